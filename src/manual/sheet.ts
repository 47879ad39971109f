import { parseOctets } from '../wire/octets.ts'
import type { ServiceName } from '../target/target.ts'
import type { ManualLine } from './line.ts'
import { Session } from './session.ts'
import type { Site } from './site.ts'
import { manualValue, quoted } from './values.ts'

/** sendmail(1) and its other names take the configuration by -C; all of Postfix's own tools by -c. */
const sendmailNames: readonly string[] = ['mailq', 'sendmail', 'newaliases']

/** What marks the answer that a Then is about. */
export const lookHere = 'look at this reply'

/** A sheet of lines to type, written step by step. */
export class Sheet {
  readonly site: Site
  readonly #preparations = new Map<string, ManualLine>()
  readonly #parts: (Session | ManualLine)[] = []
  readonly #looks: string[] = []
  /** What the client calls itself. */
  clientName = 'client.example'

  constructor(site: Site) {
    this.site = site
  }

  /** Opens a connection; what is sent from here on goes there. */
  connect(service: ServiceName, encryption: 'none' | 'starttls' | 'implicit', from?: string): void {
    this.#leave()
    this.#parts.push(new Session(this.site, service, encryption, from))
  }

  get connected(): boolean {
    return this.#parts.some((part) => part instanceof Session)
  }

  /** @throws Error when no step before this one has connected */
  get session(): Session {
    const session = this.#parts.findLast((part) => part instanceof Session)
    if (session === undefined) throw new Error('there is no session: is a Given step missing?')
    return session
  }

  /** One command line. @param line in our notation */
  line(line: string, answer?: string): void {
    this.session.send(Buffer.concat([this.octets(line), Buffer.from('\r\n')]), answer)
  }

  hello(): void {
    this.line(`EHLO ${this.clientName}`, '250')
  }

  /** Octets in one piece. @param text in our notation */
  piece(text: string, answer?: string): void {
    this.session.send(this.octets(text), answer, true)
  }

  /** A message and its end, its lines as they stand. */
  rawMessage(lines: readonly string[], answer?: string): void {
    this.session.send(Buffer.concat([...this.#cut(lines), '.'].map((line) => Buffer.from(`${line}\r\n`, 'latin1'))), answer)
  }

  /** The same with one more period before each line that begins with one (RFC 5321 §4.5.2). */
  message(lines: readonly string[], answer?: string): void {
    const stuffed = this.#cut(lines).map((line) => (line.startsWith('.') ? `.${line}` : line))
    this.session.send(Buffer.concat([...stuffed, '.'].map((line) => Buffer.from(`${line}\r\n`, 'latin1'))), answer)
  }

  /** The octets of each line; CRLF inside of one ends it, too. */
  #cut(lines: readonly string[]): string[] {
    return lines.flatMap((line) => this.octets(line).toString('latin1').split('\r\n'))
  }

  /** For the shell, here. */
  shell(text: string, answer?: string): void {
    this.#leave()
    this.#parts.push({ kind: 'shell', text, ...(answer === undefined ? {} : { answer }) })
  }

  /** A queue tool, where the site has it. @param command as a feature writes it */
  tool(command: string, answer?: string): void {
    const [name = '', ...args] = this.octets(command).toString('utf8').split(/ +/)
    const { exec, config } = this.site.tools
    const flags = config === undefined ? [] : [sendmailNames.includes(name) ? '-C' : '-c', config]
    this.shell([...exec, name, ...flags, ...args].map(quoted).join(' '), answer)
  }

  note(text: string): void {
    this.#parts.push({ kind: 'note', text })
  }

  /** What has to be so from the beginning. */
  condition(text: string): void {
    this.#preparations.set(text, { kind: 'note', text })
  }

  /** What decides. */
  look(text: string): void {
    this.#looks.push(this.words(text))
  }

  /** The words of a step with the names of this site; octets stay in our notation. */
  words(text: string): string {
    return text.replace(/\{(\w+)\}/g, (token, name: string) => manualValue(name, this.site)?.text ?? token)
  }

  /** Octets as a feature writes them; notes what has to be made before they can be typed. A name that means nothing stays as it stands. */
  octets(text: string): Buffer {
    return parseOctets(text, (name) => {
      const value = manualValue(name, this.site)
      if (value?.made !== undefined) this.#preparations.set(name, { kind: 'shell', text: value.made, answer: `what it prints is ${value.text} below` })
      if (value?.note !== undefined) this.#preparations.set(name, { kind: 'note', text: value.note })
      return value?.text ?? `{${name}}`
    })
  }

  lines(): ManualLine[] {
    const body = this.#parts.flatMap((part) => (part instanceof Session ? part.lines() : [part]))
    return [...this.#preparations.values(), ...body, ...this.#looks.map((text): ManualLine => ({ kind: 'look', text }))]
  }

  /** A program that still reads what is typed would take the next command for its own. */
  #leave(): void {
    const last = this.#parts.findLast((part) => part instanceof Session || part.kind === 'shell')
    if (last instanceof Session && !last.mayBeLeft) this.line('QUIT', '221')
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import net from 'node:net'
import type { ManualLine } from '../../src/manual/line.ts'

/** Hands that type a sheet line by line, as a person would: nothing is typed before what has to come first has come. */

const prompt = 'mailspec-hands$ '
/** A person gives up some time, too; on a sound server nothing waits that long. */
const patience = 5_000

/** Output that somebody reads on the way. */
class Screen {
  text = ''
  #look: () => void = () => undefined

  add(data: Buffer | string): void {
    this.text += data.toString()
    this.#look()
  }

  /** Waits for what fits, takes it and all before it off the screen. */
  async take(shape: RegExp, what: string): Promise<string> {
    const found = (): RegExpExecArray | null => shape.exec(this.text)
    if (found() === null) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${what}: waited for ${String(shape)}, and saw ${JSON.stringify(this.text)}`)), patience)
        this.#look = () => {
          if (found() === null) return
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const match = found()
    const taken = this.text.slice(0, (match?.index ?? 0) + (match?.[0].length ?? 0))
    this.text = this.text.slice(taken.length)
    return taken
  }
}

/** One reply to its last line. */
const reply = /^\d{3}(?: [^\n]*|\r?)\n/m

export class Hands {
  readonly #shell: ChildProcess
  readonly #out = new Screen()
  /** Where s_client shows the last line of the first EHLO's reply. */
  readonly #err = new Screen()
  readonly #prompts = new Screen()
  #telnet: { readonly socket: net.Socket; readonly screen: Screen } | undefined
  /** Words of the sheet, and what stands for them here. */
  readonly #words: Map<string, string>
  /** Replies that wait for the end of a script. */
  #later: ManualLine[] | undefined
  /** What was to be looked at. */
  readonly seen: string[] = []

  constructor(words: Readonly<Record<string, string>>) {
    this.#words = new Map(Object.entries(words))
    this.#shell = spawn('bash', ['--norc', '--noprofile', '-i'], { env: { ...process.env, PS1: prompt, PS2: '', HISTFILE: '' }, stdio: 'pipe' })
    this.#shell.stdout?.on('data', (data: Buffer) => this.#out.add(data))
    this.#shell.stderr?.on('data', (data: Buffer) => {
      this.#err.add(data)
      this.#prompts.add(data)
    })
  }

  async type(lines: readonly ManualLine[]): Promise<void> {
    for (const line of lines) {
      if (line.kind === 'shell') await this.#run(line)
      else if (line.kind === 'type') await this.#enter(line)
    }
  }

  end(): void {
    this.#telnet?.socket.destroy()
    this.#shell.stdin?.end()
    this.#shell.kill('SIGKILL')
  }

  #filled(text: string): string {
    return [...this.#words].reduce((filled, [word, value]) => filled.replace(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'), value), text)
  }

  async #run(line: ManualLine & { readonly kind: 'shell' }): Promise<void> {
    const text = this.#filled(line.text)
    const [, from, host, port] = /^telnet (?:-b (\S+) )?(\S+) (\d+)$/.exec(text) ?? []
    if (host !== undefined) return this.#dial({ host, port: Number(port), ...(from === undefined ? {} : { localAddress: from }) }, line.answer)
    await this.#prompted(text)
    this.#shell.stdin?.write(`${text}\n`)
    if (text.includes("<<'END'")) this.#later = []
    else await this.#answered(line, text)
  }

  /** telnet needs a terminal; what it would do with a line is done here: the line goes out with CRLF. */
  async #dial(where: net.TcpNetConnectOpts, answer = ''): Promise<void> {
    this.#telnet?.socket.destroy()
    const screen = new Screen()
    const socket = net.connect(where)
    socket.on('data', (data) => screen.add(data)).on('error', (error) => screen.add(`(${error.message})`))
    this.#telnet = { socket, screen }
    await this.#replied(screen, answer, 'telnet')
  }

  async #enter(line: ManualLine & { readonly kind: 'type' }): Promise<void> {
    const text = this.#filled(line.text)
    if (this.#later !== undefined) {
      this.#shell.stdin?.write(`${text}\n`)
      if (text !== 'END') this.#later.push(line)
      else await this.#scriptEnded()
      return
    }
    const telnet = this.#telnet
    if (telnet === undefined) this.#shell.stdin?.write(`${text}\n`)
    else telnet.socket.write(`${text}\r\n`)
    if (line.answer !== undefined) await this.#replied(telnet?.screen ?? this.#out, line.answer, text)
    if (text === 'QUIT' && telnet !== undefined) this.#telnet = undefined
  }

  async #scriptEnded(): Promise<void> {
    for (const { text, ...line } of this.#later ?? []) if ('answer' in line && line.answer !== undefined) await this.#replied(this.#out, line.answer, text)
    this.#later = undefined
  }

  async #answered({ answer }: ManualLine & { readonly kind: 'shell' }, text: string): Promise<void> {
    if (/^exec |^openssl s_client |>&3$/.test(text)) {
      if (answer !== undefined && !answer.startsWith('no reply yet')) await this.#replied(text.includes('-starttls') ? this.#err : this.#out, answer, text)
      return
    }
    await this.#printed(text, answer)
  }

  /** A command that ends: all that it printed. */
  async #printed(text: string, answer = ''): Promise<void> {
    let output = await this.#outputOf()
    while (answer.startsWith('until') && !/\n *\(/.test(output)) {
      await this.#prompted(text)
      this.#shell.stdin?.write(`${text}\n`)
      output = await this.#outputOf()
    }
    const id = /^([0-9A-Za-z]{6,})[*!#]? /m.exec(output)?.[1]
    if (answer.startsWith('until') && id !== undefined) this.#words.set('ID', id)
    const word = /^what it prints is (\S+) below$/.exec(answer)?.[1]
    if (word === undefined) this.seen.push(output)
    else this.#words.set(word, output.trim())
  }

  async #outputOf(): Promise<string> {
    await this.#prompted('the end of its output')
    this.#shell.stdin?.write('printf "\\003"\n')
    return (await this.#out.take(/\x03/, 'the output of a command')).replace('\x03', '')
  }

  async #prompted(text: string): Promise<void> {
    await this.#prompts.take(/mailspec-hands\$ /, `a prompt before ${text}`)
  }

  async #replied(screen: Screen, answer: string, text: string): Promise<void> {
    const got = await screen.take(reply, text)
    const code = /^(\d{3})(?: [^\n]*|\r?)\n$/m.exec(got)?.[1] ?? ''
    const expected = /^(?:\d{3}|5(?=yz))/.exec(answer)?.[0]
    if (expected === undefined) this.seen.push(got)
    else if (!code.startsWith(expected)) throw new Error(`${text}: ${got.trim()}, and not ${answer}`)
  }
}

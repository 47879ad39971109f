import type { ServiceName } from '../target/target.ts'
import type { ManualLine } from './line.ts'
import { printfTo, pythonBytes } from './printf.ts'
import type { Site } from './site.ts'
import { quoted } from './values.ts'

/** Something sent, with what has to come back. */
interface Sent {
  readonly octets: Buffer
  /** Octets that mean something only when they arrive in one piece. */
  readonly inOnePiece: boolean
  /** Nothing is read before the next octets go. */
  readonly mute: boolean
  answer: string | undefined
}

type Act = Sent | 'handshake'

export type Encryption = 'none' | 'starttls' | 'implicit'

export const ehlo = 'EHLO client.example'

/** One connection of a scenario, written down in the plainest way that can do it: telnet or s_client, then bash, then Python. */
export class Session {
  readonly #site: Site
  readonly #service: ServiceName
  readonly #from: string | undefined
  readonly #acts: Act[] = []
  #encryption: Encryption
  #stays = false

  constructor(site: Site, service: ServiceName, encryption: Encryption, from?: string) {
    this.#site = site
    this.#service = service
    this.#encryption = encryption
    this.#from = from
  }

  send(octets: Buffer, answer: string | undefined, inOnePiece = false, mute = false): void {
    this.#acts.push({ octets, inOnePiece, answer, mute })
  }

  /** STARTTLS and the handshake. What s_client does by itself is left to it, when nothing but EHLO came before. */
  upgrade(): void {
    const [first, ...more] = this.#acts
    const onlyHello = more.length === 0 && (first === undefined || (first !== 'handshake' && first.octets.toString() === `${ehlo}\r\n`))
    if (onlyHello && this.#encryption === 'none') {
      this.#acts.length = 0
      this.#encryption = 'starttls'
      return
    }
    this.send(Buffer.from('STARTTLS\r\n'), '220')
    this.#acts.push('handshake')
  }

  /** A handshake behind octets that have been sent already. */
  handshake(): void {
    this.#acts.push('handshake')
  }

  /** Says what the last answer is there for, unless it has to be something known. */
  markLast(text: string): void {
    const last = this.#acts.findLast((act) => act !== 'handshake')
    if (last !== undefined) last.answer ??= text
  }

  /** Another window holds it: it need not end before the next begins. */
  stays(): void {
    this.#stays = true
  }

  get service(): ServiceName {
    return this.#service
  }

  get mayBeLeft(): boolean {
    const last = this.#acts.at(-1)
    return this.#stays || (last !== undefined && last !== 'handshake' && last.octets.toString() === 'QUIT\r\n')
  }

  lines(): ManualLine[] {
    if (this.#acts.includes('handshake')) return this.#inPython()
    return this.#acts.every((act) => act === 'handshake' || typeable(act)) ? this.#typed() : this.#inBash()
  }

  get #address(): string {
    const { host, port } = this.#site.services[this.#service]
    return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  }

  #sClient(options: string): string {
    const { host } = this.#site.services[this.#service]
    const { servername } = this.#site
    return [
      `openssl s_client -connect ${quoted(this.#address)}`, ...(this.#encryption === 'starttls' ? ['-starttls smtp'] : []),
      ...(servername === undefined || servername === host ? [] : [`-servername ${quoted(servername)}`]), ...(this.#from === undefined ? [] : [`-bind ${this.#from}:0`]), options,
    ].join(' ')
  }

  /** The first line that one sees. s_client says EHLO and STARTTLS itself, and shows the last line of the first EHLO's reply. */
  get #welcome(): string {
    if (this.#encryption === 'none' && this.#service === 'submissions') return 'nothing: it waits for a handshake'
    return this.#encryption === 'starttls' ? '250; it has said EHLO and STARTTLS by itself' : '220'
  }

  #typed(): ManualLine[] {
    const { host, port } = this.#site.services[this.#service]
    const program = this.#encryption === 'none' ? `telnet ${this.#from === undefined ? '' : `-b ${this.#from} `}${quoted(host)} ${port}` : this.#sClient('-quiet -crlf')
    return [
      { kind: 'shell', text: program, answer: this.#welcome },
      ...this.#acts.flatMap((act): ManualLine[] => (act === 'handshake' ? [] : typedLines(act).map(({ text, answer }) => ({ kind: 'type', text, ...(answer === undefined ? {} : { answer }) })))),
    ]
  }

  #inBash(): ManualLine[] {
    const { host, port } = this.#site.services[this.#service]
    const open = this.#encryption === 'none' ? `exec 3<>/dev/tcp/${quoted(host)}/${port}; cat <&3 &` : `exec 3> >(${this.#sClient('-quiet')})`
    return [
      { kind: 'note', text: `${this.#encryption === 'none' ? 'telnet' : 's_client'} cannot be made to send exactly these octets; bash can:` },
      ...(this.#from !== undefined && this.#encryption === 'none' ? [{ kind: 'note', text: `from ${this.#from}` } as const] : []),
      { kind: 'shell', text: open, answer: this.#welcome },
      ...this.#acts.flatMap((act): ManualLine[] => (act === 'handshake' ? [] : pieceByPiece(act).map(({ text, answer }) => ({ kind: 'shell', text: printfTo(Buffer.from(text, 'latin1'), 3), ...(answer === undefined ? {} : { answer }) })))),
      { kind: 'shell', text: 'exec 3>&-' },
    ]
  }

  #inPython(): ManualLine[] {
    const { host, port } = this.#site.services[this.#service]
    const type = (text: string, answer?: string): ManualLine => ({ kind: 'type', text, ...(answer === undefined ? {} : { answer }) })
    return [
      { kind: 'note', text: 'neither telnet nor s_client can begin TLS at this point; Python can:' },
      { kind: 'shell', text: "python3 - <<'END'" },
      ...pythonHead.map((text) => type(text)),
      type(`s = socket.create_connection((${pythonText(host)}, ${port})${this.#from === undefined ? '' : `, 30, (${pythonText(this.#from)}, 0)`})`),
      type('read()', '220'),
      ...this.#acts.map((act) => (act === 'handshake' ? type('s = ssl._create_unverified_context().wrap_socket(s)') : act.mute ? type(`s.sendall(${pythonBytes(act.octets)})`) : type(`say(${pythonBytes(act.octets)})`, act.answer))),
      type('END'),
    ]
  }
}

const pythonHead = [
  'import socket, ssl',
  'def read():',
  "    got = b''",
  "    while not [line for line in got.split(b'\\r\\n')[:-1] if line[3:4] != b'-']:",
  '        more = s.recv(4096)',
  '        if not more: break',
  '        got += more',
  "    print(got.decode(errors='replace'), end='')",
  'def say(octets): s.sendall(octets); read()',
]

function pythonText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** Lines of printable ASCII, whose ends one can see. */
function typeable({ octets, inOnePiece }: Sent): boolean {
  return !inOnePiece && /^(?:(?:[\x21-\x7e]|[ -~]{0,900}[\x21-\x7e])?\r\n)+$/.test(octets.toString('latin1'))
}

interface Piece {
  readonly text: string
  readonly answer: string | undefined
}

/** One line for lines that are the same, with their number. */
function gathered(lines: readonly string[], answer: string | undefined): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    while (end < lines.length && lines[end] === lines[at]) end += 1
    const [times, text] = [end - at, lines[at] ?? '']
    const told = end === lines.length ? answer : undefined
    if (times > 3) found.push({ text, answer: [`this line ${times} times`, ...(told === undefined ? [] : [told])].join('; ') })
    else found.push(...Array.from({ length: times }, (_, i): Piece => ({ text, answer: i === times - 1 ? told : undefined })))
    at = end
  }
  return found
}

function typedLines({ octets, answer }: Sent): Piece[] {
  return gathered(octets.toString('latin1').split('\r\n').slice(0, -1), answer)
}

function pieceByPiece({ octets, inOnePiece, answer }: Sent): Piece[] {
  return inOnePiece ? [{ text: octets.toString('latin1'), answer }] : gathered(octets.toString('latin1').split(/(?<=\r\n)/), answer)
}

import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** A client that sends what it is told and returns whole replies as text, lines joined by "|". */
export class Script {
  #socket: Socket
  #text = ''
  #ended = false
  #wake: (() => void) | undefined
  readonly #hear = (chunk: Buffer): void => {
    this.#text += chunk.toString('latin1')
    this.#wake?.()
  }
  readonly #end = (): void => {
    this.#ended = true
    this.#wake?.()
  }

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#listen()
  }

  /** Connects and waits for the connection only. */
  static open(port: number, localAddress = '127.0.0.1'): Promise<Script> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress })
      socket.once('error', reject).once('connect', () => resolve(new Script(socket)))
    })
  }

  /** @returns the next whole reply, or 'closed' */
  async reply(): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(this.#text)?.[0]
      if (whole !== undefined) {
        this.#text = this.#text.slice(whole.length)
        return whole.trimEnd().replaceAll('\r\n', '|')
      }
      if (this.#ended) return 'closed'
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  send(octets: string | Buffer): void {
    this.#socket.write(octets, 'latin1')
  }

  /** Sends one line and returns the reply to it. */
  ask(line: string): Promise<string> {
    this.send(`${line}\r\n`)
    return this.reply()
  }

  /** Asks line by line and returns all replies. */
  async all(...lines: readonly string[]): Promise<readonly string[]> {
    const replies: string[] = []
    for (const line of lines) replies.push(await this.ask(line))
    return replies
  }

  /** Begins TLS now and checks the server's certificate against the authority. */
  async secure(ca: string, servername = 'mx.example.test'): Promise<this> {
    this.#socket.off('data', this.#hear).off('close', this.#end).off('end', this.#end)
    const secured = connectTls({ socket: this.#socket, ca, servername })
    await new Promise<void>((resolve, reject) => secured.once('secureConnect', resolve).once('error', reject))
    this.#socket = secured
    this.#listen()
    return this
  }

  halfClose(): void {
    this.#socket.end()
  }

  close(): void {
    this.#socket.destroy()
  }

  #listen(): void {
    this.#socket.on('data', this.#hear).on('close', this.#end).on('end', this.#end).on('error', this.#end)
  }
}

/** AUTH PLAIN's message in base64. */
export const plainMessage = (username: string, password: string, authzid = ''): string =>
  Buffer.from(`${authzid}\0${username}\0${password}`).toString('base64')

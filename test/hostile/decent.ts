import type { Socket } from 'node:net'
import { type Behaviour, dialogue } from '../cli/fake-servers.ts'

/** What is said instead: a text, or what is done with the connection (and said, if something is returned). */
export type Otherwise = string | ((socket: Socket, line: string) => string | undefined)

export const greeting = '220 mx.example.test ESMTP\r\n'

const known: Readonly<Record<string, string>> = {
  EHLO: '250-mx.example.test\r\n250 HELP\r\n', HELO: '250 mx.example.test\r\n', RSET: '250 ok\r\n', NOOP: '250 ok\r\n', VRFY: '252 perhaps\r\n', QUIT: '221 mx.example.test bye\r\n',
}

/** The state of one session, as far as the Rules of the walk look at it. */
class Session {
  #stage: 'none' | 'sender' | 'recipient' | 'data' = 'none'

  get inData(): boolean {
    return this.#stage === 'data'
  }

  /** @returns what a decent server says to this */
  answer(verb: string): string {
    if (this.inData) return this.#move('none', '250 ok\r\n')
    if (verb === 'MAIL') return this.#stage === 'none' ? this.#move('sender', '250 ok\r\n') : '503 one at a time\r\n'
    if (verb === 'RCPT') return this.#stage === 'none' ? '503 MAIL first\r\n' : this.#move('recipient', '250 ok\r\n')
    if (verb === 'DATA') return this.#stage === 'recipient' ? this.#move('data', '354 go on\r\n') : '503 RCPT first\r\n'
    if (['EHLO', 'HELO', 'RSET'].includes(verb)) this.#stage = 'none'
    return known[verb] ?? '500 what?\r\n'
  }

  #move(to: 'none' | 'sender' | 'recipient' | 'data', reply: string): string {
    this.#stage = to
    return reply
  }
}

/**
 * A small server that keeps every Rule of the walk, but for what is different.
 * @param different by verb; `message` stands for the first line of the data and `.` for their end
 */
export function decent(different: Readonly<Record<string, Otherwise>> = {}, first = greeting): Behaviour {
  return (socket) => {
    const session = new Session()
    dialogue(first, (verb, line) => {
      if (session.inData && line !== '.') return verb === 'SUBJECT' ? said(different['message'], socket, line) : undefined
      const usual = session.answer(verb)
      return verb in different ? said(different[verb], socket, line) : usual
    })(socket)
  }
}

function said(otherwise: Otherwise | undefined, socket: Socket, line: string): string | undefined {
  return typeof otherwise === 'function' ? otherwise(socket, line) : otherwise
}

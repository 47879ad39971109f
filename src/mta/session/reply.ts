/** One SMTP reply (RFC 5321 §4.2). */
export interface Reply {
  readonly code: number
  /** RFC 3463 code; absent where RFC 2034 §4 wants none (greeting, HELO, EHLO, 2yz and 3yz without one). */
  readonly enhanced?: string
  readonly lines: readonly string[]
}

/** @returns a reply that carries an enhanced status code (RFC 2034 §4) */
export function reply(code: number, enhanced: string, ...lines: readonly string[]): Reply {
  return { code, enhanced, lines }
}

/** @returns a reply without an enhanced status code */
export function plainReply(code: number, ...lines: readonly string[]): Reply {
  return { code, lines }
}

/** Thrown by a check: the command is answered with this reply and changes nothing. */
export class Refusal extends Error {
  readonly reply: Reply

  constructor(answer: Reply) {
    super(`${answer.code} ${answer.lines[0] ?? ''}`)
    this.name = 'Refusal'
    this.reply = answer
  }
}

/** Ends a check with a refusal. */
export function refuse(code: number, enhanced: string, text: string): never {
  throw new Refusal(reply(code, enhanced, text))
}

/**
 * @returns the reply as it goes on the wire, CRLF included: every line repeats the code, all but the last
 * with a hyphen (RFC 5321 §4.2.1), and the enhanced code stands on each of them (RFC 2034 §4).
 */
export function renderReply(answer: Reply): string {
  const last = answer.lines.length - 1
  const enhanced = answer.enhanced === undefined ? '' : `${answer.enhanced} `
  return answer.lines
    .map((text, index) => `${answer.code}${index < last ? '-' : ' '}${enhanced}${text}\r\n`)
    .join('')
}

/** The moments at which a receiving server answers. */
export type Phase = 'greeting' | 'helo' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'endOfData' | 'rset' | 'quit'

/**
 * What the sink answers: a reply (`550 5.1.1 no such user`; lines parted by LF make a multiline reply), `silence` for no answer at all,
 * `hangup` for a connection closed without one. A function chooses by the line received; undefined stands for the usual answer.
 */
export type Answer = string | ((line: string) => string | undefined)

/** Phases left out get the usual answer. After a 421 the sink hangs up (RFC 5321 §3.8). */
export type Behaviour = Readonly<Partial<Record<Phase, Answer>>>

const usual: Readonly<Record<Phase, string>> = {
  greeting: '220 sink.example.test ESMTP',
  helo: '250 sink.example.test',
  ehlo: '250 sink.example.test\nPIPELINING\n8BITMIME\nSIZE 67108864\nDSN\nENHANCEDSTATUSCODES',
  mail: '250 2.1.0 Sender ok',
  rcpt: '250 2.1.5 Recipient ok',
  data: '354 End data with <CR><LF>.<CR><LF>',
  endOfData: '250 2.0.0 Accepted',
  rset: '250 2.0.0 Reset',
  quit: '221 2.0.0 Bye',
}

/** @returns the behaviour of a sink whose reply to EHLO leaves an extension out; its parameters are taken all the same, to be looked at */
export function without(keyword: string): Behaviour {
  const kept = usual.ehlo.split('\n').filter((line) => line.split(' ')[0] !== keyword)
  if (kept.length === usual.ehlo.split('\n').length) throw new Error(`the sink offers no ${keyword}`)
  return { ehlo: kept.join('\n') }
}

/** @throws Error for an answer that is no reply: a mistake of the script, not of the target */
export function checkedAnswer(answer: string): string {
  if (answer === 'silence' || answer === 'hangup' || /^[2-5][0-5]\d( [^\r]*)?$/.test(answer)) return answer
  throw new Error(`not a reply, "silence" or "hangup": ${JSON.stringify(answer)}`)
}

/** The answer to one line in one phase. */
export function answerTo(behaviour: Behaviour, phase: Phase, line: string): string {
  const scripted = behaviour[phase]
  const chosen = typeof scripted === 'function' ? scripted(line) : scripted
  return chosen === undefined ? usual[phase] : checkedAnswer(chosen)
}

/** A reply on the wire (RFC 5321 §4.2.1): a hyphen after the code of every line but the last. */
export function encodeReply(reply: string): Buffer {
  const code = reply.slice(0, 3)
  const lines = reply.slice(4).split('\n')
  return Buffer.from(lines.map((text, i) => `${code}${i < lines.length - 1 ? '-' : ' '}${text}\r\n`).join(''), 'utf8')
}

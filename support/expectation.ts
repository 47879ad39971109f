import { oneLine } from '../src/client/dialogue.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { mixedCodes, type Reply } from '../src/wire/reply.ts'
import type { Scene } from './scene.ts'

/** A set of codes that a clause allows. */
export interface Expectation {
  readonly label: string
  readonly holds: (code: number) => boolean
  /** Whether the clause names this one code and no other. */
  readonly exact?: boolean
}

export const exactly = (code: number): Expectation => ({ label: String(code), holds: (c) => c === code, exact: true })
export const oneOf = (codes: readonly number[]): Expectation => ({ label: `one of ${codes.join(', ')}`, holds: (c) => codes.includes(c) })

export const anythingBut = (code: number): Expectation => ({ label: `any reply but ${code}`, holds: (c) => c !== code && c !== 421 && c !== 0 })

const between = (low: number, high: number) => (code: number): boolean => code >= low && code < high

/** RFC 5321 §4.2.1: what the first digit says. A refusal is either kind of failure. */
export const replyClasses: Readonly<Record<string, Expectation>> = {
  'positive reply': { label: 'a positive reply (2yz or 3yz)', holds: between(200, 400) },
  'positive completion': { label: 'a positive completion (2yz)', holds: between(200, 300) },
  'positive intermediate reply': { label: 'a positive intermediate reply (3yz)', holds: between(300, 400) },
  'transient failure': { label: 'a transient failure (4yz)', holds: between(400, 500) },
  'permanent failure': { label: 'a permanent failure (5yz)', holds: between(500, 600) },
  /** For the clauses by which a failure must not be called transient: 4yz is no "not now" there. */
  'failure for good': { label: 'a permanent failure (5yz), and no transient one', holds: between(500, 600), exact: true },
  refusal: { label: 'a refusal (4yz or 5yz)', holds: between(400, 600) },
}

/** `503`, `one of 503, 554 or 354`, `not 500`, `a refusal`. */
export function expectationOf(text: string): Expectation {
  const codes = (text.match(/\d{3}/g) ?? []).map(Number)
  const [first = 0] = codes
  if (text.startsWith('not ')) return anythingBut(first)
  return replyClasses[text.replace(/^a /, '')] ?? (text.startsWith('one of ') ? oneOf(codes) : exactly(first))
}

/** RFC 5321 §3.8: 421 may come at any time; RFC 3207 §4, RFC 4954 §6: 454 says that TLS or the logins are out of order for a while. */
const always: ReadonlySet<number> = new Set([421, 454])

/**
 * 530 asks for a login or for TLS first (RFC 4954 §6, RFC 3207 §4), whatever the command: it is neither the acceptance nor the refusal
 * looked for, unless the Rule is about 530 itself.
 */
function asksFirst(reply: Reply, expected: Expectation): boolean {
  return reply.code === 530 && !expected.holds(531)
}

function anySuccess(expected: Expectation): boolean {
  return [...Array(200).keys()].some((i) => expected.holds(200 + i))
}

/**
 * Compares a reply with what the clause allows.
 * A 4yz says "not now" (RFC 5321 §4.2.1), which breaks no duty, unless the clause names one code of refusal and no other.
 * @throws PreconditionNotMet for those, Nonconformance for any other code outside the set
 */
export function judgeCode(scene: Scene, reply: Reply, expected: Expectation): void {
  // RFC 5321 §4.2.1: a client may go by the code of any line, so a reply with several answers nothing; a Rule of its own judges that.
  if (reply.faults.includes(mixedCodes)) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, whose lines carry different codes`)
  if (expected.holds(reply.code)) return
  const transient = reply.code >= 400 && reply.code < 500
  const oneRefusal = expected.exact === true && !anySuccess(expected)
  const notNow = always.has(reply.code) || asksFirst(reply, expected) || (transient && !oneRefusal)
  if (notNow) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"; ${expected.label} was looked for`)
  throw scene.nonconformance(expected.label, oneLine(reply))
}

import fc from 'fast-check'
import { anyOctets, places, salted } from './fuzzed.ts'

/** One client: where it connects, what it sends in which pieces, and how it leaves. */
export interface Conversation {
  readonly service: 'relay' | 'submission' | 'submissions'
  /** Whether it really shakes hands: on submissions at once, elsewhere by STARTTLS before all else. */
  readonly tls: boolean
  readonly octets: Buffer
  /** Where the octets are cut (`cutAt`). */
  readonly cuts: readonly number[]
  /** Closes its side and reads to the end, or is gone at once. */
  readonly leaves: 'politely' | 'abruptly'
}

export const account = { username: 'user@example.test', password: 'fuzz-password', addresses: ['user@example.test'] } as const
const credentials = Buffer.from(`\0${account.username}\0${account.password}`).toString('base64')
const name = Buffer.from(account.username).toString('base64')

const commands = [
  'EHLO client.test', 'HELO client.test', 'EHLO', 'EHLO [127.0.0.1]', 'NOOP', 'NOOP x', 'RSET', 'VRFY user', 'EXPN x', 'HELP', 'QUIT', 'STARTTLS', 'STARTTLS x', 'DATA', '.', '..', '*', '', ' ',
  'MAIL FROM:<>', 'MAIL FROM:<a@b.test>', 'MAIL FROM:<user@example.test> SIZE=10 BODY=8BITMIME', 'MAIL FROM:<a@b.test> RET=HDRS ENVID=x+3D', 'MAIL FROM: <a@b.test>', 'MAIL FROM:<a@b.test> SIZE=99999999999999999999',
  'RCPT TO:<user@example.test>', 'RCPT TO:<nobody@example.test>', 'RCPT TO:<x@outside.test>', 'RCPT TO:<Postmaster>', 'RCPT TO:<user@example.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;x', 'RCPT TO:<@a.test:user@example.test>',
  'AUTH PLAIN', `AUTH PLAIN ${credentials}`, 'AUTH PLAIN =', 'AUTH LOGIN', `AUTH LOGIN ${name}`, 'AUTH', 'AUTH X', name, Buffer.from(account.password).toString('base64'), credentials, 'BDAT 5 LAST', 'x'.repeat(600), 'NOOP '.repeat(500),
]
const transaction = ['EHLO client.test', 'MAIL FROM:<a@b.test>', 'RCPT TO:<user@example.test>', 'DATA', 'Subject: fuzz\r\n\r\ntext\r\n..\r\n.']
const submission = ['EHLO client.test', `AUTH PLAIN ${credentials}`, 'MAIL FROM:<user@example.test>', 'RCPT TO:<user@example.test>', 'DATA', 'text\r\n.', 'QUIT']

const lineEnd = fc.oneof({ weight: 12, arbitrary: fc.constant('\r\n') }, { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '', '\0', '\r\r\n', '\n\r', ' \r\n', '\x80\r\n') })
const words = ['\r\n', '\r\n.\r\n', '\n.\n', '\r.\r', '\r\n.', '.', '<', '>', ':', ' ', '\0', '\xff', ...commands.slice(0, 12)]
const noise = salted(words, 6)

/** A command as it should be, or with some octets put in or taken out. */
const line = fc.tuple(fc.constantFrom(...commands), fc.option(fc.tuple(fc.nat(40), anyOctets(3), fc.nat(3)), { freq: 6 }), lineEnd).map(([text, slip, end]) => {
  const whole = Buffer.from(text + end, 'latin1')
  if (slip === null) return whole
  const [at, octets, gone] = slip
  return Buffer.concat([whole.subarray(0, at), octets, whole.subarray(at + gone)])
})

/** A whole transaction with some of its lines left out. */
const walk = fc.tuple(fc.constantFrom(transaction, submission), fc.integer({ min: 0, max: 255 }))
  .map(([lines, missing]) => Buffer.from(lines.filter((_, i) => missing < 96 || ((missing >> i) & 1) === 0).map((text) => `${text}\r\n`).join(''), 'latin1'))

const octets = fc.array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 3, arbitrary: walk }, { weight: 1, arbitrary: noise }), { maxLength: 14 }).map((parts) => Buffer.concat(parts))

export const conversations: fc.Arbitrary<Conversation> = fc.record({
  service: fc.constantFrom('relay' as const, 'relay' as const, 'submission' as const, 'submissions' as const),
  tls: fc.integer({ min: 0, max: 3 }).map((one) => one === 1),
  octets, cuts: places,
  leaves: fc.oneof({ weight: 4, arbitrary: fc.constant('politely' as const) }, { weight: 1, arbitrary: fc.constant('abruptly' as const) }),
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { ReplyReader, type Reply } from '../../src/wire/reply.ts'
import { Scene } from '../../support/scene.ts'
import type { Talk } from '../../support/talk.ts'
import { WeakTls } from '../../support/weak-tls.ts'
import { facts, requirement, whole } from './bed.ts'

const replyOf = (text: string): Reply => new ReplyReader().push(Buffer.from(`${text}\r\n`))[0] as Reply

/** A server that agrees to the last look of so many, and answers so inside it; and so inside better TLS. */
function server(looks: number, replies: readonly string[], inside = '250 2.1.0 Ok'): WeakTls {
  let [tried, said] = [0, 0]
  const session = { startTlsAs: async () => ((tried += 1) === looks ? 'TLSv1.2 with AES128-SHA' : undefined), sendLine: async () => { said += 1 }, reply: async () => replyOf(replies[said - 1] ?? '421 gone') }
  const talk = { open: async () => undefined, session, answeredInside: async () => replyOf(inside) } as unknown as Talk
  return new WeakTls(new Scene({ target: whole, facts }, requirement), talk)
}

describe('a session that may be too weak', () => {
  for (const [looks, reason] of [[1, undefined], [4, undefined], [5, 'the server shakes hands with no weaker TLS']] as const) {
    it(`${looks} looks: ${reason ?? 'agreed'}`, async () => { expect(await server(looks, []).agree()).to.equal(reason) })
  }

  const weak = '554 5.7.0 Too weak'
  const rows: readonly (readonly [what: string, replies: readonly string[], inside: string, outcome: string])[] = [
    ['all refused but QUIT', [weak, weak, weak, '221 Bye'], '250 Ok', 'holds'],
    ['a server that is content', ['250 mx', '250 Ok'], '', 'the server is content with TLSv1.2 with AES128-SHA'],
    ['EHLO served', ['250 mx', weak, weak, '221 Bye'], '250 Ok', 'Nonconformance'],
    ['another code', ['530 5.7.0 Too weak', weak, weak, '221 Bye'], '250 Ok', 'Nonconformance'],
    ['NOOP served', [weak, weak, '250 Ok', '221 Bye'], '250 Ok', 'Nonconformance'],
    ['QUIT refused', [weak, weak, weak, weak], '250 Ok', 'Nonconformance'],
    ['a refusal for now', ['250 mx', '450 4.2.0 Later'], '250 Ok', 'PreconditionNotMet'],
    ['421 in the middle', [weak, '421 4.3.2 Closing'], '250 Ok', 'PreconditionNotMet'],
    ['421 to NOOP', [weak, weak, '421 4.3.2 Closing'], '250 Ok', 'PreconditionNotMet'],
    ['a refusal that has another reason', ['250 mx', weak], weak, 'PreconditionNotMet'],
  ]
  for (const [what, replies, inside, outcome] of rows) {
    it(`${what}: ${outcome}`, async () => {
      const judged = server(1, replies, inside)
      await judged.agree()
      expect(await judged.answers554ToAllButQuit().then((reason) => reason ?? 'holds', (error: Error) => error.name)).to.equal(outcome)
    })
  }
})

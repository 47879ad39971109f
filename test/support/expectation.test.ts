import { describe, it } from 'node:test'
import { expect } from 'chai'
import { type Reply, ReplyReader } from '../../src/wire/reply.ts'
import { anythingBut, exactly, type Expectation, judgeCode, oneOf, replyClasses } from '../../support/expectation.ts'
import { Scene } from '../../support/scene.ts'
import { facts, requirement, whole } from './bed.ts'

function replyOf(octets: string): Reply {
  const [reply] = new ReplyReader().push(Buffer.from(octets))
  if (reply === undefined) throw new Error('no reply')
  return reply
}

const scene = (): Scene => new Scene({ target: whole, facts }, requirement)

function judged(expected: Expectation, code: number | string): string {
  try {
    judgeCode(scene(), replyOf(typeof code === 'string' ? code : `${code} some text\r\n`), expected)
    return 'holds'
  } catch (error) {
    return (error as Error).name
  }
}

const ofClass = (name: string): Expectation => {
  const found = replyClasses[name]
  if (found === undefined) throw new Error(`no class ${name}`)
  return found
}

const [holds, broken, cannotTell] = ['holds', 'Nonconformance', 'PreconditionNotMet']

type Row = readonly [expected: Expectation, code: number | string, judged: string]

const rows: readonly Row[] = [
  [exactly(250), 250, holds], [exactly(250), 251, broken], [exactly(250), 550, broken], [exactly(250), 354, broken],
  [exactly(250), 450, cannotTell], [exactly(250), 451, cannotTell], [exactly(250), 421, cannotTell],
  [exactly(503), 503, holds], [exactly(503), 250, broken], [exactly(503), 500, broken], [exactly(503), 421, cannotTell], [exactly(503), 451, broken],
  // RFC 3207 §4, RFC 4954 §6: TLS, or the logins, are out of order for a while.
  [oneOf([235, 450]), 454, cannotTell], [anythingBut(503), 454, holds],
  [oneOf([503, 554, 354]), 554, holds], [oneOf([503, 554, 354]), 354, holds], [oneOf([503, 554, 354]), 250, broken], [oneOf([220, 454]), 454, holds],
  [oneOf([220, 454]), 450, cannotTell], [oneOf([550, 553]), 451, cannotTell], [exactly(503), 451, broken], [oneOf([220, 454]), 421, cannotTell],
  [ofClass('positive reply'), 250, holds], [ofClass('positive reply'), 354, holds], [ofClass('positive reply'), 550, broken], [ofClass('positive reply'), 450, cannotTell],
  [ofClass('positive completion'), 200, holds],
  [ofClass('positive completion'), 354, broken], [ofClass('positive completion'), 450, cannotTell], [ofClass('positive completion'), 550, broken],
  [ofClass('positive intermediate reply'), 354, holds], [ofClass('positive intermediate reply'), 250, broken], [ofClass('positive intermediate reply'), 451, cannotTell],
  [ofClass('transient failure'), 450, holds], [ofClass('transient failure'), 421, holds], [ofClass('transient failure'), 550, broken], [ofClass('transient failure'), 250, broken],
  [ofClass('permanent failure'), 550, holds], [ofClass('permanent failure'), 250, broken], [ofClass('permanent failure'), 450, cannotTell], [ofClass('permanent failure'), 421, cannotTell],
  [ofClass('failure for good'), 550, holds], [ofClass('failure for good'), 450, broken], [ofClass('failure for good'), 250, broken], [ofClass('failure for good'), 421, cannotTell],
  [ofClass('refusal'), 450, holds], [ofClass('refusal'), 550, holds], [ofClass('refusal'), 421, holds], [ofClass('refusal'), 250, broken], [ofClass('refusal'), 354, broken],
  [anythingBut(503), 250, holds], [anythingBut(503), 550, holds], [anythingBut(503), 503, broken], [anythingBut(503), 421, cannotTell],
  [anythingBut(503), 'nonsense\r\n', broken], [exactly(250), 'nonsense\r\n', broken], [ofClass('refusal'), 'nonsense\r\n', broken],
  // RFC 5321 §4.2.1: which of its codes counts cannot be told, whether the last one is looked for or not.
  [exactly(250), '250-a\r\n550-b\r\n250 c\r\n', cannotTell], [exactly(250), '250-a\r\n550 b\r\n', cannotTell],
]

describe('a reply against what the clause allows', () => {
  for (const [expected, code, how] of rows) {
    it(`${expected.label}, and ${JSON.stringify(code)} came: ${how}`, () => { expect(judged(expected, code)).to.equal(how) })
  }

  it('every class has its rows', () => {
    for (const [name, one] of Object.entries(replyClasses)) expect(rows.some(([expected]) => expected === one), name).to.equal(true)
  })

  it('says what was looked for and what came', () => {
    const judge = (expected: Expectation, octets: string) => () => judgeCode(scene(), replyOf(octets), expected)
    expect(judge(exactly(250), '450 4.2.0 later\r\n')).to.throw('the server answered 450 4.2.0 later, which only says "not now"; 250 was looked for')
    expect(judge(exactly(503), '250-a\r\n250 b\r\n')).to.throw(/rfc5321-3\.3-rcpt-before-mail \(MUST, RFC 5321 §3\.3\)\n {2}expected {3}503\n {2}received {3}250-a\{CRLF\}250 b\n {2}requires {3}RCPT without/)
  })
})

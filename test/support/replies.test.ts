import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import type { TargetFacts } from '../../src/target/probe.ts'
import { startReference, type RunningReference } from '../../src/target/reference.ts'
import { ReplyReader, type Reply } from '../../src/wire/reply.ts'
import { Replies } from '../../support/replies.ts'
import { Scene } from '../../support/scene.ts'
import { Talk } from '../../support/talk.ts'
import { facts, requirement, service, whole } from './bed.ts'

const replyOf = (text: string): Reply => new ReplyReader().push(Buffer.from(`${text.replaceAll('|', '\r\n')}\r\n`))[0] as Reply

/** What is said of a server that answers so, and so inside TLS. */
function replies(clear: string, inside = '', given: TargetFacts = facts): Replies {
  const talk = { session: { service: 'submission', reply: async () => replyOf(clear) }, answeredInside: async () => replyOf(inside) } as unknown as Talk
  return new Replies(new Scene({ target: whole, facts: given }, requirement), talk)
}

/** The reason why nothing can be told, or the name of what was thrown; `holds` for neither. */
async function told(work: Promise<string | undefined>): Promise<string> {
  return work.then((reason) => reason ?? 'holds', (error: Error) => error.name)
}

describe('the demand for TLS', () => {
  const rows: readonly (readonly [clear: string, inside: string, outcome: string])[] = [
    ['530 5.7.0 STARTTLS first', '', 'holds'],
    ['250 2.1.0 Ok', '', 'the server serves that without TLS'],
    ['450 4.2.0 Later', '', 'PreconditionNotMet'],
    ['550 5.7.1 Not here', '550 5.7.1 Not here', 'the server refuses that inside TLS, too: 550 5.7.1 Not here'],
    ['550 5.7.1 Not here', '450 4.2.0 Later', 'the server refuses that inside TLS, too: 450 4.2.0 Later'],
    ['550 5.7.1 Not here', '250 2.1.0 Ok', 'Nonconformance'],
    ['554 5.7.1 Not here', '354 Go on', 'Nonconformance'],
  ]
  for (const [clear, inside, outcome] of rows) it(`${clear}, inside ${inside === '' ? 'whatever' : inside}: ${outcome}`, async () => void expect(await told(replies(clear, inside).demandsTls())).to.equal(outcome))
})

describe('what an EHLO reply lists', () => {
  const rows: readonly (readonly [reply: string, outcome: string])[] = [
    ['250-mx.example.test|250 AUTH PLAIN', 'holds'], ['250-mx.example.test|250 SIZE', 'Nonconformance'], ['550 Not you', 'PreconditionNotMet'], ['251-mx.example.test|250 AUTH PLAIN', 'PreconditionNotMet'],
  ]
  for (const [reply, outcome] of rows) it(`${reply}: ${outcome}`, async () => void expect(await told(replies(reply).advertises('AUTH').then(() => undefined))).to.equal(outcome))
})

describe('what a refusal says', () => {
  const rows: readonly (readonly [reply: string, outcome: string])[] = [
    ['550 5.1.1 No such mailbox', 'holds'], ['450 4.1.1 No such mailbox', 'holds'], ['550 5.7.1 Not here', 'Nonconformance'], ['550 No such mailbox', 'Nonconformance'],
    ['450 4.2.0 Greylisted', 'PreconditionNotMet'], ['421 4.3.0 Closing', 'PreconditionNotMet'], ['530 5.7.0 STARTTLS first', 'PreconditionNotMet'], ['250 2.1.5 Ok', 'PreconditionNotMet'],
  ]
  for (const [reply, outcome] of rows) it(`${reply}: ${outcome}`, async () => void expect(await told(replies(reply).refusesWith('1.1').then(() => undefined))).to.equal(outcome))
})

describe('the right password behind a wrong one, in clear', () => {
  const rows: readonly (readonly [before: string, now: string, outcome: string])[] = [
    ['538 5.7.11 Encryption required', '538 5.7.11 Encryption required', 'holds'],
    ['535 5.7.8 Invalid, see 4711', '535 5.7.8 Invalid, see 4712', 'holds'],
    ['535 5.7.8 Invalid', '538 5.7.11 Encryption required', 'Nonconformance'],
    ['530 5.7.0 Invalid', '530 5.7.0 STARTTLS first', 'Nonconformance'],
    ['535 5.7.8 Invalid', '454 4.7.0 Later', 'PreconditionNotMet'],
    ['535 5.7.8 Invalid', '334 ', 'PreconditionNotMet'],
    ['535 5.7.8 Invalid', '235 2.7.0 Welcome', 'the server takes a login in clear'],
  ]
  for (const [before, now, outcome] of rows) {
    it(`${now}, after ${before}: ${outcome}`, async () => {
      const talk = { session: { service: 'submission', before: replyOf(before), reply: async () => replyOf(now) } } as unknown as Talk
      expect(await told(new Replies(new Scene({ target: whole, facts }, requirement), talk).saysNothingOfPassword())).to.equal(outcome)
    })
  }
})

describe('a login at the service with TLS from the first octet', () => {
  const with_ = '250-mx.example.test|250 AUTH PLAIN'
  const without = '250-mx.example.test|250 SIZE'
  const silent: TargetFacts = { ...facts, submission: service(['STARTTLS'], ['SIZE']) }
  const none: TargetFacts = { ...(facts.relay === undefined ? {} : { relay: facts.relay }) }
  const unknown = 'no submission service is known that offers AUTH behind STARTTLS'
  const rows: readonly (readonly [what: string, reply: string, given: TargetFacts, outcome: string])[] = [
    ['offered as behind STARTTLS', with_, facts, 'holds'],
    ['not offered, and it is behind STARTTLS', without, facts, 'Nonconformance'],
    ['not offered, and not behind STARTTLS either', without, silent, unknown],
    ['offered, and nothing is known of another service', with_, none, unknown],
  ]
  for (const [what, reply, given, outcome] of rows) it(`${what}: ${outcome}`, async () => void expect(await told(replies(reply, '', given).offersLogin())).to.equal(outcome))
})

describe('the same line on another session, inside TLS', () => {
  let mta: RunningReference

  before(async () => {
    mta = await startReference()
  })

  after(() => mta.stop())

  const rows: readonly (readonly [service: 'submission' | 'submissions' | 'relay', line: string, here: number, there: number])[] = [
    ['submission', 'AUTH PLAIN', 530, 334], ['submission', 'NOOP', 250, 250], ['submissions', 'MAIL FROM:<user@example.test>', 530, 530], ['relay', 'MAIL FROM:<carol@client.example>', 250, 250],
  ]
  for (const [name, line, here, there] of rows) {
    it(`${line} at the ${name} service: ${here} here, ${there} there`, async () => {
      const talk = new Talk(new Scene({ target: mta.target, facts }, requirement))
      try {
        await talk.open('greeted', name)
        await talk.session.sendLine(line)
        expect((await talk.session.reply()).code).to.equal(here)
        expect((await talk.answeredInside()).code).to.equal(there)
      } finally {
        talk.end()
      }
    })
  }
})

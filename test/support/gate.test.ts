import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { Safety } from '../../src/ledger/requirement.ts'
import type { TargetFacts } from '../../src/target/probe.ts'
import type { Target } from '../../src/target/target.ts'
import { type Candidate, gate, servicesOf, unprovenLogin, unreachable } from '../../support/gate.ts'
import { facts, requirement, service, whole, without } from './bed.ts'

function candidate(texts: readonly string[], tags: readonly string[] = [], safety: Safety = 'dialogue', party: 'server' | 'submission' = 'server'): Candidate {
  return { texts, tags, requirement: { ...requirement, safety, party } }
}

const reasonOf = (one: Candidate, target: Target = whole, shown: TargetFacts = facts): string => {
  const found = gate(one, target, shown)
  return found === undefined ? 'run' : `${found.outcome}: ${found.reason}`
}

interface Case {
  readonly what: string
  readonly one: Candidate
  readonly target?: Target
  readonly facts?: TargetFacts
  readonly reason: string
}

const says = (text: string, ...tags: readonly string[]): Candidate => candidate([text], tags)
const noTrusted = { ...whole, clients: { stranger: '127.0.0.1' } }
const own = "the target file names no client in the server's own networks (clients.trusted)"

const untested: readonly Case[] = [
  { what: 'no relay', one: says('a greeted session'), target: without('relay'), reason: 'the target file names no relay service' },
  { what: 'no submission', one: says('an authenticated submission session'), target: without('submission'), reason: 'the target file names no submission service' },
  { what: 'no submissions', one: says('an encrypted submissions session'), target: without('submissions'), reason: 'the target file names no submissions service' },
  { what: 'no submission, by its party', one: candidate(['the client sends `NOOP`'], [], 'dialogue', 'submission'), target: without('submission'), reason: 'the target file names no submission service' },
  ...(['deliver', 'queue', 'attack'] as const).map((leave) => ({
    what: `no leave to ${leave}`, one: candidate(['a greeted session'], [], leave), target: { ...whole, allow: whole.allow.filter((one) => one !== leave) },
    reason: `not allowed on this target: --allow ${leave} (or allow: in the target file)`,
  })),
  { what: 'no certificate that is claimed', one: says('the server shows a good certificate'), target: { ...whole, tls: { insecure: false } }, reason: 'the target file claims no certificate (tls.servername, tls.ca)' },
  { what: 'no mailbox', one: says('a greeted session', '@needs-mailbox'), target: without('mailbox'), reason: 'the target file names no mailbox' },
  { what: 'no queue', one: says('a queue', '@needs-queue'), target: without('queue'), reason: 'the target file names no queue' },
  { what: 'a queue without a driver', one: says('a queue', '@needs-queue'), target: { ...whole, queue: { type: 'exim', exec: [] } }, reason: 'no driver for the queue tools of exim yet' },
  { what: 'a value', one: says('the client sends `RCPT TO:<{unknownRecipient}>`'), target: without('unknownRecipient'), reason: 'the target file does not give unknownRecipient' },
  { what: 'a value in a doc string', one: candidate(['the server accepts the message', 'To: <{otherAddressQuoted}>']), target: without('otherAddress'), reason: 'the target file does not give otherAddress' },
  { what: 'own networks', one: says("a greeted session from one of the server's own networks"), target: noTrusted, reason: own },
  { what: 'a client without a name', one: says('a greeted session from a client without reverse DNS'), target: noTrusted, reason: 'the target file names no client without reverse DNS (clients.unnamed)' },
  { what: 'the policy on names', one: says('a greeted session from a client without reverse DNS'), target: { ...whole, policy: { ...whole.policy, reverseDns: false } }, reason: 'the target file does not say that the server asks for reverse DNS (policy.reverseDns)' },
  { what: 'the policy on local senders', one: says('local senders are refused from strangers'), target: { ...whole, policy: { ...whole.policy, localSender: false } }, reason: 'the target file does not say that the server refuses local senders from strangers (policy.localSender)' },
  { what: 'the policy on authors', one: says('a login cannot write as somebody else'), target: { ...whole, policy: { ...whole.policy, author: false } }, reason: 'the target file does not say that a login cannot write as somebody else (policy.author)' },
  { what: 'the policy on the null sender', one: says('the policy for the null sender of a login'), target: { ...whole, policy: { reverseDns: true, localSender: true, author: true } }, reason: 'the target file does not say what a login may do with the null sender (policy.nullSender)' },
  { what: 'an account', one: says('an authenticated submission session'), target: without('account'), reason: 'the target file gives no account' },
  { what: 'an account for a stock client', one: says('it sends a message with an attachment to the submission service with a login'), target: without('account'), reason: 'the target file gives no account' },
  ...['a session with a recipient accepted', 'a session ready for message data', 'a stock client'].map((text) => ({
    what: `a recipient for ${text}`, one: says(text), target: without('recipient'), reason: 'the target file does not give recipient',
  })),
  { what: 'a recipient to defer', one: says('a deferred message'), target: without('deferredRecipient'), reason: 'the target file does not give deferredRecipient' },
  { what: 'a recipient at the next hop', one: says('a message from the null sender was accepted for that next hop'), target: without('deferredRecipient'), reason: 'the target file does not give deferredRecipient' },
  { what: 'anybody who may relay', one: says('a deferred message'), target: { ...without('account'), clients: {} }, reason: 'the target file gives neither an account nor a client that may relay (clients.trusted)' },
  { what: 'a user name with @', one: says("the account's user name holds `@`"), target: { ...whole, account: { username: 'user', password: 'geheim', addresses: ['user@example.test'] } }, reason: "the account's user name holds no @" },
  { what: 'the mailbox of the account', one: says('a session ready for message data from `{ownAddress}` to `{deferredRecipient}`'), target: { ...whole, recipient: 'other@example.test' }, reason: "the mailbox of recipient is not that of the account's first address" },
  { what: 'a client for the null sender', one: says('a message from the null sender was accepted'), target: noTrusted, reason: own },
  { what: 'somebody to compare with', one: says('the reply says the same of a sender that nobody has'), target: without('unknownRecipient'), reason: 'the target file does not give recipient and unknownRecipient' },
  { what: 'a next hop', one: says('the next hop is back'), target: without('nextHop'), reason: 'the target file names no nextHop' },
]

const unlimited: TargetFacts = { ...facts, relay: service(['SIZE', 'STARTTLS']) }
const noTls: TargetFacts = { relay: service(['SIZE 0']), submission: service(['AUTH PLAIN']), submissions: service([], ['AUTH LOGIN']) }

const inapplicable: readonly Case[] = [
  { what: 'an extension of a tag', one: says('a greeted session', '@requires-CHUNKING'), reason: 'the relay service does not offer CHUNKING' },
  { what: 'a server without an extension', one: candidate(['a session with a recipient accepted', 'the server does not offer PIPELINING']), reason: 'the server offers PIPELINING' },
  { what: 'a mechanism of a tag', one: says('an authenticated submission session', '@requires-AUTH-CRAM-MD5'), reason: 'the submission service does not offer AUTH-CRAM-MD5' },
  { what: 'STARTTLS for an encrypted session', one: says('an encrypted session'), facts: noTls, reason: 'the relay service does not offer STARTTLS' },
  { what: 'STARTTLS for a stock client', one: says('it sends a message with an attachment to the relay service with STARTTLS'), facts: noTls, reason: 'the relay service does not offer STARTTLS' },
  { what: 'PLAIN for a login', one: says('an authenticated submissions session'), facts: noTls, reason: 'the submissions service does not offer AUTH-PLAIN' },
  { what: 'PLAIN for its own commands', one: says('the client sends `AUTH PLAIN {plain}` in an encrypted submissions session'), facts: noTls, reason: 'the submissions service does not offer AUTH-PLAIN' },
  { what: 'a limit of size', one: says('the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`'), facts: unlimited, reason: 'the relay service announces no limit of size' },
  { what: 'a limit of size other than 0', one: says('the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`'), facts: noTls, reason: 'the relay service announces no limit of size' },
]

describe('the gate', () => {
  const sets = [['untested', untested], ['inapplicable', inapplicable]] as const
  for (const [outcome, cases] of sets) {
    for (const { what, one, target, facts: shown, reason } of cases) {
      it(`${outcome} for want of ${what}`, () => { expect(reasonOf(one, target, shown)).to.equal(`${outcome}: ${reason}`) })
      if (target !== undefined) it(`open with ${what}`, () => { expect(reasonOf(one)).to.equal('run') })
    }
  }

  const open: readonly Candidate[] = [
    says('a greeted session', '@requires-PIPELINING', '@requires-SIZE', '@needs-mailbox', '@needs-queue'),
    says('an authenticated submission session', '@requires-AUTH-LOGIN', '@requires-AUTH'),
    says('an encrypted submissions session', '@requires-AUTH', '@requires-STARTTLS'),
    says('the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`'),
    says('the client sends `NOOP {token}{CRLF}{x80}`'),
  ]
  for (const one of open) it(`open for ${one.texts.join()} ${one.tags.join(' ')}`, () => { expect(reasonOf(one)).to.equal('run') })

  it('does not call inapplicable what could not be asked', () => {
    const silent: TargetFacts = { ...facts, relay: { ...service([]), trouble: 'nobody answers' } }
    const one = says('a greeted session', '@requires-CHUNKING')
    expect(reasonOf(one, whole, silent)).to.equal('run')
    expect(unreachable(one, silent)).to.equal('nobody answers')
    expect(unreachable(one, facts)).to.equal(undefined)
    expect(unreachable(says('an authenticated submission session'), silent)).to.equal(undefined)
  })

  it('is not asked of the submissions service where its first octets are judged themselves', () => {
    const silent = { ...facts, submissions: { ...service([]), trouble: 'the TLS handshake failed' } }
    expect(unreachable(says('a connected submissions session'), silent)).to.equal('the TLS handshake failed')
    for (const text of ['the client begins TLS at the submissions service', 'the client sends `NOOP` in clear to the submissions service']) {
      expect(servicesOf(says(text))).to.deep.equal(['submissions'])
      expect(unreachable(says(text), silent)).to.equal(undefined)
    }
  })
})

describe('an extension that is offered on one side of STARTTLS only', () => {
  const insideOnly: TargetFacts = { relay: service(['STARTTLS'], ['DSN']) }
  const clearOnly: TargetFacts = { relay: service(['STARTTLS', 'DSN'], []) }
  const unknown: TargetFacts = { relay: { ...service(['STARTTLS'], []), tlsTrouble: 'no handshake' } }
  const inClear = says('a greeted session', '@requires-DSN')
  const inTls = says('an encrypted session', '@requires-DSN')
  const none = 'inapplicable: the relay service does not offer DSN'

  it('is judged on that side', () => {
    expect(reasonOf(inTls, whole, insideOnly)).to.equal('run')
    expect(reasonOf(inClear, whole, clearOnly)).to.equal('run')
  })

  it('is owed nothing on the other (RFC 3207 §4.2)', () => {
    expect(reasonOf(inClear, whole, insideOnly)).to.equal(none)
    expect(reasonOf(inTls, whole, clearOnly)).to.equal(none)
  })

  it('is known in clear although the handshake fails', () => {
    expect(reasonOf(inClear, whole, unknown)).to.equal(none)
    expect(unreachable(inClear, unknown)).to.equal(undefined)
  })

  it('is not known inside TLS when the handshake fails', () => {
    expect(reasonOf(inTls, whole, unknown)).to.equal('run')
    expect(unreachable(inTls, unknown)).to.match(/is not known: no handshake$/)
    expect(unreachable(says('a greeted session', '@requires-AUTH'), unknown)).to.match(/is not known: no handshake$/)
  })
})

describe('the services of a scenario', () => {
  const table: readonly (readonly [texts: readonly string[], services: readonly string[]])[] = [
    [['a greeted session'], ['relay']],
    [['a session with a sender given'], ['relay']],
    [['an authenticated submission session ready for message data'], ['submission']],
    [['an encrypted submissions session'], ['submissions']],
    [['it sends a message with an attachment to the relay service with STARTTLS'], ['relay']],
    [['a greeted submission session', 'a greeted session'], ['submission', 'relay']],
    [['the administrator types `mailq`'], ['relay']],
  ]
  for (const [texts, services] of table) it(texts.join(', then '), () => { expect(servicesOf(candidate(texts))).to.deep.equal(services) })

  it('are its party\'s own when its words name none', () => {
    expect(servicesOf(candidate(['a queue'], [], 'dialogue', 'submission'))).to.deep.equal(['submission'])
  })
})

describe('a login that is known not to work', () => {
  const broken: TargetFacts = { ...facts, loginTrouble: 'no login', internationalLoginTrouble: 'no international login' }
  const table: readonly (readonly [text: string, trouble: string | undefined])[] = [
    ['an authenticated submission session', 'no login'],
    ['it sends a message to the submission service with a login', 'no login'],
    ['the client sends `AUTH PLAIN {plain}`', 'no login'],
    ['the client sends `{passwordInBase64}`', 'no login'],
    ['the server lets the account log in from elsewhere', 'no login'],
    ['the client sends `AUTH PLAIN {plainOfInternationalAccount}`', 'no international login'],
    ['the client sends `AUTH PLAIN {plainWithWrongPassword}`', undefined],
    ['a greeted session', undefined],
  ]
  for (const [text, trouble] of table) {
    it(`${text}: ${trouble ?? 'can be judged'}`, () => {
      expect(unprovenLogin(says(text), broken)).to.equal(trouble)
      expect(unprovenLogin(says(text), facts)).to.equal(undefined)
    })
  }
})

import type { Requirement } from '../../src/ledger/requirement.ts'
import type { ServiceFacts, TargetFacts } from '../../src/target/probe.ts'
import type { Target } from '../../src/target/target.ts'

const patience: Target['patience'] = { connect: 10_000, greeting: 30_000, reply: 30_000, endOfData: 60_000, queueSettle: 30_000, notification: 60_000 }

/** A target that gives everything, and what it showed; nothing listens there. */
export const whole: Target = {
  name: 'a target that gives everything',
  relay: { host: '127.0.0.1', port: 25 }, submission: { host: '127.0.0.1', port: 587 }, submissions: { host: '127.0.0.1', port: 465 },
  tls: { servername: 'mx.example.test', insecure: false },
  sender: 'carol@client.example', domain: 'Example.test', recipient: 'user@Example.test', unknownRecipient: 'nobody@example.test',
  foreignRecipient: 'someone@outside.test', deferredRecipient: 'later@relay.test',
  account: { username: 'user@example.test', password: 'geheim', addresses: ['user@example.test', 'sales@example.test', 'user@guest.example'] },
  internationalAccount: { username: 'jürgen', password: 'schön', addresses: ['juergen@example.test'] },
  aliasAddress: 'info@example.test', otherAddress: 'other@example.test', unownedAddress: 'unowned@example.test',
  alias: { address: 'pair@example.test', members: ['user@example.test', 'other@example.test'] }, movedRecipient: 'gone@example.test',
  list: { address: 'readers@example.test', members: ['user@example.test'], administrator: 'readers-owner@example.test' },
  mailbox: { type: 'maildir', path: '/nowhere' }, queue: { type: 'postfix', exec: [] }, nextHop: { host: '127.0.0.1', port: 2525 },
  clients: { stranger: '127.0.0.1', trusted: '127.0.0.2', unnamed: '127.0.0.7' },
  policy: { reverseDns: true, localSender: true, nullSender: 'refuse', author: true },
  stated: true, allow: ['deliver', 'queue', 'attack'], patience,
}

/** @returns the target without some of its keys */
export function without(...keys: readonly (keyof Target)[]): Target {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key))) as unknown as Target
}

/** Only what every target file has. */
export const bare: Target = {
  name: 'bare', relay: { host: '127.0.0.1', port: 25 }, tls: { insecure: false }, clients: {}, policy: { reverseDns: false, localSender: false, author: false },
  stated: true, allow: [], patience,
}

const keywords = (...lines: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]))

/** @returns a service that offers these lines in clear, and those inside TLS */
export function service(clear: readonly string[], secure: readonly string[] = clear): ServiceFacts {
  return { banner: '220 mx.example.test', names: ['mx.example.test'], clear: keywords(...clear), secure: keywords(...secure) }
}

export const facts: TargetFacts = {
  relay: service(['SIZE 1000', 'STARTTLS', 'PIPELINING'], ['SIZE 1000', 'PIPELINING']),
  submission: service(['STARTTLS'], ['AUTH PLAIN LOGIN']),
  submissions: service([], ['AUTH PLAIN LOGIN']),
}

export const requirement: Requirement = {
  id: 'rfc5321-3.3-rcpt-before-mail', clause: { document: 'rfc5321', section: '3.3' }, level: 'MUST', basis: 'explicit', party: 'server',
  summary: 'RCPT without an earlier MAIL is answered 503.', also: [], observable: 'wire', safety: 'dialogue', defects: ['rcpt-before-mail-accepted'],
}

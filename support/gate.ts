import type { Requirement } from '../src/ledger/requirement.ts'
import type { ServiceFacts, TargetFacts } from '../src/target/probe.ts'
import type { ServiceName, Target } from '../src/target/target.ts'
import { sizeLimit } from './scene.ts'
import { isValueName, keyFor, scenarioValues, targetValue } from './values.ts'

/** Why a scenario is not run at all: the target does not offer what it is about, or the target file does not say or allow it. */
export interface NotRun {
  readonly outcome: 'inapplicable' | 'untested'
  readonly reason: string
}

export interface Candidate {
  readonly tags: readonly string[]
  /** Every step's text with its doc strings and table cells. */
  readonly texts: readonly string[]
  readonly requirement: Requirement
}

const untested = (reason: string): NotRun => ({ outcome: 'untested', reason })
const inapplicable = (reason: string): NotRun => ({ outcome: 'inapplicable', reason })

type Check = (candidate: Candidate, target: Target, facts: TargetFacts) => NotRun | undefined

/** @returns the services that a scenario's words ask for; the party's own when they name none */
export function servicesOf(candidate: Candidate): ServiceName[] {
  const named = candidate.texts.flatMap((text) => [...text.matchAll(/\b(submissions?|relay) (?:session|service)\b/g)].map((match) => match[1] as ServiceName))
  const plain = candidate.texts.some((text) => /\b(?:connected|greeted|encrypted) session\b|\ba session (?:with|ready|upgraded)\b/.test(text))
  const all = new Set<ServiceName>(plain ? [...named, 'relay'] : named)
  if (all.size === 0) all.add(candidate.requirement.party === 'submission' ? 'submission' : 'relay')
  return [...all]
}

const service: Check = (candidate, target) => {
  const missing = servicesOf(candidate).find((name) => target[name] === undefined)
  return missing === undefined ? undefined : untested(`the target file names no ${missing} service`)
}

const permission: Check = ({ requirement: { safety } }, target) =>
  safety === 'dialogue' || target.allow.includes(safety) ? undefined : untested(`not allowed on this target: --allow ${safety} (or allow: in the target file)`)

const drivers: Check = ({ tags }, target) => {
  if (tags.includes('@needs-mailbox') && target.mailbox === undefined) return untested('the target file names no mailbox')
  if (!tags.includes('@needs-queue')) return undefined
  if (target.queue === undefined) return untested('the target file names no queue')
  return target.queue.type === 'postfix' ? undefined : untested(`no driver for the queue tools of ${target.queue.type} yet`)
}

const values: Check = ({ texts }, target) => {
  const names = texts.flatMap((text) => [...text.matchAll(/\{([a-z][A-Za-z]*)\}/g)].map((match) => match[1] ?? ''))
  const missing = names.find((name) => isValueName(name) && !scenarioValues.includes(name) && targetValue(target, name) === undefined)
  return missing === undefined ? undefined : untested(`the target file does not give ${keyFor(missing)}`)
}

/** Words of a Given, and what the target file must hold for them. */
const needs: readonly { readonly words: RegExp; readonly has: (target: Target) => boolean; readonly reason: string }[] = [
  { words: /\bfrom one of the server's own networks\b/, has: (t) => t.clients.trusted !== undefined, reason: 'the target file names no client in the server\'s own networks (clients.trusted)' },
  { words: /\bfrom a client without reverse DNS\b/, has: (t) => t.clients.unnamed !== undefined, reason: 'the target file names no client without reverse DNS (clients.unnamed)' },
  { words: /\bfrom a client without reverse DNS\b/, has: (t) => t.policy.reverseDns, reason: 'the target file does not say that the server asks for reverse DNS (policy.reverseDns)' },
  { words: /\bturned away with 554\b|\bfrom a client that gets no service\b/, has: (t) => t.clients.refused !== undefined, reason: 'the target file names no client that gets no service (clients.refused)' },
  { words: /\blocal senders are refused from strangers\b/, has: (t) => t.policy.localSender, reason: 'the target file does not say that the server refuses local senders from strangers (policy.localSender)' },
  { words: /\bnull sender of a login\b/, has: (t) => t.policy.nullSender !== undefined, reason: 'the target file does not say what a login may do with the null sender (policy.nullSender)' },
  { words: /\ba login cannot write as somebody else\b/, has: (t) => t.policy.author, reason: 'the target file does not say that a login cannot write as somebody else (policy.author)' },
  { words: /\bauthenticated\b/, has: (t) => t.account !== undefined, reason: 'the target file gives no account' },
  { words: /\bwith a recipient accepted\b|\bgives \d+ recipients\b|\bready for message data\b(?! from)|\bready for a second message\b|\bmiddle of message data\b|\bstock client\b/, has: (t) => t.recipient !== undefined, reason: 'the target file does not give recipient' },
  { words: /\blogs in with\b|\bbegins SCRAM\b/, has: (t) => t.account !== undefined, reason: 'the target file gives no account' },
  { words: /\bof its name taken apart\b|\b(?:hyphen|letter) in its name\b/, has: (t) => t.internationalAccount !== undefined, reason: 'the target file does not give internationalAccount' },
  { words: /\bsomebody else's name to act for/, has: (t) => t.otherAddress !== undefined, reason: 'the target file does not give otherAddress' },
  { words: /\bdeferred message\b/, has: (t) => t.deferredRecipient !== undefined, reason: 'the target file does not give deferredRecipient' },
  { words: /\bdeferred message\b/, has: (t) => t.account !== undefined || t.clients.trusted !== undefined, reason: 'the target file gives neither an account nor a client that may relay (clients.trusted)' },
  { words: /\bwith a login\b/, has: (t) => t.account !== undefined, reason: 'the target file gives no account' },
  { words: /\buser name holds `@`/, has: (t) => t.account?.username.includes('@') === true, reason: 'the account\'s user name holds no @' },
  { words: /message data from `[^`]*\{ownAddress\}/, has: (t) => t.account?.addresses[0]?.toLowerCase() === t.recipient?.toLowerCase(), reason: 'the mailbox of recipient is not that of the account\'s first address' },
  { words: /message data from .* to `[^`]*eferredRecipient\}/, has: (t) => t.account !== undefined || t.clients.trusted !== undefined, reason: 'the target file gives neither an account nor a client that may relay (clients.trusted)' },
  { words: /\bthat nobody has$/, has: (t) => t.unknownRecipient !== undefined && t.recipient !== undefined, reason: 'the target file does not give recipient and unknownRecipient' },
  { words: /\bnothing on to the next hop\b/, has: (t) => t.account !== undefined || t.clients.trusted !== undefined, reason: 'the target file gives neither an account nor a client that may relay (clients.trusted)' },
  { words: /\bnothing on to the next hop\b/, has: (t) => t.deferredRecipient !== undefined, reason: 'the target file does not give deferredRecipient' },
  { words: /\bthat next hop\b/, has: (t) => t.deferredRecipient !== undefined, reason: 'the target file does not give deferredRecipient' },
  { words: /\bmessage from the null sender was accepted\b/, has: (t) => t.clients.trusted !== undefined, reason: 'the target file names no client in the server\'s own networks (clients.trusted)' },
  { words: /\bpostsuper -d ALL\b/, has: (t) => t.stated, reason: 'deleting the whole queue needs to be allowed in so many words: allow: [queue] in the target file, or --allow queue' },
  { words: /\bshows a good certificate\b/, has: (t) => t.tls.servername !== undefined || t.tls.ca !== undefined, reason: 'the target file claims no certificate (tls.servername, tls.ca)' },
  { words: /\bnext hop\b/, has: (t) => t.nextHop !== undefined, reason: 'the target file names no nextHop' },
]

const words: Check = ({ texts }, target) => {
  const missing = needs.find((need) => texts.some((text) => need.words.test(text)) && !need.has(target))
  return missing === undefined ? undefined : untested(missing.reason)
}

/** Whether a scenario speaks inside TLS. */
function inside({ texts }: Candidate): boolean {
  return texts.some((text) => /\bencrypted\b|\bauthenticated\b|\bwith STARTTLS\b|\bwith a login\b|\bto TLS\b|\binside TLS\b|\bbehind STARTTLS\b|\bsame TLS session\b/.test(text))
}

/** STARTTLS is offered outside only, and a login is looked for on both sides; any other extension has to be offered where the scenario speaks. */
const onEitherSide = (required: string): boolean => /^(?:STARTTLS|AUTH(?:-.+)?)$/.test(required)

/** RFC 3207 §4.2: what is offered inside TLS may differ from what is offered in clear. */
function offers(facts: ServiceFacts | undefined, keyword: string, secure: boolean): boolean {
  if (facts === undefined) return false
  if (onEitherSide(keyword)) return facts.clear.has(keyword) || facts.secure.has(keyword)
  return (secure ? facts.secure : facts.clear).has(keyword)
}

/** `AUTH-LOGIN` stands for a mechanism that the AUTH keyword lists (RFC 4954 §3). */
function offersRequired(facts: ServiceFacts | undefined, required: string, secure: boolean): boolean {
  const mechanism = /^AUTH-(.+)$/.exec(required)?.[1]
  if (mechanism === undefined) return offers(facts, required, secure)
  return [...(facts?.clear.get('AUTH') ?? []), ...(facts?.secure.get('AUTH') ?? [])].some((name) => name.toUpperCase() === mechanism)
}

/** Octets that a scenario sends at most to find out what happens above a limit. */
const largest = 64 * 1024 * 1024

const size: Check = ({ texts }, _, facts) => {
  const asks = (shape: RegExp): boolean => texts.some((text) => shape.test(text))
  const limit = sizeLimit({ facts })
  if (asks(/\{(?:sizeAt|sizeOver|bodyOver)Limit\}/) && limit === undefined) return inapplicable('the relay service announces no limit of size')
  return asks(/\{bodyOverLimit\}/) && (limit ?? 0) > largest ? untested('the limit of size is more than a scenario sends') : undefined
}

/** Whether what a scenario needs would show only inside TLS, where nobody could look. */
function hides(facts: ServiceFacts | undefined, required: string, secure: boolean): boolean {
  return (secure || onEitherSide(required)) && insideIsUnknown(facts) && !offersRequired(facts, required, secure)
}

/** What a service offers inside TLS cannot be known where the handshake failed; it may be all that was asked for. */
function insideIsUnknown(facts: ServiceFacts | undefined): boolean {
  return facts?.tlsTrouble !== undefined && facts.secure.size === 0
}

/** What a scenario is about that speaks of a server without an extension. */
const without: Check = (candidate, _, facts) => {
  const secure = inside(candidate)
  const absent = candidate.texts.flatMap((text) => /^the server does not offer (\S+)$/.exec(text)?.[1] ?? [])
  const offered = absent.find((keyword) => servicesOf(candidate).some((name) => offers(facts[name], keyword, secure)))
  return offered === undefined ? undefined : inapplicable(`the server offers ${offered}`)
}

function requiredBy(candidate: Candidate): string[] {
  const required = candidate.tags.filter((tag) => tag.startsWith('@requires-')).map((tag) => tag.slice('@requires-'.length))
  if (candidate.texts.some((text) => /\bAUTH PLAIN\b|\bauthenticated\b|\bwith a login\b/.test(text))) required.push('AUTH-PLAIN')
  if (candidate.texts.some((text) => /\bencrypted\b|\bauthenticated\b|\bwith STARTTLS\b/.test(text))) required.push('STARTTLS')
  required.push(...candidate.texts.flatMap((text) => /^the server offers (\S+)$/.exec(text)?.[1] ?? []))
  return required
}

const extensions: Check = (candidate, _, facts) => {
  const reached = servicesOf(candidate).filter((name) => facts[name]?.trouble === undefined)
  const secure = inside(candidate)
  for (const keyword of requiredBy(candidate)) {
    const without = reached.find((name) => !offersRequired(facts[name], keyword, secure) && !(keyword === 'STARTTLS' && name === 'submissions') && !hides(facts[name], keyword, secure))
    if (without !== undefined) return inapplicable(`the ${without} service does not offer ${keyword}`)
  }
  return undefined
}

/** RFC 5802 §6: to a server that offers the channel binding, the flag y tells of an attack. */
const binding: Check = ({ texts }, _, facts) => {
  const bound = [facts.submission, facts.submissions].some((one) => offersRequired(one, 'AUTH-SCRAM-SHA-256-PLUS', true))
  return bound && texts.some((text) => /\bwith the flag y\b/.test(text)) ? inapplicable('the server offers SCRAM-SHA-256-PLUS, where the flag y is another matter') : undefined
}

const checks: readonly Check[] = [service, permission, drivers, values, words, extensions, without, binding, size]

/** @returns why a scenario is not run on this target, or undefined when it is */
export function gate(candidate: Candidate, target: Target, facts: TargetFacts): NotRun | undefined {
  for (const check of checks) {
    const found = check(candidate, target, facts)
    if (found !== undefined) return found
  }
  return undefined
}

/** @returns why the login that a scenario needs is known not to work: what the server would owe to the right password cannot be judged then */
export function unprovenLogin({ texts }: Candidate, facts: TargetFacts): string | undefined {
  const uses = (shape: RegExp): boolean => texts.some((text) => shape.test(text))
  if (uses(/\{plainOfInternationalAccount(?:Decomposed)?\}/) && facts.internationalLoginTrouble !== undefined) return facts.internationalLoginTrouble
  return uses(/\bauthenticated\b|\baccount log in\b|\bwith a login\b|\blogs in with\b|\{plain(?:With(?:ForeignAuthzid|OwnAuthzid|ThirdNul|NulAtEnd|NulInFront|PasswordInOtherCase))?\}|\{(?:username|password)InBase64\}/) ? facts.loginTrouble : undefined
}

/** @returns why a scenario's services cannot be spoken to at all, or not inside TLS where that is needed to know what they offer */
export function unreachable(candidate: Candidate, facts: TargetFacts): string | undefined {
  const services = servicesOf(candidate)
  // What such a service says first is judged itself; the probe takes it for trouble.
  if (candidate.texts.some((text) => /\bat the submissions service\b|\bin clear to the submissions service\b/.test(text))) return undefined
  const trouble = services.map((name) => facts[name]?.trouble).find((found) => found !== undefined)
  if (trouble !== undefined) return trouble
  const secure = inside(candidate)
  const hidden = services.find((name) => requiredBy(candidate).some((keyword) => hides(facts[name], keyword, secure)))
  return hidden === undefined ? undefined : `what the ${hidden} service offers inside TLS is not known: ${facts[hidden]?.tlsTrouble}`
}

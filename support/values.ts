import { isIPv4 } from 'node:net'
import type { AccountOfTarget, Target } from '../src/target/target.ts'

/** Values of the target that a feature may name in braces; undefined when the target file does not give what they need. */

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** RFC 4616 §2: authorization identity, NUL, authentication identity, NUL, password. */
function plain(account: AccountOfTarget | undefined, password = account?.password, authzid = ''): string | undefined {
  return account === undefined ? undefined : base64(`${authzid}\0${account.username}\0${password}`)
}

/** Each letter with a mark as a letter and a mark: ü is u and two dots. */
function decomposed(account: AccountOfTarget | undefined): string | undefined {
  return account && plain({ ...account, username: account.username.normalize('NFD') }, account.password.normalize('NFD'))
}

/** The same login with other fields; what is left out is the account's own. */
function plainOf({ account }: Target, change: (own: AccountOfTarget) => { authzid?: string; username?: string; password?: string }): string | undefined {
  if (account === undefined) return undefined
  const { authzid = '', username = account.username, password = account.password } = change(account)
  return plain({ ...account, username }, password, authzid)
}

/** RFC 3454 §B.1: a character of which SASLprep leaves nothing, the soft hyphen. */
export const nothing = '\u00ad'

/** RFC 3454 §C.3: a character for private use, which makes SASLprep fail. */
export const prohibited = '\ue000'

/** Small letters for capitals and the other way round. */
function otherCase(password: string): string {
  return password.replace(/[A-Za-z]/g, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
}

function upperCase(address: string | undefined, part: 'domain' | 'local' | 'both'): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1
  if (address === undefined || at === -1) return undefined
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  return `${part === 'domain' ? local : local.toUpperCase()}@${part === 'local' ? domain : domain.toUpperCase()}`
}

/** The same mailbox with its local part as a quoted string (RFC 5321 §4.1.2). */
function quoted(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1
  return address === undefined || at === -1 ? undefined : `"${address.slice(0, at)}"@${address.slice(at + 1)}`
}

/** The same mailbox with nothing but the first label of its domain (RFC 5321 §5.1). */
function firstLabel(address: string | undefined): string | undefined {
  return /^(.*@[^.]+)\./.exec(address ?? '')?.[1]
}

/** The same with letters of both cases in the local part: carol becomes CaRoL. */
function mixedCase(address: string): string {
  const at = address.lastIndexOf('@')
  return [...address.slice(0, at).toLowerCase()].map((letter, i) => (i % 2 === 0 ? letter.toUpperCase() : letter)).join('') + address.slice(at)
}

/** The same mailbox with each character of its local part behind a backslash (RFC 5321 §4.1.2, quoted-pairSMTP). */
function quotedInPairs(address: string | undefined): string | undefined {
  const plain = quoted(address)
  return plain?.replace(/^"(.*)"@/, (_, local: string) => `"${local.replace(/[^"\\]/g, '\\$&')}"@`)
}

/** The same mailbox at the address of the relay service (RFC 5321 §4.1.3); undefined where the target file gives a name in its place. */
function recipientAtAddress({ recipient, relay }: Target): string | undefined {
  return recipient === undefined || !isIPv4(relay?.host ?? '') ? undefined : `${localPart(recipient)}@[${relay?.host}]`
}

/** The same with a tag on its local part, as in `carol+lists` (RFC 5233 §2 calls it detail). */
function tagged(address: string | undefined): string | undefined {
  return address?.replace(/@(?=[^@]*$)/, '+tag@')
}

function domainOf(address: string | undefined): string | undefined {
  return address?.slice(address.lastIndexOf('@') + 1)
}

function localPart(address: string | undefined): string | undefined {
  return address?.slice(0, address.lastIndexOf('@'))
}

/** An address that the login owns, in a domain that is not the target's. */
function foreignAddress({ account, domain }: Target): string | undefined {
  return domain === undefined ? undefined : account?.addresses.find((address) => !address.toLowerCase().endsWith(`@${domain.toLowerCase()}`))
}

/** An alias or a list to which an address of the login belongs, and which the login does not own. */
function joined({ account }: Target, group: Target['alias'] | Target['list']): string | undefined {
  const own = new Set(account?.addresses.map((address) => address.toLowerCase()))
  const member = group?.members.some((address) => own.has(address.toLowerCase())) === true
  return member && !own.has(group.address.toLowerCase()) ? group.address : undefined
}

const sender = (t: Target): string => t.sender ?? 'carol@client.example'
/** More than a hundred addresses in a header field, folded (RFC 5322 §2.2.3). */
const manyAddresses = [...Array(150).keys()].map((i) => `reader${i}@client.example`).join(',\r\n ')

/** A password that is certainly not the account's. */
const wrong = 'not-the-password'

/** @returns a trace field as a host on the way puts it on top, with its line end */
export function receivedBy(host: string): string {
  return `Received: from before.hop.example ([192.0.2.1]) by ${host} with ESMTP id 1; Tue, 3 Nov 2026 10:00:00 +0000\r\n`
}

/** @returns lines of text, so many octets of them with all line ends but the last */
export function textOf(octets: number): string {
  const line = `${'All work and no play makes for a long text. '.repeat(2).trim()}\r\n`
  const text = line.repeat(Math.ceil(octets / line.length)).slice(0, octets)
  return text.replace(/\r?\n?$/, (end) => '.'.repeat(end.length))
}

type Reader = (target: Target) => string | undefined

const readers: Readonly<Record<string, Reader>> = {
  sender,
  senderInMixedCase: (t) => mixedCase(sender(t)),
  senderDomain: (t) => sender(t).slice(sender(t).lastIndexOf('@') + 1),
  manyAddresses: () => manyAddresses,
  domain: (t) => t.domain,
  recipient: (t) => t.recipient,
  anyRecipient: (t) => t.recipient ?? t.sender ?? 'carol@client.example',
  recipientInUpperCase: (t) => upperCase(t.recipient, 'local'),
  recipientInMixedCase: (t) => (t.recipient === undefined ? undefined : mixedCase(t.recipient)),
  recipientQuoted: (t) => quoted(t.recipient),
  recipientInQuotedPairs: (t) => quotedInPairs(t.recipient),
  recipientWithDomainInUpperCase: (t) => upperCase(t.recipient, 'domain'),
  recipientAtAddress,
  unknownRecipient: (t) => t.unknownRecipient,
  foreignRecipient: (t) => t.foreignRecipient,
  deferredRecipient: (t) => t.deferredRecipient,
  otherDeferredRecipient: (t) => (t.deferredRecipient === undefined ? undefined : `another-${t.deferredRecipient}`),
  recipientLocalPart: (t) => localPart(t.recipient),
  unknownRecipientLocalPart: (t) => localPart(t.unknownRecipient),
  foreignRecipientInUpperCase: (t) => upperCase(t.foreignRecipient, 'both'),
  foreignRecipientLocalPart: (t) => localPart(t.foreignRecipient),
  foreignRecipientDomain: (t) => domainOf(t.foreignRecipient),
  deferredRecipientLocalPart: (t) => localPart(t.deferredRecipient),
  deferredRecipientDomain: (t) => domainOf(t.deferredRecipient),
  movedRecipient: (t) => t.movedRecipient,
  alias: (t) => t.alias?.address,
  list: (t) => t.list?.address,
  listAdministrator: (t) => t.list?.administrator,
  memberAlias: (t) => joined(t, t.alias),
  memberList: (t) => joined(t, t.list),
  anyList: (t) => t.list?.address ?? t.alias?.address ?? t.recipient ?? sender(t),
  recipientAtFirstLabel: (t) => firstLabel(t.recipient),
  ownAddress: (t) => t.account?.addresses[0],
  ownAddressQuoted: (t) => quoted(t.account?.addresses[0]),
  ownAddressWithDomainInUpperCase: (t) => upperCase(t.account?.addresses[0], 'domain'),
  ownAddressWithTag: (t) => tagged(t.account?.addresses[0]),
  aliasAddress: (t) => t.aliasAddress ?? t.account?.addresses[1],
  ownForeignAddress: foreignAddress,
  ownForeignAddressWithDomainInUpperCase: (t) => upperCase(foreignAddress(t), 'domain'),
  ownForeignAddressWithLocalPartInUpperCase: (t) => upperCase(foreignAddress(t), 'local'),
  otherAddress: (t) => t.otherAddress,
  otherAddressInUpperCase: (t) => upperCase(t.otherAddress, 'both'),
  otherAddressWithDomainInUpperCase: (t) => upperCase(t.otherAddress, 'domain'),
  otherAddressWithTag: (t) => tagged(t.otherAddress),
  otherAddressQuoted: (t) => quoted(t.otherAddress),
  unownedAddress: (t) => t.unownedAddress,
  hop: () => receivedBy('relay.hop.example'),
  parameter: () => ' SIZE=1',
  foldedLine: () => '\r\n a',
  field: () => 'X-Many: a\r\n',
  noopLine: () => 'NOOP\r\n',
  etrnLine: () => 'ETRN client.example\r\n',
  bodyOf64K: () => textOf(65_536),
  plain: (t) => plain(t.account),
  plainWithForeignAuthzid: (t) => (t.otherAddress === undefined ? undefined : plain(t.account, t.account?.password, t.otherAddress)),
  plainWithOwnAuthzid: (t) => plain(t.account, t.account?.password, t.account?.username),
  plainWithLineInAuthzid: (t) => plain(t.account, t.account?.password, `${t.account?.username}\r\nX-Injected: yes`),
  plainWithThirdNul: (t) => plain(t.account, `${t.account?.password}\0more`),
  plainWithNulAtEnd: (t) => plain(t.account, `${t.account?.password}\0`),
  plainWithNulInFront: (t) => plain(t.account, t.account?.password, '\0'),
  plainWithPasswordInOtherCase: ({ account }) => (account === undefined || otherCase(account.password) === account.password ? undefined : plain(account, otherCase(account.password))),
  plainWithEmptyUsername: (t) => (t.account === undefined ? undefined : base64(`\0\0${t.account.password}`)),
  plainWithEmptyPassword: (t) => plain(t.account, ''),
  plainWithWrongPassword: (t) => plain(t.account, wrong),
  plainWithNothingForUsername: (t) => plainOf(t, () => ({ username: nothing })),
  plainWithNothingForPassword: (t) => plainOf(t, () => ({ password: nothing })),
  plainWithNothingForAuthzid: (t) => plainOf(t, () => ({ authzid: nothing })),
  plainWithProhibitedInUsername: (t) => plainOf(t, ({ username }) => ({ username: username + prohibited })),
  plainWithProhibitedInPassword: (t) => plainOf(t, ({ password }) => ({ password: password + prohibited })),
  plainWithProhibitedInAuthzid: (t) => plainOf(t, ({ username }) => ({ authzid: username + prohibited })),
  plainOfInternationalAccount: (t) => plain(t.internationalAccount),
  plainOfInternationalAccountDecomposed: ({ internationalAccount: account }) => (account?.username.normalize('NFD') === account?.username ? undefined : decomposed(account)),
  plainWithThrice255Octets: () => base64(`${'z'.repeat(255)}\0${'u'.repeat(255)}\0${'p'.repeat(255)}`),
  plainWith255Octets: () => base64(`\0${'u'.repeat(255)}\0${'p'.repeat(255)}`),
  usernameInBase64: (t) => (t.account === undefined ? undefined : base64(t.account.username)),
  passwordInBase64: (t) => (t.account === undefined ? undefined : base64(t.account.password)),
}

/** Names that stand for something of the scenario itself, known only while it runs. */
export const scenarioValues: readonly string[] = ['token', 'tokenSender', 'toldMailbox', 'id', 'otherId', 'sizeAtLimit', 'sizeOverLimit', 'bodyOverLimit', 'ownHop']

/** @returns what `{name}` stands for on this target, if it is a value of the target at all and the file gives it */
export function targetValue(target: Target, name: string): string | undefined {
  return Object.hasOwn(readers, name) ? readers[name]?.(target) : undefined
}

/** @returns whether features may write `{name}` */
export function isValueName(name: string): boolean {
  return Object.hasOwn(readers, name) || scenarioValues.includes(name)
}

/** @returns the target-file key to set so that `{name}` has a value, for the reason of an untested scenario */
export function keyFor(name: string): string {
  if (name === 'recipientAtAddress') return 'recipient and relay'
  if (name.startsWith('recipient')) return 'recipient'
  if (name === 'otherDeferredRecipient') return 'deferredRecipient'
  if (name.startsWith('foreignRecipient')) return 'foreignRecipient'
  if (name.startsWith('deferredRecipient')) return 'deferredRecipient'
  if (name.startsWith('unknownRecipient')) return 'unknownRecipient'
  if (name.startsWith('member')) return `account and ${name.slice('member'.length).toLowerCase()}.members with an address of it`
  if (name === 'listAdministrator') return 'list.administrator'
  if (name.startsWith('domain')) return 'domain'
  if (name.startsWith('ownForeign')) return 'account and domain'
  if (name.startsWith('other')) return 'otherAddress'
  if (name.includes('OfInternationalAccount') || name.startsWith('international')) return 'internationalAccount'
  if (name.startsWith('plainWithForeign')) return 'account and otherAddress'
  return /^(plain|username|password|own)/.test(name) ? 'account' : name
}

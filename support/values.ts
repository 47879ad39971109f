import type { AccountOfTarget, Target } from '../src/target/target.ts'

/** Values of the target that a feature may name in braces; undefined when the target file does not give what they need. */

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** RFC 4616 §2: authorization identity, NUL, authentication identity, NUL, password. */
function plain(account: AccountOfTarget | undefined, password = account?.password, authzid = ''): string | undefined {
  return account === undefined ? undefined : base64(`${authzid}\0${account.username}\0${password}`)
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

/** A password that is certainly not the account's. */
const wrong = 'not-the-password'

type Reader = (target: Target) => string | undefined

const readers: Readonly<Record<string, Reader>> = {
  sender: (t) => t.sender ?? 'carol@client.example',
  domain: (t) => t.domain,
  recipient: (t) => t.recipient,
  anyRecipient: (t) => t.recipient ?? t.sender ?? 'carol@client.example',
  recipientWithDomainInUpperCase: (t) => upperCase(t.recipient, 'domain'),
  unknownRecipient: (t) => t.unknownRecipient,
  foreignRecipient: (t) => t.foreignRecipient,
  deferredRecipient: (t) => t.deferredRecipient,
  ownAddress: (t) => t.account?.addresses[0],
  aliasAddress: (t) => t.aliasAddress ?? t.account?.addresses[1],
  otherAddress: (t) => t.otherAddress,
  otherAddressInUpperCase: (t) => upperCase(t.otherAddress, 'both'),
  otherAddressWithDomainInUpperCase: (t) => upperCase(t.otherAddress, 'domain'),
  otherAddressQuoted: (t) => quoted(t.otherAddress),
  unownedAddress: (t) => t.unownedAddress,
  plain: (t) => plain(t.account),
  plainWithForeignAuthzid: (t) => (t.otherAddress === undefined ? undefined : plain(t.account, t.account?.password, t.otherAddress)),
  plainWithWrongPassword: (t) => plain(t.account, wrong),
  plainOfInternationalAccount: (t) => plain(t.internationalAccount),
  plainWith255Octets: () => base64(`\0${'u'.repeat(255)}\0${'p'.repeat(255)}`),
  usernameInBase64: (t) => (t.account === undefined ? undefined : base64(t.account.username)),
  passwordInBase64: (t) => (t.account === undefined ? undefined : base64(t.account.password)),
}

/** Names that stand for something of the scenario itself, known only while it runs. */
export const scenarioValues: readonly string[] = ['token', 'id', 'otherId', 'sizeOverLimit']

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
  if (name.startsWith('recipient')) return 'recipient'
  if (name.startsWith('domain')) return 'domain'
  if (name.startsWith('other')) return 'otherAddress'
  if (name.endsWith('OfInternationalAccount') || name.startsWith('international')) return 'internationalAccount'
  if (name.startsWith('plainWithForeign')) return 'account and otherAddress'
  return /^(plain|username|password|own)/.test(name) ? 'account' : name
}

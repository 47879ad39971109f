import { isIPv4, isIPv6 } from 'node:net'
import * as grammar from './grammar.ts'

/** Local-part "@" ( Domain / address-literal ), RFC 5321 §4.1.2. */
export interface Mailbox {
  /** Without quoting: all quoted forms are equivalent (RFC 5321 §4.1.2). */
  readonly local: string
  /** As the client gave it. */
  readonly domain: string
  /** The whole as the client gave it. */
  readonly text: string
}

const shape = new RegExp(`^(?<local>${grammar.localPart})@(?<domain>${grammar.domain}|${grammar.addressLiteral})$`)

/** Octets; RFC 5321 §4.5.3.1.1, §4.5.3.1.2, and RFC 1035 §2.3.4 for a label. */
const limits = { local: 64, domain: 255, label: 63 }

/** @returns true for an address literal of RFC 5321 §4.1.3; no General-address-literal tag is registered */
export function isAddressLiteral(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return false
  const inner = text.slice(1, -1)
  return isIPv4(inner) || (/^IPv6:/i.test(inner) && isIPv6(inner.slice(5)))
}

/** @returns true for a Domain of RFC 5321 §4.1.2 within the limits of §4.5.3.1.2 */
export function isDomain(text: string): boolean {
  return text.length <= limits.domain && new RegExp(`^${grammar.domain}$`).test(text) && text.split('.').every((label) => label.length <= limits.label)
}

/** @returns the local-part without quotes and quoting backslashes */
export function unquote(local: string): string {
  return local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/g, '$1') : local
}

/** @returns the mailbox, or undefined where the text is none or is too long */
export function parseMailbox(text: string): Mailbox | undefined {
  const parts = shape.exec(text)?.groups
  const local = parts?.['local'] ?? ''
  const domain = parts?.['domain'] ?? ''
  if (local === '' || local.length > limits.local) return undefined
  if (!isDomain(domain) && !isAddressLiteral(domain)) return undefined
  return { local: unquote(local), domain, text }
}

/** @returns a form that is equal for all spellings of one local mailbox: unquoted, without case */
export function canonical(mailbox: Mailbox): string {
  return `${mailbox.local}@${mailbox.domain}`.toLowerCase()
}

/** @returns the canonical form of an address from the settings */
export function canonicalText(text: string): string {
  const mailbox = parseMailbox(text)
  return mailbox ? canonical(mailbox) : text.toLowerCase()
}

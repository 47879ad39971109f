import { isIPv4, isIPv6 } from 'node:net'
import { fold } from './fold.ts'
import * as grammar from './grammar.ts'

/** Local-part "@" ( Domain / address-literal ), RFC 5321 §4.1.2. Lengths are not limited, as §4.5.3.1 advises. */
export interface Mailbox {
  /** Without quoting: all quoted forms are equivalent (RFC 5321 §4.1.2). */
  readonly local: string
  /** As the client gave it. */
  readonly domain: string
  /** The whole as the client gave it. */
  readonly text: string
}

const shape = new RegExp(`^(?<local>${grammar.localPart})@(?<domain>.*)$`)
const domainShape = new RegExp(`^${grammar.domain}$`)
const literal = /^\[(?<tag>IPv6:)?(?<address>.*)\]$/i

type Parts<Name extends string> = Readonly<Record<Name, string>> | undefined

/** @returns true for an address literal of RFC 5321 §4.1.3; no General-address-literal tag is registered */
export function isAddressLiteral(text: string): boolean {
  const parts = literal.exec(text)?.groups as Parts<'tag' | 'address'>
  return parts !== undefined && (parts.tag ? isIPv6 : isIPv4)(parts.address)
}

/** @returns true for a Domain of RFC 5321 §4.1.2 */
export function isDomain(text: string): boolean {
  return domainShape.test(text)
}

/** @returns the local-part without quotes and quoting backslashes */
export function unquote(local: string): string {
  return local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/g, '$1') : local
}

/** @returns the mailbox, or undefined where the text is none */
export function parseMailbox(text: string): Mailbox | undefined {
  const parts = shape.exec(text)?.groups as Parts<'local' | 'domain'>
  if (!parts || (!isDomain(parts.domain) && !isAddressLiteral(parts.domain))) return undefined
  return { local: unquote(parts.local), domain: parts.domain, text }
}

/** @returns a form that is equal for all spellings of one local mailbox: unquoted, without case */
export function canonical(mailbox: Mailbox): string {
  return fold(`${mailbox.local}@${mailbox.domain}`)
}

/** @returns the canonical form of an address from the settings */
export function canonicalText(text: string): string {
  const mailbox = parseMailbox(text)
  return mailbox ? canonical(mailbox) : fold(text)
}

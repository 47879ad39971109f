import { addressParser } from 'postal-mime'
import { type HeaderField, headerFields } from '../src/mailbox/message.ts'
import { calendar, withoutComments } from './received.ts'

/** What RFC 5322 asks of the header of a message that goes out. */

/** RFC 5322 §3.6: how often at most. */
const single = ['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject']

const named = (raw: Buffer, name: string): HeaderField[] => headerFields(raw).filter((field) => field.name.toLowerCase() === name)

/** RFC 5322 §3.3: a date and time that exist, and an offset in figures. */
export function isDate(value: string): boolean {
  const date = withoutComments(value).trim().replace(/\s+/g, ' ')
  return calendar({ date }) && /\d{4} \d\d:\d\d(?::\d\d)? [+-]\d{4}$/.test(date)
}

/** RFC 5322 §3.6.4: two halves in pointed brackets, an elder form with a quoted string among them; comments around it. */
export function isMessageId(value: string): boolean {
  return /^<(?:[^\s<>@"]+|"(?:\\.|[^"\\])*")@(?:[^\s<>@[\]]+|\[[^\s[\]]*\])>$/.test(withoutComments(value).trim())
}

/** @returns what is missing or too much of the fields that a message has to have, or may have once (RFC 5322 §3.6) */
export function faultsOf(raw: Buffer): string[] {
  const twice = single.filter((name) => named(raw, name).length > 1).map((name) => `${name} more than once`)
  const missing = ['date', 'from'].filter((name) => named(raw, name).length === 0).map((name) => `no ${name}`)
  const dates = named(raw, 'date').filter(({ value }) => !isDate(value)).map(({ value }) => `Date: ${value}`)
  return [...missing, ...twice, ...dates]
}

/** @returns the values of a field */
export function valuesOf(raw: Buffer, name: string): string[] {
  return named(raw, name.toLowerCase()).map(({ value }) => value)
}

/** An address field's addresses, those of groups among them; display names and comments aside. */
export function addressesOf(value: string): string[] {
  return addressParser(value, { flatten: true }).flatMap(({ address }) => (address === undefined ? [] : [address]))
}

/** An address field's domains; quoted strings and comments aside. */
export function domainsOf(value: string): string[] {
  const plain = withoutComments(value).replace(/"(?:\\.|[^"\\])*"/g, 'quoted')
  return [...plain.matchAll(/@\s*(\[[^\]]*\]|[^\s,;:<>()@]+)/g)].map(([, domain = '']) => domain)
}

/** RFC 6409 §2.1: what can be looked up in the DNS; one label alone is taken for a part of a name. An address literal is no partial name. */
export function isFullDomain(domain: string): boolean {
  return domain.startsWith('[') || /[^.]\.[^.]/.test(domain)
}

const addressFields = /^(?:resent-)?(?:from|sender|reply-to|to|cc|bcc)$/i

/** Whether that in pointed brackets is an address (RFC 5322 §3.4.1, §4.4): a route may stand before it, and space about dots and at sign. */
export function isAddress(inner: string): boolean {
  const plain = inner.trim().replace(/^@[^:]*:/, '').replace(/\s*([.@])\s*/g, '$1')
  return /^[^\s@<>(),:;[\]]+@(?:[^\s@<>(),:;[\]]+|\[[^[\]]*\])$/.test(plain)
}

/** @returns what stands in pointed brackets in the fields that hold addresses, and is none; quoted strings and comments aside */
export function illegalAddresses(raw: Buffer): string[] {
  const values = headerFields(raw).filter(({ name }) => addressFields.test(name)).map(({ value }) => withoutComments(value).replace(/"(?:\\.|[^"\\])*"/g, 'quoted'))
  return values.flatMap((value) => [...value.matchAll(/<([^<>]*)>/g)].map(([, inner = '']) => inner)).filter((inner) => !isAddress(inner))
}

/** @returns the partial domains in the fields that hold addresses (RFC 5322 §3.6.2, §3.6.3, §3.6.6) */
export function partialDomains(raw: Buffer): string[] {
  const fields = headerFields(raw).filter(({ name }) => addressFields.test(name))
  return fields.flatMap(({ value }) => domainsOf(value)).filter((domain) => !isFullDomain(domain))
}

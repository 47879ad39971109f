import { reply, type Reply } from '../session/reply.ts'
import { headerOf, type Field } from './header.ts'

/** RFC 5322 §3.6: none of these stands twice. */
const single = ['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject']

const ofAddresses = /^(?:resent-)?(?:from|sender|reply-to|to|cc|bcc)$/

/** Whether an address has a domain of one label; quoted strings, comments and literals are left out. */
function hasPartialDomain({ name, value }: Field): boolean {
  const addresses = value.replace(/"(?:\\.|[^"\\])*"|\([^()]*\)/g, 'x')
  return ofAddresses.test(name) && /@[^.,;:<>()[\]\s]+(?:[,;:>\s]|$)/.test(addresses)
}

/** Whether an address in pointed brackets is none (RFC 5322 §3.4.1, and the elder forms of §4.4: a route before it, space about dots). */
function hasIllegalAddress({ name, value }: Field): boolean {
  const plain = value.replace(/"(?:\\.|[^"\\])*"|\([^()]*\)/g, 'x')
  const found = [...plain.matchAll(/<([^<>]*)>/g)].map(([, inner = '']) => inner.trim().replace(/^@[^:]*:/, '').replace(/\s*([.@])\s*/g, '$1'))
  return ofAddresses.test(name) && !found.every((address) => /^[^\s@,:;]+@(?:[^\s@,:;[\]]+|\[[^[\]]*\])$/.test(address))
}

/** Refuses a submitted message that would not conform to RFC 5322 when it is sent on (RFC 6409 §3.2, §4.2, §6.3, §8). */
export function headerRefusal(content: Buffer): Reply | undefined {
  const fields = headerOf(content)
  const times = (wanted: string): number => fields.filter(({ name }) => name === wanted).length
  if (times('from') === 0 || single.some((name) => times(name) > 1)) return reply(554, '5.6.0', 'A field is missing, or stands twice')
  // RFC 6409 §5.1: 554 where addresses are looked at after the end of data.
  if (fields.some(hasIllegalAddress)) return reply(554, '5.6.0', 'An address in the header is none')
  return fields.some(hasPartialDomain) ? reply(554, '5.6.0', 'Domains have to be fully qualified') : undefined
}

import { headerLength } from '../delivery/final-form.ts'
import { dateTime } from './date.ts'
import { headerOf } from './header.ts'

/** RFC 5322 §3.6.4, without what is inside the two halves. */
const messageId = /^<[^\s<>@]+@[^\s<>@]+>$/

/**
 * Adds Date and Message-ID when a submitted message lacks them, and puts a Message-ID in the place of one that is none (RFC 6409 §8.2, §8.3).
 * @param unique the left side of a new Message-ID: the queue id
 */
export function completeHeader(content: Buffer, unique: string, hostname: string): Buffer {
  const fields = headerOf(content).filter(({ name, value }) => name !== 'message-id' || messageId.test(value))
  const lacks = (wanted: string): boolean => fields.every(({ name }) => name !== wanted)
  const lines = fields.map(({ text }) => text)
  if (lacks('message-id')) lines.unshift(`Message-ID: <${Date.now()}.${unique}@${hostname}>`)
  if (lacks('date')) lines.unshift(`Date: ${dateTime(new Date())}`)
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), content.subarray(headerLength(content))])
}

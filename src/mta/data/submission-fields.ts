import { headerLength } from '../delivery/final-form.ts'
import { dateTime } from './date.ts'

/**
 * Adds Date and Message-ID when a submitted message lacks them (RFC 6409 §8.2, §8.3).
 * @param unique the left side of a new Message-ID: the queue id
 */
export function completeHeader(content: Buffer, unique: string, hostname: string): Buffer {
  const present = content.subarray(0, headerLength(content)).toString('latin1')
  const added: string[] = []
  if (!/^date[ \t]*:/im.test(present)) added.push(`Date: ${dateTime(new Date())}\r\n`)
  if (!/^message-id[ \t]*:/im.test(present)) added.push(`Message-ID: <${Date.now()}.${unique}@${hostname}>\r\n`)
  return Buffer.concat([Buffer.from(added.join('')), content])
}

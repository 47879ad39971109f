import { dateTime } from './date.ts'

function header(content: Buffer): string {
  if (content.subarray(0, 2).toString('latin1') === '\r\n') return ''
  const end = content.indexOf('\r\n\r\n', 0, 'latin1')
  return content.subarray(0, end < 0 ? content.length : end + 2).toString('latin1')
}

/**
 * Adds Date and Message-ID when a submitted message lacks them (RFC 6409 §8.2, §8.3).
 * @param unique the left side of a new Message-ID: the queue id
 */
export function completeHeader(content: Buffer, unique: string, hostname: string): Buffer {
  const present = header(content)
  const now = new Date()
  const date = /^date[ \t]*:/im.test(present) ? '' : `Date: ${dateTime(now)}\r\n`
  const messageId = /^message-id[ \t]*:/im.test(present) ? '' : `Message-ID: <${now.getTime()}.${unique}@${hostname}>\r\n`
  return Buffer.concat([Buffer.from(date + messageId, 'latin1'), content])
}

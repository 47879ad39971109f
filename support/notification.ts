import { type HeaderField, bodyLines, headerFields } from '../src/mailbox/message.ts'
import { mediaType, partsOf } from '../src/mailbox/multipart.ts'

/** A delivery status notification taken apart (RFC 3464 §2). */
export interface Notification {
  /** The fields about the message, then those of each recipient; undefined where there is no such part (§2.1). */
  readonly status: readonly HeaderField[] | undefined
  /** What came back of the message: all of it, or its header; '' where nothing did. */
  readonly returned: string
  /** The whole notification. */
  readonly text: string
}

const statusTypes = ['message/delivery-status', 'message/global-delivery-status']
const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers']

const body = (part: Buffer): string => bodyLines(part).map((line) => `${line.toString('utf8')}\n`).join('')

/** @param raw as it lies in the mailbox */
export function readNotification(raw: Buffer): Notification {
  const parts = partsOf(raw)
  const status = parts.find((part) => statusTypes.includes(mediaType(part)))
  return {
    status: status && body(status).split(/\n\n+/).flatMap((group) => headerFields(Buffer.from(group))),
    returned: parts.filter((part) => returnedTypes.includes(mediaType(part))).map(body).join(''),
    text: raw.toString('utf8'),
  }
}

/** @returns the values of a field, for the message or for any recipient; names in any case (RFC 5322 §1.2.2) */
export function statusValues({ status = [] }: Notification, name: string): string[] {
  return status.filter((field) => field.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value)
}

/** @returns whether it reports on a recipient (RFC 3464 §2.3.2); the type before the semicolon is that of the address */
export function reportsOn(notification: Notification, address: string): boolean {
  return statusValues(notification, 'Final-Recipient').some((value) => value.replace(/^[^;]*;\s*/, '').toLowerCase() === address.toLowerCase())
}

/** What a field says without the space that may stand behind the semicolon of a type (RFC 3464 §2.1.2); the words of Action have no case (§2.3.3, RFC 5234 §2.3). */
export function sameValue(one: string, other: string, name = ''): boolean {
  const plain = (value: string): string => (name.toLowerCase() === 'action' ? value.toLowerCase() : value).replace(/^([\w-]+)\s*;\s*/, (_, type: string) => `${type.toLowerCase()};`)
  return plain(one) === plain(other)
}

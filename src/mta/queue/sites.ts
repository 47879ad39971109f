import { pending, type StoredMessage } from './message.ts'

/** @returns the domains, in lower case, that a message still waits for */
export function domainsOf(message: StoredMessage): readonly string[] {
  return pending(message).map((index) => {
    const address = message.envelope.recipients[index]?.address ?? ''
    return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  })
}

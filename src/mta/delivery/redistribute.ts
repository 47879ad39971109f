import type { AcceptedMessage, MailQueue } from '../queue/contract.ts'
import type { Envelope } from '../queue/message.ts'
import { permanent, temporary, type Outcome } from './outcome.ts'

/** A list, and the addresses it stands for now. */
export interface ExpandedList {
  readonly address: string
  readonly administrator: string
  readonly members: readonly string[]
}

/**
 * What goes to the members (RFC 5321 §3.9, §3.9.2): the message as it is, under the administrator's return address. Everybody on the
 * list gets it, the author too. The notices that the author asked for end here (RFC 3461 §5.2.7.3).
 */
export function copyForMembers(list: ExpandedList, envelope: Envelope, content: Buffer): AcceptedMessage {
  return {
    sender: list.administrator,
    recipients: list.members.map((address) => ({ address, original: list.address })),
    content,
    ...(envelope.body && { body: envelope.body }),
    client: envelope.client,
  }
}

/** Puts a list's copy into the queue. A kill right after that costs a second copy, never the only one. */
export async function redistribute(copy: AcceptedMessage, queue: MailQueue): Promise<Outcome> {
  // RFC 3463 §3.3, X.2.4: a mailing list expansion problem.
  if (copy.recipients.length === 0) return permanent('5.2.4', 'the list has no members')
  try {
    await queue.accept(queue.newId(), copy)
    return { kind: 'delivered' }
  } catch (error) {
    return temporary('4.3.0', `the list's copy could not be queued: ${(error as Error).message}`)
  }
}

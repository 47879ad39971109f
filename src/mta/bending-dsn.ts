import { afterRcpt } from './bending.ts'
import type { RemoteDelivery } from './delivery/remote.ts'
import type { ParameterTable } from './parameters/parse.ts'
import type { Recipient } from './queue/contract.ts'
import type { Seams } from './seams.ts'

/** This file holds what defects do to the parameters of RFC 3461. */

/** Changes what a parameter adds to the envelope; one that cannot be read is refused as ever. */
export function changeParameter<T>(table: ParameterTable<T>, keyword: string, change: (values: Partial<T>) => Partial<T>): void {
  const read = table.get(keyword)
  table.set(keyword, (value, session) => {
    const found = read?.(value, session)
    return found && change(found)
  })
}

/** Changes the recipients of the transaction after each RCPT; to have been changed before must make no difference. */
export function changeRecipients(seams: Seams, change: (recipient: Recipient) => Recipient): void {
  afterRcpt(seams, ({ recipients }) => {
    recipients.splice(0, recipients.length, ...recipients.map(change))
  })
}

type Said = Pick<RemoteDelivery, 'envelope' | 'recipients'>

/** Changes what a next hop is told of a message. */
export function relayOther(seams: Seams, change: (said: Said) => Said): void {
  const { handOn } = seams.queue
  seams.queue.handOn = (job) => handOn({ ...job, ...change(job) })
}

function less<T extends object>(from: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as T
}

/** Tells a next hop nothing of these. @param names as envelope and recipients have them */
export function withoutParameters(seams: Seams, names: readonly ('envid' | 'ret' | 'notify' | 'orcpt')[]): void {
  relayOther(seams, ({ envelope, recipients }) => ({ envelope: less(envelope, names), recipients: recipients.map((one) => less(one, names)) }))
}

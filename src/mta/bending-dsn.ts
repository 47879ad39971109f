import { afterRcpt } from './bending.ts'
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

import { ctime } from '../delivery/dates.ts'
import type { Listed } from '../queue/listing.ts'
import { pending } from '../queue/message.ts'

export interface Waiting {
  readonly address: string
  readonly reason?: string
}

/** Recipients that still need the message (postqueue(1), -p). */
export function waiting(listed: Listed): readonly Waiting[] {
  return pending(listed.message).map((index) => {
    const address = listed.message.envelope.recipients[index]?.address ?? ''
    const reason = listed.message.states[index]?.reason
    return reason === undefined ? { address } : { address, reason }
  })
}

/** The sendmail-style listing of a queue that is not empty: postqueue(1), -p. */
export function renderTable(messages: readonly Listed[], recipients: (listed: Listed) => readonly Waiting[]): string {
  const head = '-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n'
  const total = messages.reduce((sum, { message }) => sum + message.size, 0)
  const foot = `-- ${Math.floor(total / 1024)} Kbytes in ${messages.length} Request${messages.length === 1 ? '' : 's'}.\n`
  return `${head}${messages.map((listed) => `${messageLine(listed)}${recipientLines(recipients(listed))}\n`).join('')}${foot}`
}

function messageLine({ folder, message }: Listed): string {
  const id = `${message.envelope.id}${mark(folder, message.expired)}`.padEnd(11)
  const arrival = ctime(new Date(message.envelope.arrived)).slice(0, 20).padStart(20)
  return `${id} ${String(message.size).padStart(7)} ${arrival} ${listedSender(message.envelope.sender)}\n`
}

function mark(folder: Listed['folder'], expired: boolean): string {
  if (folder === 'hold') return '!'
  if (expired) return '#'
  return folder === 'active' ? '*' : ''
}

/** The null reverse-path is listed as Postfix's empty_address_recipient. */
export function listedSender(sender: string): string {
  return sender === '' ? 'MAILER-DAEMON' : sender
}

// A reason is printed once for the recipients that follow each other and share it.
function recipientLines(recipients: readonly Waiting[]): string {
  return recipients
    .map(({ address, reason }, index) => {
      const isNew = reason !== undefined && reason !== recipients[index - 1]?.reason
      return `${isNew ? `${`(${reason})`.padStart(78)}\n` : ''}${' '.repeat(41)}${address}\n`
    })
    .join('')
}

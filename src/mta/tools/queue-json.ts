import type { Listed } from '../queue/listing.ts'
import { listedSender, waiting, type Waiting } from './queue-table.ts'

/** One object a line for each message: postqueue(1), JSON OBJECT FORMAT. */
export function renderJson(messages: readonly Listed[]): string {
  return messages.map((listed) => `${jsonObject(listed)}\n`).join('')
}

function jsonObject(listed: Listed): string {
  const { folder, message } = listed
  return object([
    ['queue_name', JSON.stringify(folder)],
    ['queue_id', JSON.stringify(message.envelope.id)],
    ['arrival_time', String(Math.floor(message.envelope.arrived / 1000))],
    ['message_size', String(message.size)],
    ['forced_expire', String(message.expired)],
    ['sender', JSON.stringify(listedSender(message.envelope.sender))],
    ['recipients', `[${waiting(listed).map(jsonRecipient).join(', ')}]`],
  ])
}

function jsonRecipient({ address, reason }: Waiting): string {
  const delay: (readonly [string, string])[] = reason === undefined ? [] : [['delay_reason', JSON.stringify(reason)]]
  return object([['address', JSON.stringify(address)], ...delay])
}

// Spaced as Postfix does, so that scripts that cut it with text tools work on both.
function object(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([name, value]) => `"${name}": ${value}`).join(', ')}}`
}

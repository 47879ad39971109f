import { ListingMalformed } from './errors.ts'
import { senderFrom } from './messages.ts'
import type { QueuedMessage, QueuedRecipient } from './messages.ts'

type Members = Readonly<Record<string, unknown>>

class Shape extends Error {}

function object(value: unknown, what: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Shape(`${what} is not an object`)
  return value as Members
}

function text(members: Members, key: string): string {
  const value = members[key]
  if (typeof value !== 'string') throw new Shape(`${key} is not a string`)
  return value
}

function count(members: Members, key: string): number {
  const value = members[key]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Shape(`${key} is not a whole number`)
  return value
}

function recipient(value: unknown): QueuedRecipient {
  const members = object(value, 'a recipient')
  const address = text(members, 'address')
  return members['delay_reason'] === undefined ? { address } : { address, reason: text(members, 'delay_reason') }
}

function message(value: unknown): QueuedMessage {
  const members = object(value, 'the line')
  const recipients = members['recipients']
  if (!Array.isArray(recipients)) throw new Shape('recipients is not an array')
  return {
    id: text(members, 'queue_id'),
    queue: text(members, 'queue_name'),
    arrival: new Date(count(members, 'arrival_time') * 1000),
    size: count(members, 'message_size'),
    sender: senderFrom(text(members, 'sender')),
    recipients: recipients.map(recipient),
  }
}

function parseLine(line: string, number: number): QueuedMessage {
  try {
    return message(JSON.parse(line))
  } catch (e) {
    if (e instanceof Shape) throw new ListingMalformed(e.message, number, line)
    throw new ListingMalformed('not one JSON object', number, line)
  }
}

/**
 * Reads `postqueue -j`: one JSON object a line, none for an empty queue. Unknown members are ignored (postqueue(1), JSON OBJECT FORMAT).
 * @throws ListingMalformed with the line
 */
export function parseQueueJson(output: string): QueuedMessage[] {
  const lines = output.split('\n')
  if (lines.pop() !== '') throw new ListingMalformed('the last line is not ended', lines.length + 1, output.slice(output.lastIndexOf('\n') + 1))
  return lines.map((line, i) => parseLine(line, i + 1))
}

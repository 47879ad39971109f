import { reply, type Reply } from '../session/reply.ts'
import { headerOf } from './header.ts'

/** RFC 5321 §6.3: a large threshold, normally at least 100 Received fields. */
const hopLimit = 100

/** @returns the refusal of a message that has gone round: it carries more trace fields than any way has hosts */
export function hopRefusal(content: Buffer): Reply | undefined {
  const hops = headerOf(content).filter(({ name }) => name === 'received').length
  return hops >= hopLimit ? reply(554, '5.4.6', `Too many hops: ${hops} Received fields`) : undefined
}

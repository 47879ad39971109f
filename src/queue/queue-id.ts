/** A word that cannot be a queue id: refused before a tool could take it for something else, such as ALL (postsuper(1)). */
export class BadQueueId extends Error {
  override readonly name = 'BadQueueId'
}

/** @returns the id; short ids have five or more hexadecimal digits, long ones ten or more letters and digits (enable_long_queue_ids, postconf(5)) */
export function checkedId(id: string): string {
  if (/^[A-Za-z0-9]{5,64}$/.test(id)) return id
  throw new BadQueueId(`not a queue id: ${JSON.stringify(id.slice(0, 80))}`)
}

/**
 * The id in a reply to the end of data such as `2.0.0 Ok: queued as 2BC4821033C`. No clause asks for it: a help to find the message, nothing to judge.
 * @param text reply text
 */
export function queuedAs(text: string): string | undefined {
  return /\bqueued as ([A-Za-z0-9]{5,64})\b/.exec(text)?.[1]
}

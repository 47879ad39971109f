/**
 * Makes queue ids: upper-case hexadecimal, as long as Postfix's short form. An id is the clock in
 * milliseconds, pushed on by one when the clock has not moved, so that none comes twice.
 *
 * @param used ids that lie in the queue already, for the clock may have been set back
 */
export function queueIds(used: Iterable<string>): () => string {
  let last = 0
  for (const id of used) last = Math.max(last, Number.parseInt(id, 16) || 0)
  return () => {
    last = Math.max(last + 1, Date.now())
    return last.toString(16).toUpperCase()
  }
}

/** Whether a string can be a queue id at all; what cannot never becomes part of a path. */
export function isQueueId(text: string): boolean {
  return /^[0-9A-Za-z]{1,64}$/.test(text)
}

import type { Reply } from './reply.ts'

/** EHLO keywords in upper case, each with its parameters as sent (RFC 5321 §4.1.1.1). */
export type Keywords = ReadonlyMap<string, readonly string[]>

/** @returns the keywords of a positive EHLO reply; none for any other */
export function keywordsOf(reply: Reply): Keywords {
  if (reply.code !== 250) return new Map()
  return new Map(reply.lines.slice(1).map((line) => {
    const [keyword = '', ...parameters] = line.split(' ')
    return [keyword.toUpperCase(), parameters]
  }))
}

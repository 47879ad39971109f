import { plainReply, refuse } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { decodeBase64 } from './base64.ts'

/** Octets with CRLF (RFC 4954 §4). */
const longestResponse = 12_288

function decode(text: string): Buffer {
  return decodeBase64(text) ?? refuse(501, '5.5.2', 'Cannot decode the response')
}

/** @returns the decoded initial response; a single "=" is one of no octets (RFC 4954 §4) */
export function initialResponse(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined
  return text === '=' ? Buffer.alloc(0) : decode(text)
}

/** Sends a challenge and returns the client's response, decoded. Throws Refusal. */
export async function challenge(session: Session, prompt: string): Promise<Buffer> {
  session.send(plainReply(334, Buffer.from(prompt).toString('base64')))
  await session.channel.flush()
  const line = (await session.input.line(longestResponse)) ?? refuse(500, '5.5.6', 'Authentication exchange line is too long')
  const text = line.toString('latin1')
  if (text === '*') refuse(501, '5.7.0', 'Authentication cancelled')
  return decode(text)
}

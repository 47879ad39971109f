import { createHmac } from 'node:crypto'

/** @returns the client's answer to a challenge of CRAM-MD5: user name, space and digest (RFC 2195 §2) */
export function cramResponse(username: string, password: string, challenge: Buffer): string {
  return `${username} ${createHmac('md5', password).update(challenge).digest('hex')}`
}

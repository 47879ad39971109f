import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import type { Account } from '../settings.ts'

/** What a server keeps for SCRAM in place of the password (RFC 5802 §3): from it nobody can log in. */
export interface ScramKeys {
  /** Absent for a user name that nobody has. */
  readonly account: Account | undefined
  readonly salt: Buffer
  readonly iterations: number
  readonly storedKey: Buffer
  readonly serverKey: Buffer
}

/** RFC 7677 §4 asks for at least 4096, and more where it can be had; kept low so that a run with hundreds of logins stays short. */
const iterations = 4096

/** HMAC with SHA-256 (RFC 7677 §3). */
export function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest()
}

export function hash(octets: Buffer): Buffer {
  return createHash('sha256').update(octets).digest()
}

function saltedPassword(password: string, salt: Buffer, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    pbkdf2(password, salt, count, 32, 'sha256', (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** @param password prepared */
export async function scramKeys(account: Account, password: string, count = iterations): Promise<ScramKeys> {
  const salt = randomBytes(16)
  const salted = await saltedPassword(password, salt, count)
  return { account, salt, iterations: count, storedKey: hash(hmac(salted, 'Client Key')), serverKey: hmac(salted, 'Server Key') }
}

/** Keys for a user name that nobody has: the same salt each time, as somebody's would be, and a proof that cannot hold. */
export function nobodysKeys(secret: Buffer, username: string): ScramKeys {
  return { account: undefined, salt: hmac(secret, username).subarray(0, 16), iterations, storedKey: randomBytes(32), serverKey: randomBytes(32) }
}

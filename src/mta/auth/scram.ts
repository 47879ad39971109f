import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { Proven } from './mechanism.ts'
import { prepare } from './prepare.ts'
import { hash, hmac, type ScramKeys } from './scram-keys.ts'
import { readFinal, readFirst, type ScramFinal, type ScramFirst } from './scram-messages.ts'

/** The client's nonce, and 24 characters more that nobody can foresee (RFC 5802 §5.1). */
function lengthenNonce(nonce: string): string {
  return nonce + randomBytes(18).toString('base64url')
}

function serverFirst(nonce: string, { salt, iterations }: ScramKeys): string {
  return `r=${nonce},s=${salt.toString('base64')},i=${iterations}`
}

function sameNonce(sent: string, returned: string): boolean {
  return sent === returned
}

/** §6: always looked at; without a channel binding it holds the GS2 header and nothing else. */
function bindingHolds({ binding }: ScramFinal, { header }: ScramFirst): boolean {
  return binding === header
}

/** §3: the stored key is the hash of the client's; the client's comes to light only through a proof of this very exchange. */
function proofHolds({ storedKey }: ScramKeys, signed: string, proof: Buffer): boolean {
  const signature = hmac(storedKey, signed)
  const clientKey = proof.map((octet, i) => octet ^ (signature[i] ?? 0))
  return timingSafeEqual(hash(Buffer.from(clientKey)), storedKey)
}

/** §3: shows the client that this server holds its keys. */
function serverFinal({ serverKey }: ScramKeys, signed: string): string {
  return `v=${hmac(serverKey, signed).toString('base64')}`
}

/** The turns of the exchange, each to be bent by itself. */
export function soundScram() {
  return { readFirst, lengthenNonce, serverFirst, readFinal, sameNonce, bindingHolds, proofHolds, serverFinal, keysOf: (session: Session, username: string) => session.engine.credentials.scramKeys(username) }
}

/** SCRAM-SHA-256 (RFC 5802 §5, RFC 7677). */
export async function scram(session: Session, initial: Buffer | undefined): Promise<Proven | undefined> {
  const turns = session.seams.scram
  const first = turns.readFirst((initial ?? (await challenge(session, ''))).toString('utf8'))
  const username = prepare(first?.username ?? '')
  if (!first || username === '') return undefined
  const keys = await turns.keysOf(session, username)
  const nonce = turns.lengthenNonce(first.nonce)
  const told = turns.serverFirst(nonce, keys)
  const final = turns.readFinal((await challenge(session, told)).toString('utf8'))
  if (!final || !turns.sameNonce(nonce, final.nonce) || !turns.bindingHolds(final, first)) return undefined
  const signed = `${first.bare},${told},${final.withoutProof}`
  const proven = turns.proofHolds(keys, signed, final.proof) && session.seams.authzidAllowed(first.authzid, username)
  if (!proven || keys.account === undefined) return undefined
  // RFC 4954 §4: SMTP has no data with a success; they go as a challenge, which an empty response answers (RFC 4422 §3.6).
  const rest = await challenge(session, turns.serverFinal(keys, signed))
  return rest.length === 0 ? { account: keys.account } : undefined
}

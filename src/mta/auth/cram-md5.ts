import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { refuse } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { Proven } from './mechanism.ts'
import { prepare } from './prepare.ts'

/** RFC 2195 §2: random digits, a timestamp and the name of this host, in the form of a message id; never the same twice. */
function cramChallenge({ settings }: Session): string {
  return `<${randomBytes(8).readBigUInt64BE()}.${Date.now()}@${settings.hostname}>`
}

/** RFC 2195 §2: HMAC with MD5 of the challenge, the password for its key, in lower-case hexadecimal. */
function digestHolds(password: string, told: string, digest: string): boolean {
  const expected = createHmac('md5', password).update(told).digest('hex')
  return digest.length === expected.length && timingSafeEqual(Buffer.from(digest, 'latin1'), Buffer.from(expected, 'latin1'))
}

/** Both turns, each to be bent by itself. */
export function soundCram() {
  return { cramChallenge, digestHolds, initialRefused: (): void => refuse(501, '5.7.0', 'The server begins this exchange') }
}

/** CRAM-MD5 (RFC 2195). The server begins: an initial response is refused (RFC 4954 §4). */
export async function cramMd5(session: Session, initial: Buffer | undefined): Promise<Proven | undefined> {
  const turns = session.seams.cram
  if (initial !== undefined) turns.initialRefused()
  const told = turns.cramChallenge(session)
  const [, name = '', digest = ''] = /^(.+) ([0-9a-f]{32})$/s.exec((await challenge(session, told)).toString('utf8')) ?? []
  const kept = session.engine.credentials.passwordOf(prepare(name))
  // Nobody's password is the host's own secret: the same work for a name that nobody has.
  const holds = turns.digestHolds(kept?.password ?? session.engine.credentials.secret, told, digest)
  return holds && kept ? { account: kept.account } : undefined
}

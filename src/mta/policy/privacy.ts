import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** Bits of the key of a suite, as OpenSSL names it; those of ChaCha20 are 256 (RFC 7539 §2.3). */
function keyBits(suite: string): number {
  return suite.includes('CHACHA20') ? 256 : Number(/AES[_-]?(\d{3})/.exec(suite)?.[1] ?? 0)
}

/** RFC 3207 §4.1: where the privacy is not high enough for the site, nothing is served but QUIT. */
export function privacyRefusal({ channel, settings }: Session, verb: string): Reply | undefined {
  const { suite } = channel
  if (suite === undefined || keyBits(suite) >= settings.minimumKeyBits || verb === 'QUIT') return undefined
  return reply(554, '5.7.0', 'The keys of this TLS session are too short for what is served here')
}

import { onLoopback, secretsOf, type Target } from '../src/target/target.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'

/** Whether a word of the octets is a password in BASE64, alone or as a field of PLAIN (RFC 4616 §2). */
function tellsPassword(octets: Buffer, target: Target): boolean {
  const fields = octets.toString('latin1').split(/\s+/).flatMap((word) => Buffer.from(word, 'base64').toString('utf8').split('\0'))
  return secretsOf(target).some((secret) => fields.includes(secret))
}

/**
 * What is about to be sent outside TLS: two Rules look at what a server makes of a login there, and whoever listens would have the password.
 * @throws PreconditionNotMet for a password that would leave this machine so, unless the target file says that this is all right
 */
export function refusePasswordInClear(octets: Buffer, target: Target): void {
  if (target.tls.insecure || onLoopback(target) || !tellsPassword(octets, target)) return
  throw new PreconditionNotMet('a password does not leave this machine in clear: say tls.insecure: true in the target file where it may')
}

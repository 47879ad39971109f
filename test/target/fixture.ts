import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadTarget } from '../../src/target/load.ts'
import type { Target } from '../../src/target/target.ts'
import { UsageError } from '../../src/target/usage-error.ts'

/** Only its frame is looked at; nothing here shakes hands. */
export const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'

/** The file of design §6. */
export const good = `name: Postfix on this host
relay:       { host: 127.0.0.1, port: 25 }
submission:  { host: 127.0.0.1, port: 587 }
submissions: { host: 127.0.0.1, port: 465 }
tls: { ca: ./ca.pem, servername: mx.example.test }
domain: example.test
recipient: user@example.test
unknownRecipient: nobody@example.test
foreignRecipient: someone@outside.test
deferredRecipient: later@relay.test
account: { username: user@example.test, password: \${MAILSPEC_PASSWORD}, addresses: [user@example.test] }
otherAddress: other@example.test
mailbox: { type: maildir, path: /var/mail/user }
queue: { type: postfix, exec: [], config: /etc/postfix }
allow: [deliver, queue, attack]
patience: { connect: 10s, greeting: 30s, reply: 500ms, endOfData: 1.5m, queueSettle: 30s, notification: 1h }
`

export const environment = { MAILSPEC_PASSWORD: 'p: "#\n${MAILSPEC_PASSWORD}' }

/** Loads a text as the file `target.yaml` in a folder of its own, beside a `ca.pem` and a `no.pem`. */
export function load(text: string, variables: Readonly<Record<string, string>> = environment): { target: Target; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'target-'))
  try {
    writeFileSync(join(folder, 'target.yaml'), text)
    writeFileSync(join(folder, 'ca.pem'), pem)
    writeFileSync(join(folder, 'no.pem'), 'a key, perhaps\n')
    return { target: loadTarget(join(folder, 'target.yaml'), variables), folder }
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(`${folder}/`, '')
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @returns the one line that a bad file earns */
export function complaint(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('nothing was wrong with it')
}

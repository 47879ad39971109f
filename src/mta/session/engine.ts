import type { SecureContext } from 'node:tls'
import type { Credentials } from '../auth/credentials.ts'
import type { MailQueue } from '../queue/contract.ts'
import type { MtaSettings } from '../settings.ts'
import type { WireSeams } from '../wire-seams.ts'

/** Relay: other mail servers talk to it. Submission (RFC 6409) and submissions (RFC 8314): a login is needed. */
export type ServiceName = 'relay' | 'submission' | 'submissions'

/** What all sessions of one MTA share. */
export interface Engine {
  readonly settings: MtaSettings
  readonly seams: WireSeams
  readonly queue: MailQueue
  readonly credentials: Credentials
  readonly secureContext: SecureContext
}

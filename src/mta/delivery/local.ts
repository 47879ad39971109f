import type { Envelope } from '../queue/message.ts'
import type { Recipient } from '../queue/contract.ts'
import { finalForm } from './final-form.ts'
import { deliverToMaildir } from './maildir.ts'
import { temporary, type Outcome } from './outcome.ts'

export interface LocalDelivery {
  readonly folder: string
  readonly envelope: Envelope
  readonly recipient: Recipient
  /** Place of the recipient in the envelope; makes the file name unique within the message. */
  readonly index: number
  readonly content: Buffer
  readonly hostname: string
  readonly sync: boolean
  readonly recovered: boolean
  readonly traceLines: (envelope: Envelope, recipient: Recipient) => readonly string[]
}

/** Puts the message into the recipient's maildir. Trouble with the folder is temporary: somebody can mend it. */
export async function deliverLocally(job: LocalDelivery): Promise<Outcome> {
  try {
    await deliverToMaildir({
      folder: job.folder,
      name: `${Math.floor(job.envelope.arrived / 1000)}.Q${job.envelope.id}R${job.index}.${job.hostname}`,
      content: finalForm(job.content, job.traceLines(job.envelope, job.recipient)),
      sync: job.sync,
      mayBeThere: job.recovered,
    })
    return { kind: 'delivered' }
  } catch (error) {
    return temporary('4.2.0', `maildir delivery failed: ${(error as Error).message}`)
  }
}

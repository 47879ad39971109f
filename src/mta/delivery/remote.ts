import type SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import type { Envelope } from '../queue/message.ts'
import type { Recipient } from '../queue/contract.ts'
import type { NextHop } from '../settings.ts'
import { permanent, type Outcome } from './outcome.ts'
import { connectionTrouble, failureOf, type ClientError } from './remote-failure.ts'
import { decodeXtext } from './xtext.ts'

export interface RemoteDelivery {
  readonly hop: NextHop
  readonly envelope: Envelope
  /** Recipients of one transaction: same next hop, same DSN parameters. */
  readonly recipients: readonly Recipient[]
  readonly content: Buffer
  readonly hostname: string
  /** Cuts the attempt off, for a server that stops. */
  readonly signal: AbortSignal
}

/** Postfix's smtp_connect_timeout; the later phases as RFC 5321 §4.5.3.2 asks at least. Milliseconds. */
const timeouts = { connectionTimeout: 30_000, greetingTimeout: 300_000, socketTimeout: 600_000 }

/** One attempt at one next hop. @returns an outcome for each recipient, in their order */
export async function deliverRemotely(job: RemoteDelivery): Promise<readonly Outcome[]> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({ ...job.hop, ...timeouts, name: job.hostname, ignoreTLS: true, secure: false, logger: false })
  const all = (outcome: Outcome): readonly Outcome[] => job.recipients.map(() => outcome)
  const lost = loss(connection)
  try {
    const ehlo = await Promise.race([connect(connection, job.signal), lost])
    if (needsEightBit(job) && !offers(ehlo, '8BITMIME')) {
      // RFC 6152 §3: convert, or treat it as a permanent failure. The message is never changed here.
      return all(permanent('5.6.3', `host ${job.hop.host} does not offer 8BITMIME for a message that needs it`))
    }
    const info = await Promise.race([send(connection, job), lost])
    connection.quit()
    return outcomes(job, info.rejectedErrors ?? [], offers(ehlo, 'DSN'))
  } catch (error) {
    connection.close()
    const rejected = (error as ClientError).rejectedErrors
    return rejected ? outcomes(job, rejected, false) : all(failureOf(error as ClientError, job.hop))
  }
}

/** Rejects when the connection breaks or ends, in whatever phase: the client tells an open transaction nothing of it. */
function loss(connection: SMTPConnection): Promise<never> {
  const lost = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(connectionTrouble('lost connection')))
  })
  // A connection that ends when all is done is nobody's concern.
  lost.catch(() => undefined)
  return lost
}

/** @returns the reply to EHLO (or HELO) */
function connect(connection: SMTPConnection, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const cutOff = (): void => connection.close()
    signal.addEventListener('abort', cutOff, { once: true })
    connection.once('end', () => signal.removeEventListener('abort', cutOff))
    connection.connect(() => resolve(String(connection.lastServerResponse)))
    if (signal.aborted) connection.close()
  })
}

type Info = { readonly rejectedErrors?: readonly ClientError[] }

function send(connection: SMTPConnection, job: RemoteDelivery): Promise<Info> {
  const [first] = job.recipients
  const envelope = {
    from: job.envelope.sender,
    to: job.recipients.map((recipient) => recipient.address),
    size: job.content.length,
    use8BitMime: job.envelope.body === '8BITMIME' || needsEightBit(job),
    dsn: dsnParameters(job.envelope, first),
  }
  return new Promise((resolve, reject) => {
    connection.send(envelope, job.content, (error, info) => (error ? reject(error) : resolve(info as Info)))
  })
}

// RFC 3461 §5.2.1: the parameters are passed on to a server that offers DSN. The client encodes
// xtext itself.
function dsnParameters(envelope: Envelope, recipient: Recipient | undefined): object {
  return {
    ret: envelope.ret ?? null,
    envid: envelope.envid === undefined ? null : decodeXtext(envelope.envid),
    notify: recipient?.notify ? [...recipient.notify] : null,
    orcpt: recipient?.orcpt === undefined ? null : decodeXtext(recipient.orcpt),
  }
}

function outcomes(job: RemoteDelivery, rejected: readonly ClientError[], noticePassedOn: boolean): readonly Outcome[] {
  return job.recipients.map((recipient) => {
    const error = rejected.find((one) => one.recipient === recipient.address)
    return error ? failureOf(error, job.hop) : { kind: 'delivered', relay: job.hop.host, noticePassedOn }
  })
}

function needsEightBit(job: RemoteDelivery): boolean {
  // RFC 6152 §3: under no circumstances, so whether or not the sender declared it.
  return job.content.some((octet) => octet > 127)
}

function offers(ehlo: string, keyword: string): boolean {
  return ehlo.split(/\r?\n/).some((line) => line.slice(4).trim().toUpperCase() === keyword)
}

import type { Recipient } from '../queue/contract.ts'
import type { Envelope } from '../queue/message.ts'
import { mailDate } from './dates.ts'
import { headerLength } from './final-form.ts'
import { readableXtext } from './xtext.ts'

/** What is told about one recipient. RFC 3464 §2.3 */
export interface RecipientReport {
  readonly recipient: Recipient
  readonly action: 'failed' | 'delivered' | 'relayed'
  readonly status: string
  readonly reason: string
  readonly remote?: { readonly host: string; readonly reply: string }
}

export interface ReportInput {
  /** Queue id of the report. */
  readonly id: string
  readonly hostname: string
  readonly now: Date
  /** The message that is reported on. */
  readonly envelope: Envelope
  readonly content: Buffer
  readonly recipients: readonly RecipientReport[]
  /** Address the report goes to. */
  readonly to: string
}

/**
 * Writes a delivery status notification: multipart/report with an explanation, the machine
 * readable part, and the message or its header. RFC 3464, RFC 6522.
 *
 * @returns the content with CRLF line ends
 */
export function deliveryReport(input: ReportInput): Buffer {
  const boundary = `=_${input.id}/${input.hostname}`
  const returned = returnedPart(input)
  const parts = [humanPart(input), statusPart(input), returned]
  return Buffer.concat([
    lines([...header(input, boundary, isEightBit(returned)), '', 'This is a MIME-encapsulated message.', '']),
    ...parts.flatMap((part) => [lines([`--${boundary}`]), part, lines([''])]),
    lines([`--${boundary}--`]),
  ])
}

function header(input: ReportInput, boundary: string, eightBit: boolean): readonly string[] {
  const date = mailDate(input.now)
  return [
    `Received: by ${input.hostname}`,
    `\tid ${input.id}; ${date}`,
    `Date: ${date}`,
    `From: Mail Delivery System <MAILER-DAEMON@${input.hostname}>`,
    `To: <${input.to}>`,
    `Subject: ${hasFailure(input) ? 'Undelivered Mail Returned to Sender' : 'Successful Mail Delivery Report'}`,
    `Message-ID: <${input.id}@${input.hostname}>`,
    'Auto-Submitted: auto-replied', // RFC 3834 §3.1.7, so that nobody answers it
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    `\tboundary="${boundary}"`,
    ...(eightBit ? ['Content-Transfer-Encoding: 8bit'] : []),
  ]
}

function humanPart(input: ReportInput): Buffer {
  const failed = hasFailure(input)
  return lines([
    'Content-Type: text/plain; charset=utf-8',
    'Content-Description: Notification',
    'Content-Transfer-Encoding: 8bit',
    '',
    `This is the mail system at host ${input.hostname}.`,
    '',
    failed ? 'Your message could not be delivered to one or more recipients.' : 'Your message was handed on to the recipients below.',
    failed ? 'It is attached below.' : 'Its header is attached below.',
    '',
    ...input.recipients.flatMap((one) => [`<${one.recipient.original}>:`, ...folded(one.reason, '    '), '']),
  ])
}

function statusPart(input: ReportInput): Buffer {
  const { envelope } = input
  return lines([
    'Content-Type: message/delivery-status',
    'Content-Description: Delivery report',
    '',
    ...(envelope.envid === undefined ? [] : [`Original-Envelope-Id: ${readableXtext(envelope.envid)}`]), // RFC 3464 §2.2.1
    `Reporting-MTA: dns; ${input.hostname}`,
    ...(envelope.client.address === '' ? [] : [`Received-From-MTA: dns; ${envelope.client.helo} (${envelope.client.address})`]),
    `Arrival-Date: ${mailDate(new Date(envelope.arrived))}`,
    ...input.recipients.flatMap((one) => ['', ...recipientFields(one, input.now)]),
  ])
}

function recipientFields(report: RecipientReport, now: Date): readonly string[] {
  const { recipient, remote } = report
  return [
    ...(recipient.orcpt === undefined ? [] : [`Original-Recipient: ${readableXtext(recipient.orcpt)}`]),
    `Final-Recipient: rfc822; ${recipient.original}`, // RFC 3464 §2.3.2: as it was when accepted
    `Action: ${report.action}`,
    `Status: ${report.status}`,
    ...(remote === undefined ? [] : [`Remote-MTA: dns; ${remote.host}`, ...folded(`Diagnostic-Code: smtp; ${remote.reply}`, '')]),
    `Last-Attempt-Date: ${mailDate(now)}`,
  ]
}

// RFC 3461 §4.3: RET speaks of failures only; without one, or with RET=HDRS, the header is enough.
function returnedPart(input: ReportInput): Buffer {
  const whole = hasFailure(input) && input.envelope.ret !== 'HDRS'
  const content = whole ? input.content : input.content.subarray(0, headerLength(input.content))
  const type = whole ? 'message/rfc822' : 'text/rfc822-headers'
  const encoding = isEightBit(content) ? ['Content-Transfer-Encoding: 8bit'] : []
  return Buffer.concat([
    lines([`Content-Type: ${type}`, `Content-Description: ${whole ? 'Undelivered Message' : 'Message Headers'}`, ...encoding, '']),
    content,
  ])
}

function hasFailure(input: ReportInput): boolean {
  return input.recipients.some((one) => one.action === 'failed')
}

function isEightBit(content: Buffer): boolean {
  return content.some((octet) => octet > 127)
}

/** Breaks at spaces so that lines stay below 78 where they can; later lines start with four spaces. */
function folded(text: string, indent: string): readonly string[] {
  const done: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > 77) {
      done.push(line)
      line = '    '
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...done, line]
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\r\n`).join(''))
}

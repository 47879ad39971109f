import { z } from 'zod'
import { defaultPatience } from './target.ts'

/** The keys of a target file and what each may hold (design §6; the optional ones beyond it: docs/decisions/0006-target-file-additions.md). */

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

const duration = z.string().regex(/^\d+(\.\d+)?(ms|s|m|h)$/, 'is no duration: write 500ms, 10s or 2m').transform((text) => {
  const match = /^([\d.]+)(\w+)$/.exec(text)
  return Number(match?.[1]) * (units[match?.[2] ?? ''] ?? 0)
})

const noPort = 'is no port: write a number from 1 to 65535'
// A port may come from the environment, and then it is text.
const port = z.preprocess((value) => (typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value), z.number(noPort).int(noPort).min(1, noPort).max(65535, noPort))
const text = z.string('must be text').min(1, 'must not be empty')
// Anything the protocol could not carry in a command line is a slip in the file, not a test of the target.
const address = z.string('is no mail address: write local-part@domain').regex(/^[^\s<>@\u0000-\u001f]+@[^\s<>@\u0000-\u001f]+$/u, 'is no mail address: write local-part@domain')
const domain = text.regex(/^[^\s@<>]+$/, 'is no domain name')
const service = z.strictObject({ host: text.regex(/^[^\s/\u0000-\u001f\u007f]+$/, 'is no host name or address'), port })
const account = z.strictObject({ username: text, password: text, addresses: z.array(address).min(1, 'needs at least one address') })
const members = z.array(address).min(1, 'needs at least one address')
const source = text.regex(/^[0-9A-Fa-f.:]+$/, 'is no IP address')

const mailbox = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('maildir'), path: text }),
  z.strictObject({ type: z.literal('imap'), host: text, port, secure: z.boolean().default(true), username: text, password: text }),
], 'must have a type: maildir or imap')

const patience = z.strictObject({
  connect: duration.default(defaultPatience.connect), greeting: duration.default(defaultPatience.greeting),
  reply: duration.default(defaultPatience.reply), endOfData: duration.default(defaultPatience.endOfData),
  queueSettle: duration.default(defaultPatience.queueSettle), notification: duration.default(defaultPatience.notification),
})

function includesRecipient(name: { readonly members: readonly string[] } | undefined, recipient: string | undefined): boolean {
  return name === undefined || recipient === undefined || name.members.some((member) => member.toLowerCase() === recipient.toLowerCase())
}

export const targetSchema = z.strictObject({
  name: text.optional(),
  relay: service.optional(),
  submission: service.optional(),
  submissions: service.optional(),
  tls: z.strictObject({ ca: text.optional(), servername: text.optional(), insecure: z.boolean('must be true or false').default(false) }).default({ insecure: false }),
  sender: address.optional(),
  domain: domain.optional(),
  recipient: address.optional(),
  unknownRecipient: address.optional(),
  foreignRecipient: address.optional(),
  deferredRecipient: address.optional(),
  account: account.optional(),
  internationalAccount: account.optional(),
  aliasAddress: address.optional(),
  otherAddress: address.optional(),
  unownedAddress: address.optional(),
  movedRecipient: address.optional(),
  alias: z.strictObject({ address, members }).optional(),
  list: z.strictObject({ address, members, administrator: address.optional() }).optional(),
  mailbox: mailbox.optional(),
  queue: z.strictObject({
    type: z.enum(['postfix', 'exim', 'opensmtpd', 'sendmail'], 'must be postfix, exim, opensmtpd or sendmail'),
    exec: z.array(text, 'must be a list of words, for example [ssh, mx1, sudo]').default([]),
    config: text.optional(),
  }).optional(),
  nextHop: service.optional(),
  clients: z.strictObject({ stranger: source.optional(), trusted: source.optional(), unnamed: source.optional(), refused: source.optional() }).default({}),
  policy: z.strictObject({
    reverseDns: z.boolean('must be true or false').default(false),
    localSender: z.boolean('must be true or false').default(false),
    nullSender: z.enum(['accept', 'refuse'], 'must be accept or refuse').optional(),
    author: z.boolean('must be true or false').default(false),
  }).default({ reverseDns: false, localSender: false, author: false }),
  allow: z.array(z.enum(['deliver', 'queue', 'attack'], 'must be deliver, queue or attack')).optional(),
  patience: patience.default(defaultPatience),
}).refine((t) => t.relay !== undefined || t.submission !== undefined || t.submissions !== undefined, 'names no service: give relay, submission or submissions a host and a port')
  .refine((t) => t.recipient === undefined || t.domain === undefined || t.recipient.toLowerCase().endsWith(`@${t.domain.toLowerCase()}`), { path: ['recipient'], error: 'is not in the domain the file names' })
  .refine((t) => includesRecipient(t.alias, t.recipient), { path: ['alias', 'members'], error: 'do not include recipient, whose mailbox is the one to look into' })
  .refine((t) => includesRecipient(t.list, t.recipient), { path: ['list', 'members'], error: 'do not include recipient, whose mailbox is the one to look into' })

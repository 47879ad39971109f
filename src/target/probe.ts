import { SmtpConnection } from '../client/connection.ts'
import { command, hello, oneLine } from '../client/dialogue.ts'
import { SessionEnded } from '../client/errors.ts'
import type { TlsFacts } from '../client/tls-facts.ts'
import { type Keywords } from '../wire/ehlo.ts'
import { Masker } from '../wire/masking.ts'
import { firstWord, type Reply, unreadFaults } from '../wire/reply.ts'
import { Transcript } from '../wire/transcript.ts'
import { loginTrouble } from './login.ts'
import { type AccountOfTarget, type ServiceAddress, needsTrust, type ServiceName, serviceNames, type Target } from './target.ts'

/** What one service of the target showed when it was first spoken to. */
export interface ServiceFacts {
  readonly banner: string
  /** First words of the greeting and of the EHLO reply in clear (of the one inside TLS where TLS comes first). */
  readonly names: readonly string[]
  /** Offered before TLS; empty on a service with TLS from the start. */
  readonly clear: Keywords
  /** Offered inside TLS. */
  readonly secure: Keywords
  readonly tls?: TlsFacts
  /** Why this service cannot be judged, one line; absent when it can. */
  readonly trouble?: string
  /** Why its TLS cannot be used although the plain side works. */
  readonly tlsTrouble?: string
}

export interface TargetFacts extends Readonly<Partial<Record<ServiceName, ServiceFacts>>> {
  /** Why the account of the target file cannot log in, one line. */
  readonly loginTrouble?: string
  /** The same for the international account. */
  readonly internationalLoginTrouble?: string
}

/** Speaks to every service of the target once: greeting, EHLO, STARTTLS, EHLO, QUIT. Never throws for what a target does. */
export async function probe(target: Target): Promise<TargetFacts> {
  const present = serviceNames.filter((name) => target[name] !== undefined)
  const services = Object.fromEntries(await Promise.all(present.map(async (name) => [name, await probeService(target, name)] as const))) as TargetFacts
  const [loginTrouble, internationalLoginTrouble] = await Promise.all([
    probeLogin(target, services, target.account), probeLogin(target, services, target.internationalAccount),
  ])
  return { ...services, ...(loginTrouble === undefined ? {} : { loginTrouble }), ...(internationalLoginTrouble === undefined ? {} : { internationalLoginTrouble }) }
}

/** Tries an account on the first service that offers AUTH inside TLS; says nothing where it cannot be tried. */
async function probeLogin(target: Target, facts: TargetFacts, account: AccountOfTarget | undefined): Promise<string | undefined> {
  const name = (['submission', 'submissions'] as const).find((candidate) => facts[candidate]?.secure.has('AUTH') === true && facts[candidate]?.tlsTrouble === undefined)
  const address = name === undefined ? undefined : target[name]
  if (name === undefined || address === undefined || account === undefined) return undefined
  let connection: SmtpConnection | undefined
  try {
    connection = await openTo(target, address)
    await greetInsideTls(connection, target, name)
    return await loginTrouble(connection, account, target.patience.reply)
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error
    return `the login of ${account.username} could not be tried: ${error.message}`
  } finally {
    connection?.destroy()
  }
}

async function openTo(target: Target, address: ServiceAddress): Promise<SmtpConnection> {
  const from = target.clients.stranger
  return SmtpConnection.open({ ...address, ...(from === undefined ? {} : { from }) }, new Transcript(new Masker()), target.patience.connect)
}

async function greetInsideTls(connection: SmtpConnection, target: Target, name: ServiceName): Promise<void> {
  const { patience } = target
  const choice = tlsChoice(target, target[name]?.host ?? '')
  if (name === 'submissions') await connection.startTls(choice, patience.greeting)
  await connection.reply(patience.greeting)
  await hello(connection, patience.reply)
  if (name === 'submissions') return
  await command(connection, 'STARTTLS', patience.reply)
  await connection.startTls(choice, patience.greeting)
  await hello(connection, patience.reply)
}

/** @returns the trust settings for a service of the target */
export function tlsChoice(target: Target, host: string): { servername: string; ca?: string } {
  return { servername: target.tls.servername ?? host, ...(target.tls.ca === undefined ? {} : { ca: target.tls.ca }) }
}

const nothing: ServiceFacts = { banner: '', names: [], clear: new Map(), secure: new Map() }

async function probeService(target: Target, name: ServiceName): Promise<ServiceFacts> {
  const address = target[name]
  if (address === undefined) return nothing
  const where = `${name} ${address.host}:${address.port}`
  let connection: SmtpConnection | undefined
  try {
    connection = await openTo(target, address)
    return await speak(connection, target, name, where)
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error
    return { ...nothing, trouble: error.kind === 'connect' ? error.message : `${where}: ${error.message}` }
  } finally {
    connection?.destroy()
  }
}

async function speak(connection: SmtpConnection, target: Target, name: ServiceName, where: string): Promise<ServiceFacts> {
  const { patience } = target
  const choice = tlsChoice(target, target[name]?.host ?? '')
  let tls: TlsFacts | undefined
  if (name === 'submissions') tls = await connection.startTls(choice, patience.greeting)
  const greeting = await connection.reply(patience.greeting)
  const banner = oneLine(greeting)
  const trouble = notGreeted(greeting)
  if (trouble !== undefined) return { ...nothing, banner, trouble: `${where}: ${trouble}` }
  const first = await hello(connection, patience.reply)
  const facts = { banner, names: [firstWord(greeting), first.name], clear: tls === undefined ? first.keywords : new Map<string, string[]>(), secure: tls === undefined ? new Map<string, string[]>() : first.keywords }
  if (first.reply.code === 0) return { ...facts, trouble: `${where}: ${notRead(first.reply, 'its reply to EHLO') ?? `no SMTP reply to EHLO but ${oneLine(first.reply)}`}` }
  if (tls !== undefined) return { ...facts, tls, ...distrust(target, name, tls) }
  return first.keywords.has('STARTTLS') ? { ...facts, ...(await upgrade(connection, target, name, choice)) } : facts
}

async function upgrade(connection: SmtpConnection, target: Target, name: ServiceName, choice: { servername: string; ca?: string }): Promise<Partial<ServiceFacts>> {
  try {
    const ready = await command(connection, 'STARTTLS', target.patience.reply)
    if (ready.code !== 220) return { tlsTrouble: `STARTTLS was answered ${oneLine(ready)}` }
    const tls = await connection.startTls(choice, target.patience.greeting)
    const again = await hello(connection, target.patience.reply)
    return { tls, secure: again.keywords, ...distrust(target, name, tls) }
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error
    return { tlsTrouble: error.message }
  }
}

/** Credentials are never sent to a server that could not prove who it is, unless the target file says so in so many words. */
function distrust(target: Target, name: ServiceName, tls: TlsFacts): { tlsTrouble?: string } {
  if (tls.trusted || !needsTrust(target, name)) return {}
  return { tlsTrouble: `the certificate is not trusted (${tls.distrust}): set tls.ca or tls.servername, or say tls.insecure: true` }
}

/** @returns what is said of a reply too long to be read: it may be sound, and nobody knows */
function notRead(reply: Reply, what: string): string | undefined {
  const fault = unreadFaults.find((one) => reply.faults.includes(one))
  return fault === undefined ? undefined : `sends ${fault} as ${what}, which is not read to its end`
}

/** RFC 5321 §3.1: 220 opens a session, 554 refuses it, 421 says not now (§3.8). */
function notGreeted(greeting: Reply): string | undefined {
  if (greeting.code >= 200 && greeting.code < 300) return undefined
  if (greeting.code === 0) return notRead(greeting, 'its greeting') ?? `does not speak SMTP: it greets with ${oneLine(greeting)}`
  if (greeting.code === 421) return `blocked or throttled: it greets with ${oneLine(greeting)}`
  return `refuses to talk: it greets with ${oneLine(greeting)}`
}

import { SessionEnd } from './session/channel.ts'
import type { Session } from './session/session.ts'
import type { TlsPlan } from './tls/authority.ts'
import type { Seams } from './seams.ts'

/** This file holds what defects do to a handshake. */

/** What a ClientHello offers (RFC 5246 §7.4.1.2). */
export interface OfferedHello {
  /** legacy_version: what is offered where there is no supported_versions. */
  readonly version: number
  readonly suites: readonly number[]
  readonly compression: readonly number[]
  /** Its extensions by their numbers, with their sizes in octets. */
  readonly extensions: ReadonlyMap<number, number>
  /** Groups for key agreement (RFC 8422 §5.1.1). */
  readonly groups: readonly number[]
  /** Signatures (RFC 5246 §7.4.1.4.1). */
  readonly signatures: readonly number[]
}

/** What a ServerHello agrees to. */
export interface Agreed {
  readonly version: number
  readonly suite: number
  readonly compression?: number
  readonly extensions?: readonly Buffer[]
  /** What a ServerKeyExchange holds; none where it is left out. */
  readonly keyExchange?: Buffer
}

/** @returns an extension by its number, empty or with that content */
export function helloExtension(number: number, content = Buffer.alloc(0)): Buffer {
  return Buffer.concat([uint16(number), uint16(content.length), content])
}

/** Changes certificate and options of TLS. */
export function bendTls(seams: Seams, change: (plan: TlsPlan) => Partial<TlsPlan>): void {
  const { tlsPlan } = seams.wire
  seams.wire.tlsPlan = (hostname) => {
    const plan = tlsPlan(hostname)
    return { ...plan, ...change(plan) }
  }
}

/** Changes the options of TLS. */
export function bendTlsOptions(seams: Seams, options: TlsPlan['options']): void {
  // It is the handshake that is bent; what the server thinks of the keys behind it is another matter.
  seams.wire.privacyRefusal = () => undefined
  bendTls(seams, (plan) => ({ options: { ...plan.options, ...options } }))
}

/** The submission service answers AUTH before TLS by itself, and not with the demand for TLS. */
export function answerAuthInClear(seams: Seams): void {
  const { tlsDemand } = seams.wire
  seams.wire.tlsDemand = (session, verb) => (verb === 'AUTH' ? undefined : tlsDemand(session, verb))
}

/** @returns the first octets that come where a handshake is due; they are read again by whoever is next */
export async function peek(session: Session): Promise<Buffer> {
  const octets = await session.channel.read()
  session.channel.unread(octets)
  return octets
}

/** Looks at what comes in place of the handshake, and does something else with it. @param bent returns whether it has done so */
export function beforeHandshake(seams: Seams, bent: (session: Session, octets: Buffer) => boolean | Promise<boolean>): void {
  const { shakeHands } = seams.wire
  seams.wire.shakeHands = async (session) => ((await bent(session, await peek(session))) ? false : shakeHands(session))
}

/** Says octets of its own in place of a handshake, and hangs up. @param choose what to say; undefined for the sound handshake */
export function answerHello(seams: Seams, choose: (octets: Buffer) => Buffer | undefined): void {
  beforeHandshake(seams, async (session, octets) => {
    const answer = choose(octets)
    if (!answer) return false
    session.channel.write(answer.toString('latin1'))
    await session.channel.flush()
    throw new SessionEnd('closed')
  })
}

/** Agrees to what the sound server would not, as far as a ServerHello: whoever looks at it has seen enough. */
export function agreeTo(seams: Seams, choose: (hello: OfferedHello) => Agreed | undefined): void {
  answerHello(seams, (octets) => {
    const hello = offered(octets)
    const agreed = hello && choose(hello)
    return agreed && serverHello(agreed)
  })
}


const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])

function uint16s(octets: Buffer): number[] {
  return Array.from({ length: octets.length >> 1 }, (_, i) => octets.readUInt16BE(2 * i))
}

function offered(record: Buffer): OfferedHello | undefined {
  if (record[0] !== 22 || record[5] !== 1 || record.length < 46) return undefined
  const suitesAt = 44 + (record[43] ?? 0)
  const suitesEnd = suitesAt + 2 + record.readUInt16BE(suitesAt)
  const compressionEnd = suitesEnd + 1 + (record[suitesEnd] ?? 0)
  const extensions = extensionsIn(record.subarray(compressionEnd + 2))
  const listed = (number: number): number[] => uint16s((extensions.get(number) ?? Buffer.alloc(0)).subarray(2))
  return {
    version: record.readUInt16BE(9), suites: uint16s(record.subarray(suitesAt + 2, suitesEnd)),
    compression: [...record.subarray(suitesEnd + 1, compressionEnd)], extensions: new Map([...extensions].map(([number, { length }]) => [number, length])),
    groups: listed(10), signatures: listed(13),
  }
}

function extensionsIn(octets: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= octets.length; at += 4 + octets.readUInt16BE(at + 2)) found.set(octets.readUInt16BE(at), octets.subarray(at + 4, at + 4 + octets.readUInt16BE(at + 2)))
  return found
}

function serverHello({ version, suite, compression = 0, extensions = [], keyExchange }: Agreed): Buffer {
  const more = Buffer.concat(extensions)
  const keys = keyExchange === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.from([12, 0]), uint16(keyExchange.length), keyExchange])
  const body = Buffer.concat([uint16(version), Buffer.alloc(32, 7), Buffer.from([0]), uint16(suite), Buffer.from([compression]), ...(more.length === 0 ? [] : [uint16(more.length), more])])
  // Up to TLS 1.2 a server has said its part with ServerHelloDone (RFC 5246 §7.4.5).
  return Buffer.concat([Buffer.from([22]), uint16(version), uint16(body.length + keys.length + 8), Buffer.from([2, 0]), uint16(body.length), body, keys, Buffer.from([14, 0, 0, 0])])
}

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
}

/** What a ServerHello agrees to. */
export interface Agreed {
  readonly version: number
  readonly suite: number
  readonly compression?: number
  readonly extensions?: readonly Buffer[]
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
  bendTls(seams, (plan) => ({ options: { ...plan.options, ...options } }))
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

/** Agrees to what the sound server would not, as far as a ServerHello: whoever looks at it has seen enough. */
export function agreeTo(seams: Seams, choose: (hello: OfferedHello) => Agreed | undefined): void {
  beforeHandshake(seams, async (session, octets) => {
    const hello = offered(octets)
    const agreed = hello && choose(hello)
    if (!agreed) return false
    session.channel.write(serverHello(agreed).toString('latin1'))
    await session.channel.flush()
    throw new SessionEnd('closed')
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
  return {
    version: record.readUInt16BE(9), suites: uint16s(record.subarray(suitesAt + 2, suitesEnd)),
    compression: [...record.subarray(suitesEnd + 1, compressionEnd)], extensions: extensionsIn(record.subarray(compressionEnd + 2)),
  }
}

function extensionsIn(octets: Buffer): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = 0; at + 4 <= octets.length; at += 4 + octets.readUInt16BE(at + 2)) found.set(octets.readUInt16BE(at), octets.readUInt16BE(at + 2))
  return found
}

function serverHello({ version, suite, compression = 0, extensions = [] }: Agreed): Buffer {
  const more = Buffer.concat(extensions)
  const body = Buffer.concat([uint16(version), Buffer.alloc(32, 7), Buffer.from([0]), uint16(suite), Buffer.from([compression]), ...(more.length === 0 ? [] : [uint16(more.length), more])])
  // Up to TLS 1.2 a server has said its part with ServerHelloDone (RFC 5246 §7.4.5).
  return Buffer.concat([Buffer.from([22]), uint16(version), uint16(body.length + 8), Buffer.from([2, 0]), uint16(body.length), body, Buffer.from([14, 0, 0, 0])])
}

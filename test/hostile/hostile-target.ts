import type { Behaviour } from '../cli/fake-servers.ts'

/** A server, and the octets that it could get rid of on its busiest connection. */
export interface Fake {
  readonly serve: Behaviour
  readonly mostWritten?: () => number
}

/** What a row may say beyond its essentials. */
interface Details {
  /** Rules that are run, those of RFC 5321 without the document; `rules` of the walk when absent. */
  readonly only?: readonly string[]
  /** Which service of the target it is; the relay when absent. */
  readonly service?: 'relay' | 'submission' | 'submissions'
  /** Whether it goes silent: patience is short then, and as long as any answer may take otherwise. */
  readonly silent?: true
  /** The one line on standard error; nothing stands there when absent. */
  readonly line?: RegExp
  /** Why Rules did not pass: every reason matches. */
  readonly reason?: RegExp
  /** What differs from run to run in what is observed; shown as `…`. */
  readonly varies?: RegExp
}

/** One row of the table: a server that misbehaves, and what a fair judge makes of it. */
export interface HostileTarget extends Details {
  /** Goes on "a target that …". */
  readonly name: string
  /** Made anew for each run. */
  readonly fake: () => Fake | Promise<Fake>
  readonly exit: 0 | 1 | 2
  /** The outcome of each Rule that does not pass, or one word for all of them. */
  readonly outcome: string | Readonly<Record<string, string>>
  /** Whether the target as a whole is in trouble, which is the reason of every scenario. */
  readonly whole?: true
}

/** Rows of one kind, under a heading of the page. */
export interface Group {
  readonly title: string
  readonly targets: readonly HostileTarget[]
}

interface Row extends HostileTarget {
  /** @returns the row with more said of it */
  readonly with: (details: Partial<HostileTarget>) => Row
}

function rowOf(target: HostileTarget): Row {
  return { ...target, with: (details) => rowOf({ ...target, ...details }) }
}

/** A target that cannot be judged at all: one line, exit code 2, and nothing passes or fails. */
export function unjudged(name: string, fake: HostileTarget['fake'], line: RegExp): Row {
  return rowOf({ name, fake, exit: 2, outcome: 'cannotTell', line, whole: true, only: ['4.3.1-greeting-220', '4.1.1.10-quit-221'] })
}

/** A target that is judged, some Rules perhaps not. @param outcome of those that do not pass */
export function judged(name: string, fake: HostileTarget['fake'], exit: HostileTarget['exit'], outcome: HostileTarget['outcome'], reason = /./): Row {
  return rowOf({ name, fake, exit, outcome, reason })
}

/** The outcome of a Rule that was broken. */
export const broken = 'failed'

/** Goes silent. */
export const mute = { silent: true } as const

/** How a connection ends that both sides end at a time. */
export const racing = { varies: /nobody answers at \S+ \(ECONNRESET\)|relay \S+ the connection broke \((?:ECONNRESET|EPIPE)\)|relay \S+ the server closed the connection|relay \S+ the connection closed/ }

/** @returns octets given in hexadecimal, as text of which each character is one octet */
export const octets = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1')

/** @returns a fake that counts nothing */
export const playing = (serve: Behaviour) => (): Fake => ({ serve })

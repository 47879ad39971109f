/** One promise that a document makes for a mail server: an entry of the ledger (requirements/*.yaml). */

export const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'SECURITY'] as const
export type Level = (typeof levels)[number]
export type Party = 'server' | 'relay' | 'submission'
/** What running its Rule does to a server; each beyond dialogue needs the target's leave. */
export type Safety = 'dialogue' | 'deliver' | 'queue' | 'attack'

export interface Clause {
  /** `rfc5321`, `handbook`, `sec`: also the name of the ledger file and of the features' folder. */
  readonly document: string
  readonly section: string
}

export interface Requirement {
  readonly id: string
  readonly clause: Clause
  readonly level: Level
  readonly basis: 'explicit' | 'lowercase' | 'implied' | 'advisory'
  readonly party: Party
  readonly summary: string
  /** At most eight words of the clause; absent in documents of our own. */
  readonly locator?: string
  readonly source?: string
  readonly also: readonly string[]
  readonly observable: 'wire' | 'queue' | 'mailbox' | 'no'
  readonly safety: Safety
  readonly defects: readonly string[]
  /** Why there is no Rule (yet), for an entry without one. */
  readonly reason?: string
}

/** @returns how people cite the clause: `RFC 5321 §3.3`, `handbook, plain-relay` */
export function citation(clause: Clause): string {
  const rfc = /^rfc(\d+)$/.exec(clause.document)
  return rfc === null ? `${clause.document}, ${clause.section}` : `RFC ${rfc[1]} §${clause.section}`
}

/** @returns the tag that stands for a level on a Rule */
export function levelTag(level: Level): string {
  return `@${level.toLowerCase().replace(' ', '-')}`
}

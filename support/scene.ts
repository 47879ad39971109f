import { randomBytes } from 'node:crypto'
import { citation, type Requirement } from '../src/ledger/requirement.ts'
import type { Bed } from '../src/target/bed.ts'
import { secretsOf } from '../src/target/target.ts'
import { Nonconformance, PreconditionNotMet } from '../src/verdict/errors.ts'
import { Masker } from '../src/wire/masking.ts'
import { parseOctets } from '../src/wire/octets.ts'
import { printable } from '../src/wire/printable.ts'
import { Transcript } from '../src/wire/transcript.ts'
import { receivedBy, targetValue, textOf } from './values.ts'

/** @returns the limit that the relay service announces (RFC 1870 §3), if it announces one */
export function sizeLimit({ facts }: Pick<Bed, 'facts'>): number | undefined {
  const [parameter, ...more] = facts.relay?.clear.get('SIZE') ?? []
  // RFC 1870 §3: one number, or none; of anything else a Rule of its own judges.
  const limit = more.length > 0 ? 0 : Number(parameter ?? 0)
  return Number.isSafeInteger(limit) && limit > 0 ? limit : undefined
}

/** Some servers count a line end as one octet, and some take a little more than they say (RFC 1870 §6.3). */
const wellAbove = (limit: number): number => Math.ceil(limit * 1.1) + 1000

/** What all parts of one scenario share: the target, the duty that is judged, the scenario's own names, and the evidence. */
export class Scene {
  readonly bed: Bed
  readonly requirement: Requirement
  /** Stands in this scenario's messages and in no others'. */
  readonly token = `mailspec-${randomBytes(6).toString('hex')}`
  readonly #values = new Map<string, string>([['token', this.token]])
  readonly #masker = new Masker()
  readonly #transcripts: { readonly title: string; readonly transcript: Transcript }[] = []
  readonly #facts: string[] = []
  readonly #queued = new Set<string>()

  constructor(bed: Bed, requirement: Requirement) {
    this.bed = bed
    this.requirement = requirement
    for (const secret of secretsOf(bed.target)) this.#masker.add(secret)
    const limit = sizeLimit(bed)
    if (limit !== undefined) for (const [name, octets] of [['sizeAtLimit', limit], ['sizeOverLimit', limit + 1]] as const) this.#values.set(name, String(octets))
  }

  /** Gives a `{name}` of this scenario its value. */
  set(name: string, value: string): void {
    this.#values.set(name, value)
  }

  get(name: string): string | undefined {
    if (name === 'bodyOverLimit') return textOf(wellAbove(sizeLimit(this.bed) ?? 0))
    if (name === 'tokenSender') return this.text('{sender}').replace(/^.*(?=@)/, this.token)
    if (name === 'ownHop') return receivedBy(this.bed.facts.relay?.names[0] ?? 'localhost')
    return this.#values.get(name) ?? targetValue(this.bed.target, name)
  }

  /** Octets as a feature writes them. @throws NotationError for a word that means nothing */
  octets(text: string): Buffer {
    return parseOctets(text, (name) => this.get(name))
  }

  /** The same as text, for addresses and command lines. */
  text(text: string): string {
    return this.octets(text).toString('utf8')
  }

  /** A state that the target file tells of. @throws PreconditionNotMet when it tells otherwise */
  needs(holds: (target: Bed['target']) => boolean, what: string): void {
    if (!holds(this.bed.target)) throw new PreconditionNotMet(`the target file does not say that ${what}`)
    this.record(`as the target file says: ${what}`)
  }

  /** @returns a fresh transcript that ends up in this scenario's evidence */
  transcript(title: string): Transcript {
    const transcript = new Transcript(this.#masker)
    this.#transcripts.push({ title, transcript })
    return transcript
  }

  /** Notes a fact for the report: a recorded choice, a TLS parameter, a tool's output. */
  record(fact: string): void {
    this.#facts.push(printable(this.#masker.text(fact), true))
  }

  /** Notes the id under which the target says that it queued a message of ours. */
  noteQueued(id: string): void {
    this.#queued.add(id)
  }

  get queued(): ReadonlySet<string> {
    return this.#queued
  }

  /** All that was seen, as one text; empty when nothing was. */
  evidence(): string {
    const parts = this.#transcripts.map(({ title, transcript }, i) => `session ${i + 1}, ${title}, seconds since it began\n${transcript.toString()}`)
    return [...this.#facts, ...parts].join('\n\n')
  }

  /** The finding of a Then, with all that a reader needs to look it up (guide S9). */
  nonconformance(expected: string, received: string): Nonconformance {
    const last = this.#transcripts.at(-1)
    last?.transcript.mark()
    const { id, level, clause, summary } = this.requirement
    return new Nonconformance([
      `${id} (${level}, ${citation(clause)})`,
      `  expected   ${expected}`,
      `  received   ${printable(this.#masker.text(received))}`,
      `  requires   ${summary}`,
      ...(last === undefined ? [] : [`  transcript (${last.title}, seconds since the session began)`, last.transcript.toString()]),
    ].join('\n'))
  }

  /** What came to be a secret while the scenario ran is in no record from here on. */
  hide(secret: string): void {
    this.#masker.add(secret)
  }

  mask(text: string): string {
    return printable(this.#masker.text(text), true)
  }
}

import { After, AfterAll, Before, BeforeAll, setDefaultTimeout, setParallelCanAssign, setWorldConstructor } from '@cucumber/cucumber'
import type { Bed } from '../src/target/bed.ts'
import { PreconditionNotMet, TargetUnavailable } from '../src/verdict/errors.ts'
import { closeBed, openBed } from './bed.ts'
import { gate, servicesOf, unprovenLogin, unreachable, type Candidate, type NotRun } from './gate.ts'
import { Health } from './health.ts'
import { requirementOf } from './ledger.ts'
import { MailWorld } from './world.ts'

/** Tells the report why a scenario was not run; read from the messages by src/report. */
export const notRunMediaType = 'application/vnd.mailspec.not-run+json'
/** Carries the transcript and the facts of a scenario to the report. */
export const evidenceMediaType = 'text/vnd.mailspec.evidence'

setWorldConstructor(MailWorld)
// Every wait has its own patience from the target file; this is only the net below them.
setDefaultTimeout(600_000)
// What changes the whole queue runs alone.
setParallelCanAssign((candidate, running) => {
  const exclusive = (pickle: { tags: readonly { name: string }[] }): boolean => pickle.tags.some((tag) => tag.name === '@exclusive')
  return exclusive(candidate) ? running.length === 0 : !running.some(exclusive)
})

let bed: Bed | undefined
let health = new Health()

BeforeAll(async () => {
  bed = await openBed()
  // Several runs may share a process; what one target did says nothing about the next.
  health = new Health()
})

interface Pickle {
  readonly tags: readonly { readonly name: string }[]
  readonly steps: readonly { readonly text: string; readonly argument?: { readonly docString?: { readonly content: string }; readonly dataTable?: { readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[] } } }[]
}

function candidateOf(pickle: Pickle): Candidate {
  const tags = pickle.tags.map((tag) => tag.name)
  const texts = pickle.steps.flatMap(({ text, argument }) => [
    text, argument?.docString?.content ?? '', ...(argument?.dataTable?.rows.flatMap((row) => row.cells.map((cell) => cell.value)) ?? []),
  ])
  return { tags, texts, requirement: requirementOf(tags) }
}

Before(async function (this: MailWorld, { pickle }: { pickle: Pickle }) {
  if (bed === undefined) throw new Error('there is no target: BeforeAll did not run')
  const candidate = candidateOf(pickle)
  const notRun: NotRun | undefined = gate(candidate, bed.target, bed.facts)
  if (notRun !== undefined) {
    this.attach(JSON.stringify(notRun), notRunMediaType)
    return 'skipped'
  }
  const trouble = unreachable(candidate, bed.facts) ?? health.trouble(servicesOf(candidate))
  if (trouble !== undefined) throw new TargetUnavailable(trouble)
  const login = unprovenLogin(candidate, bed.facts)
  if (login !== undefined) throw new PreconditionNotMet(login)
  this.begin(bed, candidate.requirement)
  return undefined
})

After(async function (this: MailWorld, { pickle, result }: { pickle: Pickle; result?: { status: string; message?: string; exception?: { type: string; message?: string } } }) {
  if (!this.begun) return
  const unavailable = result?.exception?.type === 'TargetUnavailable'
  // Who is turned away learns nothing about the service.
  if (!this.talk.isTurnedAway) health.note(servicesOf(candidateOf(pickle)), unavailable ? result.exception?.message ?? 'no reason' : undefined)
  const passed = result?.status === 'PASSED'
  const unseen = passed ? this.talk.unseen : undefined
  await this.end()
  const evidence = this.scene.evidence()
  if (evidence !== '') this.attach(evidence, evidenceMediaType)
  // Only a passed scenario: a failing hook would hide the step's own failure (guide S7).
  if (unseen !== undefined) throw unseen
})

AfterAll(async () => {
  await closeBed()
})

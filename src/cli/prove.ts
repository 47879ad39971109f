import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerInUse } from '../ledger/in-use.ts'
import type { Ledger } from '../ledger/load.ts'
import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'
import type { Shard } from '../report/run.ts'
import { plural } from '../report/words.ts'
import { UsageError } from '../target/usage-error.ts'
import { supportCode } from './cucumber.ts'
import { Bench } from './prove-bench.ts'
import { byDefect, mismatches } from './prove-data.ts'
import { asExpected, survey, type Survey } from './prove-full.ts'
import { proofPage } from './prove-page.ts'
import { findingText, matrixLines, surveyLines } from './prove-print.ts'
import { proveOn, type Proof } from './prove-rules.ts'
import { root } from './root.ts'
import { ledgerToProve, project } from './specification.ts'
import type { Terminal } from './terminal.ts'

export interface ProveOptions {
  /** The whole suite on each defect. */
  readonly full: boolean
  /** Write requirements/proof.md when all is well. */
  readonly write: boolean
  /** Only this part of the defects. */
  readonly shard?: Shard
}

interface Work {
  readonly bench: Bench
  readonly ledger: Ledger
  readonly requirements: readonly Requirement[]
  readonly defects: readonly Defect[]
  readonly say: (line: string) => void
}

/**
 * `mailspec prove [ID…]`: every Rule passes on the sound MTA and fails on each of its defects, and with `--full` no other Rule does.
 * @param ids of requirements; all when there are none
 * @returns 0, or 1 when something is not proven
 */
export async function prove(ids: readonly string[], { full, write, shard }: ProveOptions, terminal: Terminal): Promise<number> {
  if ((full || write) && project() !== undefined) throw new UsageError(`--${full ? 'full' : 'write'}: is about mailspec's own Rules: leave out --project`)
  if (write && ids.length > 0) throw new UsageError('--write: the page is about all Rules, so all have to be proven; name none')
  if (shard !== undefined && !full) throw new UsageError('--shard: is a part of --full, which takes long: give --full as well, or leave it out')
  if (shard !== undefined && write) throw new UsageError('--write: the page is about all Rules, so all have to be proven; leave out --shard')
  const work = await plan(ids, shard, (line) => terminal.out(`${line}\n`))
  const { bench, ledger, requirements, defects, say } = work
  const troubles = [
    ...(requirements.length === 0 ? ['there is no Rule to prove'] : []),
    ...requirements.filter((requirement) => requirement.defects.length === 0).map(({ id }) => `${id}: has no defect`),
    ...(ids.length === 0 && project() === undefined ? mismatches(ledger, defects) : []),
    ...(await onSound(work)),
    ...(full ? await everywhere(work) : await onOwnDefects(work)),
  ]
  // A scenario that nothing makes fail is decoration, whatever the rest of its Rule does.
  // A part of the defects cannot show that.
  if (shard === undefined) troubles.push(...bench.unfailed(requirements).map(({ id, name }) => `${id} (${name}): not seen to fail`))
  for (const trouble of troubles) say(`NOT PROVEN  ${trouble}`)
  if (write && troubles.length === 0) writeFileSync(join(root, 'requirements', 'proof.md'), proofPage(ledger, defects))
  return troubles.length === 0 ? 0 : 1
}

async function plan(ids: readonly string[], shard: Shard | undefined, say: Work['say']): Promise<Work> {
  const ledger = ledgerInUse()
  const unknown = ids.find((id) => !ledger.has(id))
  if (unknown !== undefined) throw new UsageError(`${unknown}: no requirement of that id in requirements/`)
  // Steps of a project that cannot be used end this before anything is started.
  if (project() !== undefined) await supportCode()
  const bench = new Bench(ledger)
  // An entry that nobody can observe has neither Rule nor defect, and a reason.
  const requirements = [...(ids.length === 0 ? ledgerToProve() : ledger).values()].filter(({ id, defects }) => (ids.length === 0 ? bench.hasRule(id) || defects.length > 0 : ids.includes(id)))
  const { allDefects } = await import('../mta/defects/index.ts')
  const wanted = byDefect(requirements)
  const missing = [...wanted.keys()].find((name) => !allDefects().some(({ id }) => id === name))
  if (missing !== undefined) throw new UsageError(`${wanted.get(missing)?.[0]?.id}: names the defect ${missing}, which is no file in src/mta/defects`)
  const defects = allDefects().filter(({ id }) => (ids.length === 0 && project() === undefined) || wanted.has(id))
  return { bench, ledger, requirements, say, defects: shard === undefined ? defects : defects.filter((_, i) => i % shard.of === shard.index - 1) }
}

/** A Rule that always fails would be caught everywhere. */
async function onSound({ bench, requirements }: Work): Promise<string[]> {
  const findings = requirements.length === 0 ? [] : await bench.judge(undefined, requirements, (_, { outcome }) => outcome !== 'passed')
  return [...findings].filter(([, { outcome }]) => outcome !== 'passed').map(([id, finding]) => `${id} on the sound MTA: ${findingText(finding)}, not passed`)
}

async function onOwnDefects({ bench, ledger, requirements, defects, say }: Work): Promise<string[]> {
  const wanted = byDefect(requirements)
  const proofs: Proof[] = []
  for (const defect of defects) proofs.push(...(await proveOn(bench, defect, wanted.get(defect.id) ?? [])))
  const caught = proofs.filter(({ outcome }) => outcome === 'failed')
  for (const line of matrixLines(ledger.keys(), caught)) say(line)
  say(`${plural(requirements.length, 'requirement')}, ${plural(defects.length, 'defect')}: ${caught.length} of ${proofs.length} caught`)
  return proofs.filter(({ outcome }) => outcome !== 'failed').map(({ requirement, defect, ...finding }) => `${requirement} on ${defect}: ${findingText(finding)}, not failed`)
}

async function everywhere({ bench, ledger, requirements, defects, say }: Work): Promise<string[]> {
  const surveys: Survey[] = []
  // Finding out what each Rule calls costs a run of the whole suite.
  const touched = defects.length > 2 ? await bench.touched() : undefined
  for (const defect of defects) {
    const one = await survey(bench, ledger, defect, touched)
    surveys.push(one)
    for (const line of surveyLines(one)) say(line)
  }
  say('')
  const caught = surveys.flatMap(({ defect, breaks, neighbours }) => [...breaks, ...neighbours].map((requirement) => ({ requirement, defect })))
  for (const line of matrixLines(ledger.keys(), caught)) say(line)
  const odd = surveys.filter((one) => !asExpected(one))
  const fine = surveys.length - odd.length
  say(`${plural(requirements.length, 'requirement')}, ${plural(defects.length, 'defect')}: ${fine} ${fine === 1 ? 'fails' : 'fail'} exactly the expected Rules`)
  return odd.flatMap(oddities)
}

function oddities({ defect, missing, unexpected, errors }: Survey): string[] {
  return [
    ...missing.map(({ id, ...finding }) => `${id} on ${defect}: ${findingText(finding)}, not failed`),
    ...unexpected.map(({ id, ...finding }) => `${id} on ${defect}: ${findingText(finding)}, unexpected`),
    ...errors.map(({ id, ...finding }) => `${id} on ${defect}: ${findingText(finding)}`),
  ]
}

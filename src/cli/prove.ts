import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ledger, loadLedger } from '../ledger/load.ts'
import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'
import { buildRun } from '../report/model.ts'
import { Recorder } from '../report/record.ts'
import { makeBed, useBed } from '../target/bed.ts'
import { startReference } from '../target/reference.ts'
import type { Patience } from '../target/target.ts'
import { UsageError } from '../target/usage-error.ts'
import type { Outcome } from '../verdict/outcome.ts'
import { printable } from '../wire/printable.ts'
import { runFeatures } from './cucumber.ts'
import { defectsNamed } from './defects.ts'
import { root } from './root.ts'
import { version } from './version.ts'

/** One Rule on one of its defects. */
export interface Proof {
  readonly requirement: string
  readonly defect: string
  readonly outcome: Outcome | 'no Rule'
  /** Why it did not fail, when it did not. */
  readonly reason: string
}

/**
 * Some defects show only in what does not happen; the first look is short, and a Rule that did not fail gets a second, patient one,
 * so that no verdict depends on the speed of the machine. Milliseconds.
 */
const looks: readonly Partial<Patience>[] = [{ queueSettle: 400, notification: 2000, reply: 2000 }, { queueSettle: 10_000, notification: 20_000 }]

/** Runs Rules on the defects that the ledger names for them, one start of the included MTA for each defect. */
export class Prover {
  readonly #ledger: Ledger
  readonly #files = featureFiles()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** @param requirements those to prove @param tell is given each proof as it comes */
  async prove(requirements: readonly Requirement[], tell: (proof: Proof) => void = () => undefined): Promise<readonly Proof[]> {
    const proofs: Proof[] = []
    for (const [id, ofDefect] of byDefect(requirements)) {
      const [defect] = await defectsNamed([id])
      if (defect === undefined) throw new Error(`no defect ${id}`)
      for (const proof of await this.#onDefect(defect, ofDefect)) {
        proofs.push(proof)
        tell(proof)
      }
    }
    return proofs
  }

  async #onDefect(defect: Defect, requirements: readonly Requirement[]): Promise<readonly Proof[]> {
    const [first = {}, second = {}] = looks
    const proofs = await this.#look(defect, requirements, first)
    const again = requirements.filter((requirement) => proofs.some((proof) => proof.requirement === requirement.id && proof.outcome !== 'failed'))
    if (again.length === 0) return proofs
    const patient = await this.#look(defect, again, second)
    return proofs.map((proof) => patient.find((later) => later.requirement === proof.requirement) ?? proof)
  }

  async #look(defect: Defect, requirements: readonly Requirement[], patience: Partial<Patience>): Promise<readonly Proof[]> {
    const running = await startReference({ defects: [defect], patience })
    const recorder = new Recorder((text) => text)
    try {
      useBed(await makeBed(running.target, running.runTool))
      const paths = [...new Set(requirements.flatMap(({ id }) => this.#files.get(id) ?? []))]
      if (paths.length > 0) {
        const tags = requirements.map(({ id }) => `@${id}`).join(' or ')
        await runFeatures({ tags, parallel: 1, paths, onMessage: recorder.onMessage })
      }
    } finally {
      useBed(undefined)
      await running.stop()
    }
    const run = buildRun(recorder.envelopes, this.#ledger, { version, target: { name: defect.id, banner: '', capabilities: {} } })
    return requirements.map(({ id }) => ({
      requirement: id, defect: defect.id,
      outcome: run.requirements.find((judged) => judged.id === id)?.outcome ?? 'no Rule',
      reason: run.scenarios.find((scenario) => scenario.requirement === id && scenario.outcome !== 'failed')?.reason ?? '',
    }))
  }
}

function byDefect(requirements: readonly Requirement[]): Map<string, Requirement[]> {
  const found = new Map<string, Requirement[]>()
  for (const requirement of requirements) for (const defect of requirement.defects) found.set(defect, [...(found.get(defect) ?? []), requirement])
  return found
}

/** Which feature file has the Rule of each requirement, so that no run parses more than it needs. */
function featureFiles(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'))) {
    for (const [, tag = ''] of readFileSync(join(root, 'features', file), 'utf8').matchAll(/@([a-z0-9]+-\S+)/g)) found.set(tag, `features/${file}`)
  }
  return found
}

/** `mailspec prove [ID…]`: every Rule has to fail on each of its defects. @returns 0, or 1 when one does not */
export async function prove(ids: readonly string[]): Promise<number> {
  const ledger = loadLedger(join(root, 'requirements'))
  const unknown = ids.find((id) => !ledger.has(id))
  if (unknown !== undefined) throw new UsageError(`${unknown}: no requirement of that id in requirements/`)
  const requirements = [...ledger.values()].filter(({ id }) => ids.length === 0 || ids.includes(id))
  const proofs = await new Prover(ledger).prove(requirements, ({ requirement, defect, outcome, reason }) => {
    if (outcome !== 'failed') process.stdout.write(`${requirement} on ${defect}: ${outcome}, not failed${reason === '' ? '' : ` (${printable(reason)})`}\n`)
  })
  const unproven = requirements.filter(({ defects }) => defects.length === 0)
  for (const { id } of unproven) process.stdout.write(`${id}: has no defect\n`)
  const caught = proofs.filter((proof) => proof.outcome === 'failed').length
  process.stdout.write(`${requirements.length} requirements, ${new Set(proofs.map((proof) => proof.defect)).size} defects: ${caught} of ${proofs.length} caught\n`)
  return caught === proofs.length && unproven.length === 0 && proofs.length > 0 ? 0 : 1
}

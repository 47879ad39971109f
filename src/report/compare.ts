import type { Level } from '../ledger/requirement.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Result } from './result-file.ts'

/** What one run says of a requirement. */
export interface Cell {
  readonly verdict: Verdict | 'not run'
  /** Of the first scenario that decided; '' when there is none. */
  readonly reason: string
}

/**
 * How the last run stands to the first. `regression`: it breaks what the first did not; `lost`: the first judged it, and it was not judged;
 * `mended`: the other way round from a regression; `changed`: any other difference, also between runs in the middle.
 */
export type Change = 'regression' | 'lost' | 'changed' | 'mended' | 'same'

export const changes: readonly Change[] = ['regression', 'lost', 'changed', 'mended', 'same']

export interface Row {
  readonly id: string
  readonly level: Level
  readonly change: Change
  /** In the order of the runs. */
  readonly cells: readonly Cell[]
}

export interface Comparison {
  readonly runs: readonly { readonly name: string; readonly target: string; readonly banner: string; readonly started: string; readonly exitCode: number }[]
  /** Regressions first. */
  readonly rows: readonly Row[]
}

export interface NamedResult {
  /** As the command line named it. */
  readonly name: string
  readonly result: Result
}

const broken: ReadonlySet<string> = new Set(['nonconformity', 'deviation'])
const sound: ReadonlySet<string> = new Set(['conforms', 'recorded choice', 'not applicable'])

/** Lays several runs side by side. Pure. The second and later ones are held against the first. */
export function compare(results: readonly NamedResult[]): Comparison {
  const levels = new Map(results.flatMap(({ result }) => result.requirements.map(({ id, level }) => [id, level] as const)))
  const lookups = results.map(({ result }) => cellsOf(result))
  const rows = [...levels].map(([id, level]): Row => {
    const cells = lookups.map((cells) => cells.get(id) ?? { verdict: 'not run', reason: '' } as const)
    return { id, level, change: changeOf(cells), cells }
  })
  return {
    runs: results.map(({ name, result }) => ({ name, target: result.target.name, banner: result.target.banner, started: result.started, exitCode: result.exitCode })),
    rows: changes.flatMap((change) => rows.filter((row) => row.change === change)),
  }
}

function cellsOf({ requirements, scenarios }: Result): ReadonlyMap<string, Cell> {
  const reasons = new Map<string, string>()
  for (const { requirement, outcome, reason } of scenarios) {
    const key = `${requirement} ${outcome}`
    if (!reasons.has(key)) reasons.set(key, reason)
  }
  return new Map(requirements.map(({ id, verdict, outcome }) => [id, { verdict, reason: outcome === 'passed' ? '' : reasons.get(`${id} ${outcome}`) ?? '' }]))
}

/** The gravest of what the later runs are to the first. */
function changeOf([first, ...later]: readonly Cell[]): Change {
  const found = later.map(({ verdict }) => between(first?.verdict ?? 'not run', verdict))
  return changes.find((change) => found.includes(change)) ?? 'same'
}

function between(before: string, after: string): Change {
  if (before === after) return 'same'
  if (broken.has(after)) return broken.has(before) ? 'changed' : 'regression'
  if (broken.has(before)) return sound.has(after) ? 'mended' : 'lost'
  return sound.has(before) && !sound.has(after) ? 'lost' : 'changed'
}

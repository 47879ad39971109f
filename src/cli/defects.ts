import type { Defect } from '../mta/index.ts'
import { UsageError } from '../target/usage-error.ts'

/** @returns the named defects of the reference MTA. @throws UsageError for a name that is none */
export async function defectsNamed(names: readonly string[] = []): Promise<readonly Defect[]> {
  if (names.length === 0) return []
  const { allDefects } = await import('../mta/defects/index.ts')
  const known = new Map(allDefects().map((defect) => [defect.id, defect]))
  return names.map((name) => {
    const defect = known.get(name)
    if (defect === undefined) throw new UsageError(`--defect ${name}: there is no such defect; they are the files in src/mta/defects`)
    return defect
  })
}

import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { type Ledger, loadLedger } from './load.ts'
import { projectVariable } from './variable.ts'

/** @returns the folder of the specification that stands beside ours in this run, if there is one */
export function projectFolder(): string | undefined {
  const folder = process.env[projectVariable]
  return folder === undefined || folder === '' ? undefined : folder
}

const joined = new Map<string, Ledger>()

/** @returns the requirements that come with mailspec */
export function ownLedger(): Ledger {
  return loadLedger(join(root, 'requirements'))
}

/** @returns the requirements of a project; none when it has no folder for them */
export function projectLedger(folder: string): Ledger {
  const requirements = join(folder, 'requirements')
  return existsSync(requirements) ? loadLedger(realpathSync(requirements)) : new Map()
}

/** @returns all requirements that a run knows: ours, then those of the project in use */
export function ledgerInUse(): Ledger {
  const folder = projectFolder()
  if (folder === undefined) return ownLedger()
  const known = joined.get(folder) ?? new Map([...ownLedger(), ...projectLedger(folder)])
  joined.set(folder, known)
  return known
}

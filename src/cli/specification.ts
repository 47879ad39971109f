import { join } from 'node:path'
import { ownLedger, projectFolder, projectLedger } from '../ledger/in-use.ts'
import type { Ledger } from '../ledger/load.ts'
import { projectVariable } from '../ledger/variable.ts'
import { openProject, type Project, projectFeatures } from '../project/project.ts'
import { loadFeatures } from '../spec/load.ts'
import type { FeatureFile } from '../spec/feature.ts'
import type { Run } from '../report/run.ts'
import { UsageError } from '../target/usage-error.ts'
import { root } from './root.ts'

/** What a run judges by: our features and ledger, with those of a project beside them. */

let inUse: Project | undefined

/** @returns the project that stands beside our specification, if `--project` named one */
export function project(): Project | undefined {
  return inUse
}

/**
 * Puts a folder's specification beside ours, for this process and its workers.
 * @param named what `--project` says; undefined for none
 * @throws UsageError naming file, line and the mend, for whatever in its ledger and features cannot be used
 */
export async function useProject(named: string | undefined): Promise<void> {
  inUse = undefined
  Reflect.deleteProperty(process.env, projectVariable)
  if (named === undefined) return
  const { checkLedger } = await import('../project/ledger.ts')
  const { checkRules } = await import('../project/rules.ts')
  const opened = openProject(named)
  checkLedger(opened, ownLedger())
  checkRules(projectFeatures(opened), { ours: ownLedger(), project: loaded(opened.folder) })
  process.env[projectVariable] = opened.folder
  inUse = opened
}

function loaded(folder: string): Ledger {
  try {
    return projectLedger(folder)
  } catch (error) {
    throw new UsageError(`--project: ${(error as Error).message}`)
  }
}

/** A record of a run that judged by a project cannot be read without it. @throws UsageError */
export function needsProject(run: Run): void {
  const named = run.circumstances?.options['--project']
  if (named !== undefined && inUse === undefined) throw new UsageError(`the run was made with --project ${named.replace(/ \(.*$/, '')}: give --project here, too`)
}

/** @returns the requirements of the project alone; all when there is none */
export function ledgerToProve(): Ledger {
  const folder = projectFolder()
  return folder === undefined ? ownLedger() : projectLedger(folder)
}

/** @returns the features to judge by, ours first. @param wanted looks at a file's text, to leave out what need not be parsed */
export function features(wanted?: (text: string) => boolean): FeatureFile[] {
  const ours = loadFeatures(join(root, 'features'), wanted)
  if (inUse === undefined) return ours
  return [...ours, ...projectFeatures(inUse).filter(({ text }) => wanted?.(text) ?? true)]
}

import type { Bed } from '../target/bed.ts'
import type { Permission, Target } from '../target/target.ts'
import { defectsNamed } from './defects.ts'
import { UsageError } from '../target/usage-error.ts'

export interface TargetChoice {
  readonly address?: string | undefined
  readonly target?: string
  readonly allow?: readonly Permission[]
  readonly defect?: readonly string[]
}

/** A target that can be probed, and how to let go of it. */
export interface OpenTarget {
  readonly target: Target
  readonly runTool?: NonNullable<Bed['runTool']>
  /** Whether mailspec started it itself. */
  readonly included: boolean
  close(): Promise<void>
}

/** Loads what the command line names, or starts the included MTA. @throws UsageError */
export async function openTarget(choice: TargetChoice): Promise<OpenTarget> {
  if (choice.address !== undefined && choice.target !== undefined) throw new UsageError('name either HOST[:PORT] or --target FILE, not both')
  if (choice.address === undefined && choice.target === undefined) return included(choice)
  if (choice.defect !== undefined) throw new UsageError('--defect is for the included MTA only: leave out the target')
  const loaded = choice.target === undefined
    ? (await import('../target/from-address.ts')).targetFromAddress(choice.address ?? '')
    : (await import('../target/load.ts')).loadTarget(choice.target, process.env)
  const allow = [...new Set([...loaded.allow, ...(choice.allow ?? [])])]
  return { target: { ...loaded, allow, stated: loaded.stated || (choice.allow ?? []).includes('queue') }, included: false, close: async () => undefined }
}

async function included({ defect }: TargetChoice): Promise<OpenTarget> {
  const { startReference } = await import('../target/reference.ts')
  const running = await startReference({ defects: await defectsNamed(defect) })
  return { target: running.target, runTool: running.runTool, included: true, close: () => running.stop() }
}

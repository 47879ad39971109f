import { defectsById } from '../mta/defects/index.ts'
import { startReference } from '../target/reference.ts'
import type { Target } from '../target/target.ts'

/** `mailspec/target`: target files, and the included MTA, to be used anywhere. */
export { loadTarget } from '../target/load.ts'
export { UsageError } from '../target/usage-error.ts'
export type { Patience, Permission, ServiceName, Target } from '../target/target.ts'

/** The included MTA while it runs. */
export interface IncludedMta {
  /** Where it listens, its addresses, its account. */
  readonly target: Target
  /** Stops it, and removes its folder. */
  stop(): Promise<void>
}

/**
 * Starts the included MTA on free loopback ports.
 * @param choice names of deliberate defects, as `mailspec prove` and `mailspec explain` tell them; none for a sound one
 * @throws Error for a name that is no defect
 */
export async function startIncludedMta(choice: { readonly defects?: readonly string[] } = {}): Promise<IncludedMta> {
  const running = await startReference({ defects: defectsById(choice.defects ?? []) })
  return { target: running.target, stop: () => running.stop() }
}

import type { CommandRunner } from '../queue/command.ts'
import { probe, type TargetFacts } from './probe.ts'
import type { Target } from './target.ts'

/** A target made ready for judging: what it is, what it showed, how its tools are run. */
export interface Bed {
  readonly target: Target
  readonly facts: TargetFacts
  /** Runs a queue tool of the target; absent without a queue driver. */
  readonly runTool?: CommandRunner
}

/** The bed of this process: set by whoever starts Cucumber here, found by the World. */
let current: Bed | undefined

export function useBed(bed: Bed | undefined): void {
  current = bed
}

export function currentBed(): Bed | undefined {
  return current
}

/** Environment variable that carries the bed to Cucumber's worker processes; it never leaves this machine's processes. */
export const bedVariable = 'MAILSPEC_BED'

/** What crosses to a worker process. */
export interface PackedBed extends Pick<Bed, 'target' | 'facts'> {
  /** Whether the tools are those of the included MTA, which any process can run on its configuration folder. */
  readonly included: boolean
}

/** @returns a bed as text for a worker, with maps as arrays */
export function packBed(bed: Bed): string {
  const packed: PackedBed = { target: bed.target, facts: bed.facts, included: bed.runTool !== undefined }
  return JSON.stringify(packed, (_, value: unknown) => (value instanceof Map ? { map: [...(value as Map<string, unknown>)] } : value))
}

/** The reverse of packBed. */
export function unpackBed(text: string): PackedBed {
  return JSON.parse(text, (_, value: unknown) => {
    const pairs = (value as { map?: [string, unknown][] } | null)?.map
    return Array.isArray(pairs) ? new Map(pairs) : value
  }) as PackedBed
}

/** Speaks to the target once and remembers what it showed. */
export async function makeBed(target: Target, runTool?: CommandRunner): Promise<Bed> {
  const facts = await probe(target)
  return { target, facts, ...(runTool === undefined ? {} : { runTool }) }
}

import { type Bed, bedVariable, currentBed, makeBed, unpackBed } from '../src/target/bed.ts'
import type { RunningReference } from '../src/target/reference.ts'

/** The included MTA's tools, without a process of their own for each command. */
async function referenceTools(config: string): Promise<NonNullable<Bed['runTool']>> {
  return (await import('../src/target/reference.ts')).toolRunner(config)
}

let started: RunningReference | undefined

/**
 * The bed that the command line made, here or in the process that started this one. People who run cucumber-js itself get
 * one made: the target file in MAILSPEC_TARGET, or else the included MTA, started for this process.
 */
export async function openBed(): Promise<Bed> {
  const here = currentBed()
  if (here !== undefined) return here
  const packed = process.env[bedVariable]
  if (packed !== undefined) {
    const { included, ...bed } = unpackBed(packed)
    const config = included ? bed.target.queue?.config : undefined
    return config === undefined ? bed : { ...bed, runTool: await referenceTools(config) }
  }
  const file = process.env['MAILSPEC_TARGET']
  if (file !== undefined) {
    const { loadTarget } = await import('../src/target/load.ts')
    return makeBed(loadTarget(file, process.env))
  }
  const { startReference } = await import('../src/target/reference.ts')
  started = await startReference()
  return makeBed(started.target, started.runTool)
}

export async function closeBed(): Promise<void> {
  await started?.stop()
  started = undefined
}

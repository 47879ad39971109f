import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningMta, startMta } from '../../src/mta/index.ts'
import { account } from './conversation.ts'

export interface Fuzzable {
  readonly mta: RunningMta
  /** What the process warned of: the MTA does so when it meets a fault of its own. */
  readonly warnings: string[]
  /** Removes what was delivered. */
  empty(): Promise<void>
  stop(): Promise<void>
}

/** A whole MTA with queue and mailboxes, which does not wait for the disk. */
export async function startFuzzable(): Promise<Fuzzable> {
  const directory = await mkdtemp(join(tmpdir(), 'mailspec-fuzz-'))
  const mailboxes = { 'user@example.test': 'user', 'postmaster@example.test': 'user' }
  const mta = await startMta({ directory, mailboxes, accounts: [account], sync: false })
  const warnings: string[] = []
  const warn = (warning: Error): void => void warnings.push(String(warning.stack))
  process.on('warning', warn)
  return {
    mta, warnings,
    empty: () => rm(join(directory, 'mail', 'user', 'new'), { recursive: true, force: true }),
    stop: async () => {
      process.off('warning', warn)
      await mta.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

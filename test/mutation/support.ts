// Loaded by Stryker's profile of cucumber.js only: the included MTA with little patience, and a scenario that is not run counts as a change that was seen.
import { After, AfterAll, BeforeAll, Status } from '@cucumber/cucumber'
import { makeBed, useBed } from '../../src/target/bed.ts'
import { type RunningReference, startReference } from '../../src/target/reference.ts'

const patience = { connect: 2000, greeting: 2000, reply: 2000, endOfData: 2000, queueSettle: 2000, notification: 2000 }
let running: RunningReference | undefined

BeforeAll(async () => {
  running = await startReference({ patience })
  useBed(await makeBed(running.target, running.runTool))
})

// On the sound MTA no scenario is skipped: one that is has lost its extension, which a clause promised.
After(({ result }) => {
  if (result?.status === Status.SKIPPED) throw new Error('skipped: the target no longer shows what the scenario needs')
})

AfterAll(async () => {
  useBed(undefined)
  await running?.stop()
  running = undefined
})

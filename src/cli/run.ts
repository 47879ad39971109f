import type { Envelope } from '@cucumber/messages'
import { join } from 'node:path'
import { shareOf } from '../gate/shard.ts'
import { loadBaseline } from '../gate/baseline-file.ts'
import { ledgerInUse } from '../ledger/in-use.ts'
import type { Ledger } from '../ledger/load.ts'
import { buildRun } from '../report/model.ts'
import { Recorder } from '../report/record.ts'
import type { Run, RunInfo, Shard } from '../report/run.ts'
import { targetInfo } from '../report/target-info.ts'
import { summaryLines } from '../report/terminal.ts'
import { bedVariable, makeBed, packBed, useBed, type Bed } from '../target/bed.ts'
import { probe, type TargetFacts } from '../target/probe.ts'
import { secretsOf, serviceNames } from '../target/target.ts'
import type { Baseline } from '../verdict/baseline.ts'
import { Masker } from '../wire/masking.ts'
import { printable } from '../wire/printable.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Order } from './cucumber.ts'
import { Progress } from './progress.ts'
import { Interrupt } from './interrupt.ts'
import { tellJob } from './job.ts'
import { openReports, writeReports } from './reports.ts'
import { selection } from './select.ts'
import { project } from './specification.ts'
import { openTarget, type OpenTarget, type TargetChoice } from './target.ts'
import { today, type Terminal } from './terminal.ts'
import { version } from './version.ts'

export interface RunOptions extends TargetChoice {
  readonly only?: readonly string[]
  readonly strict: boolean
  readonly report: string
  readonly parallel: number
  readonly order: Order
  readonly baseline?: string
  readonly shard?: Shard
}

/** Judges a target and writes the reports. @returns the exit code of design §4 */
export async function run(options: RunOptions, terminal: Terminal): Promise<number> {
  const ledger = ledgerInUse()
  const tags = selection(options.only, ledger)
  const baseline = options.baseline === undefined ? undefined : { file: options.baseline, today: today(terminal), narrowed: tags !== '', entries: loadBaseline(options.baseline, ledger) }
  // Steps of a project that cannot be used end the run before anything is started.
  if (project() !== undefined) await (await import('./cucumber.ts')).supportCode()
  const open = await openTarget(options)
  const interrupt = new Interrupt(() => open.close())
  try {
    // Only now: a slip in the command line must not cost the reports of the run before.
    const reports = openReports(options.report)
    return await judge(options, open, interrupt, { ledger, tags, reports, ...(baseline === undefined ? {} : { baseline }) }, terminal)
  } finally {
    await interrupt.whenNotEnding()
    interrupt.stop()
    await open.close()
  }
}

interface Plan {
  readonly ledger: Ledger
  readonly tags: string
  readonly reports: string
  readonly baseline?: Baseline
}

async function judge(options: RunOptions, open: OpenTarget, interrupt: Interrupt, plan: Plan, terminal: Terminal): Promise<number> {
  const { ledger, tags, baseline } = plan
  const bed = await makeBed(open.target, open.runTool)
  useBed(bed)
  const masker = new Masker()
  for (const secret of secretsOf(open.target)) masker.add(secret)
  const { colour, live, columns } = terminal
  const say = (text: string): void => terminal.out(text)
  say(`${printable(open.target.name)}: ${describe(bed)}\n`)
  for (const trouble of [...warningsOf(bed.facts), ...(await driverTroubles(open))]) terminal.err(`mailspec: ${printable(masker.text(trouble))}\n`)
  const circumstances = circumstancesOf(bed, options)
  const recorder = new Recorder((text) => masker.text(text))
  const progress = new Progress({ ledger, colour, live, write: say, ...(columns === undefined ? {} : { columns }) })
  const share = await shareFor(options.shard, tags, ledger)
  const told = { version, target: targetInfo(open.target.name, bed.facts), strict: options.strict, ...(baseline === undefined ? {} : { baseline }) }
  interrupt.report = async (signal) => {
    // A copy: Cucumber is not stopped, and goes on until the process ends.
    const until = new Recorder((text) => text)
    recorder.envelopes.forEach(until.onMessage)
    until.note({ ...told, ...(await shardNote(options.shard, tags, until)), trouble: `interrupted by ${signal}`, circumstances: await circumstances })
    return conclude(until, plan, terminal)
  }
  await features({ tags: share, parallel: options.parallel, order: options.order }, bed, (envelope) => {
    if (interrupt.ending) return
    recorder.onMessage(envelope)
    progress.onMessage(envelope)
  })
  const trouble = troublesOf(bed.facts)[0] ?? (await wentAway(bed))
  await interrupt.whenNotEnding()
  interrupt.report = undefined
  recorder.note({ ...told, ...(await shardNote(options.shard, tags, recorder)), ...(trouble === undefined ? {} : { trouble }), circumstances: await circumstances })
  return conclude(recorder, plan, terminal)
}

/** Writes and tells what the record says. @returns the exit code */
async function conclude(recorder: Recorder, { ledger, reports }: Plan, terminal: Terminal): Promise<number> {
  const judged: Run = buildRun(recorder.envelopes, ledger)
  await writeReports(reports, judged, recorder)
  const { colour, live } = terminal
  if (live) terminal.out('\r\u001b[K')
  for (const line of summaryLines(judged, { colour })) terminal.out(`${line}\n`)
  terminal.out(`${join(reports, 'report.html')}\n`)
  tellJob(judged, terminal)
  return judged.exitCode
}

async function shareFor(shard: Shard | undefined, tags: string, ledger: Ledger): Promise<string> {
  if (shard === undefined) return tags
  const { featureTags } = await import('./feature-paths.ts')
  return shareOf(tags, shard, ledger, (id) => featureTags().has(`@${id}`))
}

/** Whether a selection is empty can be seen only by looking beyond a share that is. */
async function shardNote(shard: Shard | undefined, tags: string, { envelopes }: Recorder): Promise<Pick<RunInfo, 'shard'>> {
  if (shard === undefined) return {}
  const selects = envelopes.some(({ testCase }) => testCase !== undefined) || await (await import('./cucumber.ts')).anySelected(tags)
  return { shard: { ...shard, tags, selects } }
}

async function features(choice: { tags: string; parallel: number; order: Order }, bed: Bed, onMessage: (envelope: Envelope) => void): Promise<void> {
  const { runFeatures } = await import('./cucumber.ts')
  // Worker processes find the bed here; the one of this process is found directly.
  if (choice.parallel > 1) process.env[bedVariable] = packBed(bed)
  try {
    await runFeatures({ ...choice, onMessage })
  } finally {
    Reflect.deleteProperty(process.env, bedVariable)
  }
}

function describe(bed: Bed): string {
  return serviceNames.flatMap((name) => {
    const address = bed.target[name]
    return address === undefined ? [] : [`${name} ${address.host}:${address.port}`]
  }).join(', ')
}

function troublesOf(facts: TargetFacts): string[] {
  return serviceNames.map((name) => facts[name]?.trouble).filter((trouble) => trouble !== undefined)
}

/** What the user should know before the run: each makes some scenarios inconclusive. */
function warningsOf(facts: TargetFacts): string[] {
  const tls = serviceNames.flatMap((name) => (facts[name]?.tlsTrouble === undefined ? [] : [`${name}: ${facts[name].tlsTrouble}`]))
  return [...troublesOf(facts), ...tls, facts.loginTrouble, facts.internationalLoginTrouble].filter((trouble) => trouble !== undefined)
}

/** Queue tools and mailbox are looked at once before the run, unless they are our own. */
async function driverTroubles({ target, included }: OpenTarget): Promise<string[]> {
  if (included || (target.queue === undefined && target.mailbox === undefined)) return []
  const { mailboxFinding, queueFinding } = await import('./drivers.ts')
  const findings = await Promise.all([queueFinding(target), mailboxFinding(target)])
  return findings.filter(({ ok }) => !ok).map(({ what, text }) => `${what}: ${text}`)
}

/** Looks once more at the services that answered before the run: one that is gone now died in between. */
async function wentAway(bed: Bed): Promise<string | undefined> {
  const after = await probe(bed.target)
  const gone = serviceNames.find((name) => bed.facts[name] !== undefined && bed.facts[name].trouble === undefined && after[name]?.trouble !== undefined)
  return gone === undefined ? undefined : `the target went away during the run: ${after[gone]?.trouble}`
}

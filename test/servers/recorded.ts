import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Outcome, outcomes } from '../../src/verdict/outcome.ts'

/** docs/servers/runs.json: what the last recorded run of each real server came to. docs/servers/README.md is made from it. */

export const serverNames = ['postfix', 'exim', 'opensmtpd'] as const
export type ServerName = (typeof serverNames)[number]

export interface RecordedRun {
  /** The day of the run. */
  readonly day: string
  readonly scenarios: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Requirements by verdict. */
  readonly verdicts: Readonly<Record<string, number>>
  /** By id, those that are no mere conformity: the verdict. */
  readonly findings: Readonly<Record<string, string>>
}

export type RecordedRuns = Readonly<Partial<Record<ServerName, RecordedRun>>>

interface Result {
  readonly started: string
  readonly summary: Readonly<Record<Outcome, number>>
  readonly requirements: readonly { readonly id: string; readonly verdict: string }[]
  readonly scenarios: readonly unknown[]
}

const file = join(__dirname, '..', '..', 'docs', 'servers', 'runs.json')

export function recordedRuns(): RecordedRuns {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as RecordedRuns : {}
}

function recordOf({ started, summary, requirements, scenarios }: Result): RecordedRun {
  const verdicts: Record<string, number> = {}
  for (const { verdict } of requirements) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  const found = requirements.filter(({ verdict }) => verdict !== 'conforms' && verdict !== 'recorded choice').map(({ id, verdict }) => [id, verdict] as const)
  return {
    day: started.slice(0, 10), scenarios: scenarios.length, outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, summary[outcome]])) as Record<Outcome, number>,
    verdicts: Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))), findings: Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Keeps what a run came to, when UPDATE=1 asks for it. @param folder of its reports */
export function recordRun(name: ServerName, folder: string): void {
  if (process.env['UPDATE'] !== '1') return
  const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result
  const all = { ...recordedRuns(), [name]: recordOf(result) }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(serverNames.filter((one) => one in all).map((one) => [one, all[one]])), undefined, 2)}\n`)
}

/** From the reports of earlier runs: `node -r ts-node/register test/servers/recorded.ts postfix=DIR exim=DIR opensmtpd=DIR`. */
if (require.main === module) {
  process.env['UPDATE'] = '1'
  for (const word of process.argv.slice(2)) {
    const [name = '', folder = ''] = word.split('=')
    const known = serverNames.find((one) => one === name)
    if (known === undefined) throw new Error(`${word}: say ${serverNames.join('=DIR ')}=DIR`)
    recordRun(known, folder)
  }
}

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Ledger } from '../ledger/load.ts'
import { UsageError } from '../target/usage-error.ts'
import { explain, parseYaml, type Place } from '../target/yaml-file.ts'
import type { BaselineEntry } from '../verdict/baseline.ts'

const noDay = 'is no day: write it as 2027-03-01'

/** @returns whether the text is a day of the calendar, written as 2027-03-01 */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const said = (what: string): z.ZodString => z.string(`must be text: ${what}`).trim().min(1, `must not be empty: ${what}`)

const entry = z.strictObject({
  requirement: said('the id of a requirement'),
  scenario: said('the id of a scenario, as result.json names it').optional(),
  reason: said('why the deviation is lived with'),
  owner: said('who answers for it'),
  expires: z.string(noDay).refine(isDay, noDay),
  signature: said('what the reason of the failure has to hold, for instance "received 550"').refine((text) => /[^*\s]/.test(text), 'would fit every failure: write what is received'),
})

const schema = z.array(entry, 'must be a list of entries, each with requirement, reason, owner, expires and signature')

/**
 * Reads a baseline, a list of known deviations.
 * @param file path of a YAML file
 * @throws UsageError naming file, line and key, also for an id that the ledger does not know and for an entry that stands twice
 */
export function loadBaseline(file: string, ledger: Ledger): readonly BaselineEntry[] {
  const { document, place } = parseYaml(file, read(file))
  const parsed = schema.safeParse(document.toJS())
  if (!parsed.success) throw new UsageError(explain(parsed.error.issues[0], place, 'a baseline entry'))
  const seen = new Set<string>()
  return parsed.data.map(({ scenario, ...rest }, i) => {
    const full: BaselineEntry = { ...rest, ...(scenario === undefined ? {} : { scenario }) }
    check(full, i, ledger, place)
    const key = scenario ?? rest.requirement
    if (seen.has(key)) throw new UsageError(`${place([i, scenario === undefined ? 'requirement' : 'scenario'])} ${key} stands twice: keep one entry for it`)
    seen.add(key)
    return full
  })
}

function check({ requirement, scenario }: BaselineEntry, i: number, ledger: Ledger, place: Place): void {
  if (!ledger.has(requirement)) throw new UsageError(`${place([i, 'requirement'])} ${requirement} is in no ledger: mend the id (mailspec list shows them) or remove the entry`)
  if (scenario === undefined) return
  const number = scenario.startsWith(`${requirement}#`) ? scenario.slice(requirement.length + 1) : ''
  if (!/^[1-9]\d*$/.test(number)) throw new UsageError(`${place([i, 'scenario'])} ${scenario} is no scenario of ${requirement}: write ${requirement}#1, as result.json names it`)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`--baseline ${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); mailspec baseline writes one from a run`)
  }
}

import { byHand } from './by-hand.ts'
import { lineText } from './line.ts'
import type { Site } from './site.ts'
import type { Case } from '../spec/cases.ts'

/** More rows than these are only named. */
const rowsTold = 12

/** @returns how to redo each case: the first row of an outline in full, of the others what differs. Not indented, so that it can be copied as it stands */
export function handLines(cases: readonly Case[], site: Site): string[] {
  const scenarios = [...new Set(cases.map(({ scenarioLine }) => scenarioLine))]
  return scenarios.flatMap((line) => {
    const [first, ...others] = cases.filter(({ scenarioLine }) => scenarioLine === line)
    return first === undefined ? [] : ['', ...scenarioLines(first, others, site)]
  })
}

function scenarioLines(first: Case, others: readonly Case[], site: Site): string[] {
  const lines = textOf(first, site)
  const told = others.slice(0, rowsTold)
  return [
    headingOf(first), '', ...lines,
    ...told.flatMap((other) => ['', `${headingOf(other)}: the same, but`, '', ...differing(textOf(other, site), lines)]),
    ...(others.length > told.length ? ['', `and ${others.length - told.length} more rows in ${first.uri}`] : []),
  ]
}

function headingOf({ name, uri, line }: Case): string {
  return `-- ${name} (${uri}:${line})`
}

function textOf({ steps }: Case, site: Site): string[] {
  return byHand(steps, site).map(lineText)
}

/** Lines of the one that the other does not have; all when they differ in more than a few. */
function differing(own: readonly string[], first: readonly string[]): readonly string[] {
  const different = own.filter((line) => !first.includes(line))
  return own.length === first.length && different.length <= own.length / 2 ? different : own
}

import type { Ledger } from '../ledger/load.ts'
import { citation, type Level, levels, type Requirement } from '../ledger/requirement.ts'
import { markdownText } from '../report/summary-md.ts'

/** What a run found on a requirement. */
export interface Judged {
  readonly id: string
  readonly outcome: string
}

export interface Coverage {
  readonly ledger: Ledger
  /** Of a run of the whole suite on the included MTA. */
  readonly judged: readonly Judged[]
  readonly hasRule: (id: string) => boolean
}

type Row = readonly (string | number)[]

const judgedHeading = '## Judged'

const head = `# Coverage

Which requirements of the ledger a run of the whole suite on the included MTA has judged, and which not, with the reason. Written by
\`UPDATE=1 node -r ts-node/register test/suite.test.ts\` from that run; not to be edited. \`npm test\` compares it with a run of its own, and
fails when a requirement that is judged here no longer is. To give one up: \`UPDATE=shrink\` in place of \`UPDATE=1\`.`

const legend = `*Observable*: whoever talks to the server, or looks into its queue or a mailbox, can see whether it holds. *Judged*: its Rule was run to the end
and passed.`

function table(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function byDocument(requirements: Iterable<Requirement>): Map<string, Requirement[]> {
  const found = new Map<string, Requirement[]>()
  for (const one of requirements) found.set(one.clause.document, [...(found.get(one.clause.document) ?? []), one])
  return found
}

/** A reason that more requirements share than these gets a table of its own, by clause. */
const fewest = 12

/** A row for each clause. */
function clauses(own: readonly Requirement[], show: (one: Requirement) => string): string {
  const found = new Map<string, Requirement[]>()
  for (const one of own) found.set(citation(one.clause), [...(found.get(citation(one.clause)) ?? []), one])
  return table(['clause', 'requirements'], [...found].map(([clause, those]) => [clause, those.map(show).join('<br>')]))
}

/** The page as sections; a section without content says so. */
class Page {
  readonly #coverage: Coverage
  readonly #all: readonly Requirement[]
  readonly #passed: ReadonlySet<string>

  constructor(coverage: Coverage) {
    this.#coverage = coverage
    this.#all = [...coverage.ledger.values()]
    this.#passed = new Set(coverage.judged.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id))
  }

  text(): string {
    return `${[head, legend, this.#documents(), this.#levels(), this.#unpassed(), this.#unseen(), this.#later(), this.#judged()].join('\n\n')}\n`
  }

  #documents(): string {
    const numbers = (own: readonly Requirement[]): Row => [
      own.length, own.filter(({ observable }) => observable !== 'no').length, own.filter(({ id }) => this.#coverage.hasRule(id)).length, own.filter(({ id }) => this.#passed.has(id)).length,
    ]
    const rows = [...byDocument(this.#all)].map(([document, own]): Row => [document, ...numbers(own)])
    return `## By document\n\n${table(['document', 'requirements', 'observable', 'with a Rule', 'judged'], [...rows, ['all', ...numbers(this.#all)]])}`
  }

  #levels(): string {
    const cell = (own: readonly Requirement[], level: Level): string => {
      const entries = own.filter((one) => one.level === level)
      return entries.length === 0 ? '' : `${entries.filter(({ id }) => this.#passed.has(id)).length} of ${entries.length}`
    }
    const rows = [...byDocument(this.#all)].map(([document, own]): Row => [document, ...levels.map((level) => cell(own, level))])
    return `## By level\n\nJudged, of all requirements.\n\n${table(['document', ...levels], [...rows, ['all', ...levels.map((level) => cell(this.#all, level))]])}`
  }

  /** A Rule that the run did not pass: untested, inapplicable, or worse. */
  #unpassed(): string {
    const outcomes = new Map(this.#coverage.judged.map(({ id, outcome }) => [id, outcome]))
    const rows = this.#all.filter(({ id }) => this.#coverage.hasRule(id) && !this.#passed.has(id)).map(({ id, level }): Row => [id, level, outcomes.get(id) ?? 'not run'])
    return `## With a Rule, and not judged\n\n${rows.length === 0 ? 'None.' : table(['requirement', 'level', 'outcome'], rows)}`
  }

  #unseen(): string {
    return `## Cannot be observed\n\n${this.#reasons(this.#all.filter(({ id, observable }) => !this.#coverage.hasRule(id) && observable === 'no'))}`
  }

  #later(): string {
    return `## No Rule yet\n\n${this.#reasons(this.#all.filter(({ id, observable }) => !this.#coverage.hasRule(id) && observable !== 'no'))}`
  }

  #reasons(own: readonly Requirement[]): string {
    if (own.length === 0) return 'None.'
    const reasons = new Map<string, Requirement[]>()
    for (const one of own) reasons.set(one.reason ?? '', [...(reasons.get(one.reason ?? '') ?? []), one])
    const few = [...reasons].filter(([, those]) => those.length <= fewest)
    const many = [...reasons].filter(([, those]) => those.length > fewest)
    return [
      ...many.map(([reason, those]) => `### ${markdownText(reason === '' ? 'Not written yet' : reason)} (${those.length})\n\n${clauses(those, ({ id, level }) => `${id} (${level})`)}`),
      ...(few.length === 0 ? [] : [`${many.length === 0 ? '' : '### Others\n\n'}${table(['reason', 'requirements'], few.map(([reason, those]): Row => [markdownText(reason), those.map(({ id, level }) => `${id} (${level})`).join('<br>')]))}`]),
    ].join('\n\n')
  }

  #judged(): string {
    const sections = [...byDocument(this.#all.filter(({ id }) => this.#passed.has(id)))].map(([document, own]) => `### ${document}\n\n${clauses(own, ({ id }) => `\`${id}\``)}`)
    return [judgedHeading, ...(sections.length === 0 ? ['None.'] : sections)].join('\n\n')
  }
}

/** @returns `requirements/coverage.md` */
export function coveragePage(coverage: Coverage): string {
  return new Page(coverage).text()
}

/** @returns the ids that a page says were judged */
export function judgedOnPage(page: string): string[] {
  const at = page.indexOf(`\n${judgedHeading}\n`)
  return at === -1 ? [] : [...page.slice(at).matchAll(/`([a-z][\w.-]+)`/g)].map((match) => match[1] ?? '')
}

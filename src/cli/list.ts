import { ledgerInUse } from '../ledger/in-use.ts'
import { citation, type Requirement } from '../ledger/requirement.ts'
import { jsonText } from '../report/json.ts'
import { plural } from '../report/words.ts'
import { type RuleCases, rulesByTag } from '../spec/cases.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { type Filter, matching } from './list-filter.ts'
import { features } from './specification.ts'
import type { Terminal } from './terminal.ts'

export interface ListOptions extends Filter {
  readonly json: boolean
}

type Rules = ReadonlyMap<string, RuleCases>

/**
 * `mailspec list`: the ledger, one requirement a line.
 * @returns 0, or 3 when nothing fits
 * @throws UsageError for a value that names nothing
 */
export function list(options: ListOptions, terminal: Terminal): number {
  const ledger = ledgerInUse()
  const rules = rulesByTag(features())
  const found = matching(ledger, options, (id) => rules.has(id))
  terminal.out(options.json ? `${jsonText(found.map((one) => asJson(one, rules)), 2)}\n` : `${listLines(found, rules).join('\n')}\n`)
  return found.length === 0 ? exitCodes.nothing : exitCodes.sound
}

/** @returns a line for each requirement in aligned columns, and the counts */
export function listLines(found: readonly Requirement[], rules: Rules): string[] {
  if (found.length === 0) return ['no requirement fits']
  const rows = found.map((one) => [one.id, one.level, one.party, one.safety, count(rules.get(one.id))])
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return [...rows.map((row, i) => [...row.map((cell, column) => cell.padEnd(widths[column] ?? 0)), said(found[i], rules)].join('  ')), '', countLine(found, rules)]
}

function count(rule: RuleCases | undefined): string {
  return rule === undefined ? 'no Rule' : plural(rule.cases.length, 'scenario')
}

function said(requirement: Requirement | undefined, rules: Rules): string {
  if (requirement === undefined) return ''
  const { id, summary, reason } = requirement
  if (rules.has(id)) return summary
  return reason === undefined || /^no rule yet\.?$/i.test(reason) ? `${summary} (no Rule yet)` : `${summary} (no Rule: ${reason})`
}

function countLine(found: readonly Requirement[], rules: Rules): string {
  const without = found.filter(({ id }) => !rules.has(id))
  const unseen = without.filter(({ observable }) => observable === 'no').length
  return [
    plural(found.length, 'requirement'), `${found.length - without.length} with a Rule`,
    ...(unseen === 0 ? [] : [`${unseen} cannot be observed`]), ...(without.length === unseen ? [] : [`${without.length - unseen} without a Rule yet`]),
  ].join(', ')
}

function asJson(requirement: Requirement, rules: Rules): object {
  const { id, clause, level, basis, party, summary, locator, source, also, observable, safety, defects, reason } = requirement
  const cases = rules.get(id)?.cases ?? []
  return {
    id, document: clause.document, section: clause.section, citation: citation(clause), level, basis, party, summary,
    ...(locator === undefined ? {} : { locator }), ...(source === undefined ? {} : { source }), also, observable, safety, defects,
    ...(reason === undefined ? {} : { reason }), scenarios: cases.map(({ uri, line, name }) => ({ uri, line, name })),
  }
}

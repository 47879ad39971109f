import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { coveragePage, type Judged, judgedOnPage } from '../src/cli/coverage-page.ts'
import { loadLedger } from '../src/ledger/load.ts'
import { rulesByTag } from '../src/spec/cases.ts'
import { allFeatures } from './features/model.ts'

const root = join(__dirname, '..')
const path = join(root, 'requirements', 'coverage.md')

/** @returns requirements that the page says are judged, and that a run did not pass */
export function lost(page: string, judged: readonly Judged[]): string[] {
  const passed = new Set(judged.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id))
  return judgedOnPage(page).filter((id) => !passed.has(id))
}

/**
 * Holds requirements/coverage.md to a run of the whole suite. `UPDATE=1` writes it anew, unless less is judged than before;
 * `UPDATE=shrink` writes it in any case.
 */
export function checkCoverage(judged: readonly Judged[]): void {
  const update = process.env['UPDATE']
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (update !== 'shrink') expect(lost(before, judged), 'judged before, and no longer (UPDATE=shrink if that is meant)').to.deep.equal([])
  const rules = rulesByTag(allFeatures())
  const page = coveragePage({ ledger: loadLedger(join(root, 'requirements')), judged, hasRule: (id) => rules.has(id) })
  if (update !== undefined) writeFileSync(path, page)
  expect(readFileSync(path, 'utf8'), 'out of date: UPDATE=1 node -r ts-node/register test/suite.test.ts').to.equal(page)
}

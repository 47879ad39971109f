import { describe, it } from 'node:test'
import { expect } from 'chai'
import { coveragePage, type Judged, judgedOnPage } from '../../src/cli/coverage-page.ts'
import type { Requirement } from '../../src/ledger/requirement.ts'
import { lost } from '../coverage.ts'
import { ledgerOf } from '../report/messages.ts'

const ids = ['rfc1-1-passed', 'rfc1-1-failed', 'rfc1-2-unseen', 'rfc1-2-later', 'sec-3-passed']
const made = ledgerOf({ 'rfc1-1-passed': 'MUST', 'rfc1-1-failed': 'MUST', 'rfc1-2-unseen': 'SHOULD', 'rfc1-2-later': 'MAY', 'sec-3-passed': 'SECURITY' })
const ledger = new Map([...made].map(([id, one]): [string, Requirement] => [id, {
  ...one, ...(id.endsWith('unseen') ? { observable: 'no' as const, reason: 'is <inside>' } : id.endsWith('later') ? { reason: 'needs a clock' } : {}),
}]))
const judged: readonly Judged[] = [{ id: ids[0] ?? '', outcome: 'passed' }, { id: ids[1] ?? '', outcome: 'failed' }, { id: ids[4] ?? '', outcome: 'passed' }]
const page = coveragePage({ ledger, judged, hasRule: (id) => !/unseen|later/.test(id) })

describe('requirements/coverage.md', () => {
  for (const line of [
    '| rfc1 | 4 | 3 | 2 | 1 |', '| sec | 1 | 1 | 1 | 1 |', '| all | 5 | 4 | 3 | 2 |', '| rfc1 | 1 of 2 |  | 0 of 1 |  | 0 of 1 |  |',
    '| rfc1-1-failed | MUST | failed |', '| is &#60;inside&#62; | rfc1-2-unseen (SHOULD) |', '| needs a clock | rfc1-2-later (MAY) |', '| RFC 1 §1 | `rfc1-1-passed` |',
  ]) {
    it(`says ${line}`, () => { expect(page.split('\n')).to.include(line) })
  }

  it('can be read again', () => {
    expect(judgedOnPage(page)).to.deep.equal(['rfc1-1-passed', 'sec-3-passed'])
    expect(judgedOnPage('')).to.deep.equal([])
  })

  it('shows what is judged no longer', () => {
    expect(lost(page, judged)).to.deep.equal([])
    expect(lost(page, [...judged.slice(0, 2), { id: 'sec-3-passed', outcome: 'untested' }])).to.deep.equal(['sec-3-passed'])
    expect(lost(page, judged.slice(1))).to.deep.equal(['rfc1-1-passed'])
  })

  it('gives a reason that many share a table by clause', () => {
    const many = ledgerOf(Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`rfc1-${i % 2}-n${i}`, 'MAY'] as const)))
    const text = coveragePage({ ledger: new Map([...many].map(([id, one]) => [id, { ...one, reason: 'Later.' }])), judged: [], hasRule: () => false })
    expect(text).to.include('## No Rule yet\n\n### Later. (13)\n\n| clause | requirements |').and.to.include('| RFC 1 §1 | rfc1-1-n1 (MAY)<br>rfc1-1-n3 (MAY)')
  })
})

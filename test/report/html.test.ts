import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { reportHtml } from '../../src/report/html/report.ts'
import { buildRun } from '../../src/report/model.ts'
import type { Run } from '../../src/report/run.ts'
import { isHarmless } from '../cli/command.ts'
import { type Element, readHtml } from './html-reader.ts'
import { hostile, hostileCircumstances, ledgerOf, madeInfo, madeLedger, messagesOf, throwing, type MadeScenario } from './messages.ts'

const runOf = (scenarios: readonly MadeScenario[], info: object = {}): Run => buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, ...info })
const untested = { steps: [{ type: 'Outcome', status: 'SKIPPED' }], notRun: { outcome: 'untested', reason: 'no queue' } } as const

/** One of everything that a report can show, each text hostile. */
const everything: readonly MadeScenario[] = [
  { name: hostile, uri: `features/sec/${hostile}.feature`, tags: ['@sec-1-safe'], evidence: `${hostile}\n\nsession 1, ${hostile}\n  0.001 S ${hostile}\n> 0.002 S ]]>{CRLF}`, steps: throwing('Nonconformance', hostile) },
  { tags: ['@rfc5321-2-should'], steps: throwing('Nonconformance', 'deviates') },
  { name: hostile, steps: throwing('TargetUnavailable', hostile) },
  { tags: ['@rfc5321-3-may'], steps: [{ type: 'Given' as 'Context', text: hostile, argument: { docString: { content: hostile } } }, { type: 'Outcome' }] },
  { tags: ['@mine'], uri: hostile, name: hostile, steps: throwing('TypeError', hostile) },
  { tags: ['@yours'], uri: 'features/yours/one.feature', name: 'fine' },
  { ...untested, notRun: { outcome: 'untested', reason: hostile }, tags: ['@theirs'] },
]

const page = reportHtml(runOf(everything, { target: { name: hostile, banner: hostile, capabilities: { [hostile]: [hostile] } }, trouble: hostile, circumstances: hostileCircumstances }))
const elements = readHtml(page)
const values = (of: readonly Element[], name: string): string[] => of.flatMap(({ attributes }) => attributes[name] ?? [])

describe('the report for people', () => {
  it('shows hostile text as text', () => {
    expect(isHarmless(page)).to.equal(true)
    expect(elements.filter(({ name }) => name === 'script')).to.have.length(1)
    expect(values(elements, 'onclick').concat(values(elements, 'style'))).to.deep.equal([])
    expect(page).not.to.match(/[\ud800-\udfff]/)
  })

  it('runs its own script and style and asks nobody for anything', () => {
    const [policy = ''] = elements.filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy').map(({ attributes }) => attributes['content'])
    for (const name of ['style', 'script']) {
      const text = new RegExp(`<${name}>([^]*?)</${name}>`).exec(page)?.[1] ?? ''
      expect(policy).to.include(`${name}-src &#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`)
      expect(text).not.to.match(/url\(|@import|fetch|XMLHttp|\beval\b/)
    }
    expect(policy).to.match(/^default-src &#39;none&#39;;/)
    expect(values(elements, 'src').concat(values(elements, 'srcset'))).to.deep.equal([])
  })

  it('leads to RFC clauses and to its own parts, which are there', () => {
    const ids = values(elements, 'id')
    expect(new Set(ids).size).to.equal(ids.length)
    const links = values(elements, 'href')
    expect(links.filter((link) => !link.startsWith('#') && !/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#(?:section|appendix)-[\w.]+$/.test(link))).to.deep.equal([])
    expect(links.filter((link) => link.startsWith('#') && !ids.includes(link.slice(1)))).to.deep.equal([])
    expect(links).to.include('https://www.rfc-editor.org/rfc/rfc5321#section-2')
  })

  it('has one heading of the first level, and skips none', () => {
    const headings = elements.flatMap(({ name }) => /^h(\d)$/.exec(name)?.[1] ?? []).map(Number)
    expect(headings.filter((level) => level === 1)).to.have.length(1)
    expect(headings.filter((level, i) => i > 0 && level > (headings[i - 1] ?? 0) + 1)).to.deep.equal([])
  })

  it('puts what was judged first, then the result, what was not judged, and the gravest requirements', () => {
    const order = ['judged', 'glance', 'not-judged', 'requirements', 'nonconformity', 'deviation', 'inconclusive', 'harness-error', 'untested', 'recorded-choice', 'conforms']
    expect(values(elements, 'id').filter((id) => order.includes(id))).to.deep.equal(order)
  })

  it('marks the line that decided', () => {
    expect(page).to.match(/<mark>&gt; 0\.002 S \]\]&gt;\{CRLF\}<span/)
  })

  it('says what it would not say of an empty run', () => {
    const nothing = reportHtml(runOf([]))
    readHtml(nothing)
    expect(nothing).to.include('Nothing was judged').and.include('Not selected in this run (4)')
    expect(reportHtml(runOf([{}]))).to.include('No nonconformity found').and.not.include('class="worst"')
  })

  it('tells of every entry of the ledger: judged, not selected, or without a Rule and why', () => {
    const [entry] = [...ledgerOf({ 'rfc5321-9-unseen': 'MUST' }).values()]
    const ledger = new Map([...madeLedger, ...(entry === undefined ? [] : [[entry.id, { ...entry, reason: 'cannot be <seen>' }] as const])])
    const text = reportHtml(buildRun(messagesOf([{}]), ledger, madeInfo))
    expect(text).to.include('No Rule judges it (1)').and.include('cannot be &lt;seen&gt;').and.include('Not selected in this run (3)').and.include('1 requirement of the 5 in the ledger were selected')
    for (const id of ledger.keys()) expect(values(readHtml(text), 'id')).to.include(id)
  })
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { buildRun } from '../../src/report/model.ts'
import type { Run } from '../../src/report/run.ts'
import { markdownText, summaryMarkdown } from '../../src/report/summary-md.ts'
import { progressLine, summaryLines } from '../../src/report/terminal.ts'
import { hostile, madeInfo, madeLedger, messagesOf, throwing, type MadeScenario } from './messages.ts'

const runOf = (scenarios: readonly MadeScenario[]): Run => buildRun(messagesOf(scenarios), madeLedger, madeInfo)
const times = (count: number, scenario: MadeScenario): MadeScenario[] => Array.from({ length: count }, (_, i) => ({ ...scenario, line: 100 + i }))
const plain = { colour: false }
const untested = { steps: [{ type: 'Outcome', status: 'SKIPPED' }], notRun: { outcome: 'untested', reason: 'no queue' } } as const
const should = ['@rfc5321-2-should']

describe('the end of a run on a terminal', () => {
  const broken = throwing('Nonconformance', 'broken')
  const verdicts: readonly (readonly [readonly MadeScenario[], string])[] = [
    [[{}], 'No nonconformity found (exit 0)'],
    [[{ tags: should, steps: broken }], 'No nonconformity found, 1 deviation (exit 0)'],
    [[{ steps: broken }, { steps: broken }], 'Does not conform: 2 nonconformities (exit 1)'],
    [[{ steps: throwing('TargetUnavailable', 'gone') }], 'Could not be judged: 1 inconclusive (exit 2)'],
    [[untested], 'Nothing was judged: every scenario was skipped (exit 3)'],
    [[], 'Nothing was selected (exit 3)'],
  ]
  for (const [scenarios, words] of verdicts) {
    it(`says: ${words}`, () => {
      expect(summaryLines(runOf(scenarios), plain).at(-1)).to.equal(words)
    })
  }

  it('tells a reason once when many scenarios share it', () => {
    const lines = summaryLines(runOf(times(50, { steps: throwing('TargetUnavailable', 'gone') })), plain)
    expect(lines.filter((line) => line.includes('gone'))).to.deep.equal(['  gone'])
    expect(lines).to.include('Inconclusive (50)').and.include('    and 47 others')
  })

  it('names every nonconformity and shows ten in full', () => {
    const lines = summaryLines(runOf(times(12, { steps: throwing('Nonconformance', 'first\n  last') })), plain)
    expect(lines.filter((line) => /#\d+ {2}/.test(line))).to.have.length(12)
    expect(lines.filter((line) => line === '      last')).to.have.length(10)
    expect(lines).to.include('  2 more are shown in full in the report')
  })

  it('groups what was not judged by its reason', () => {
    expect(summaryLines(runOf([{}, ...times(3, untested)]), plain)).to.include('Not judged (3)').and.include('  3 untested: no queue')
  })

  it('lets no text from outside reach the terminal as a command', () => {
    const run = runOf([{ name: hostile, uri: hostile, steps: throwing('Nonconformance', `${hostile}\n${hostile}`) }, { ...untested, notRun: { outcome: 'untested', reason: hostile } }])
    const danger = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/
    for (const line of summaryLines(run, plain)) expect(line).not.to.match(danger)
    for (const line of summaryLines(run, { colour: true })) expect(line.replace(/\u001b\[\d+m/g, '')).not.to.match(danger)
  })
})

describe('progress', () => {
  it('says how a feature went', () => {
    expect(progressLine('a.feature', [{ outcome: 'passed' }, { outcome: 'passed' }, { outcome: 'error' }], plain)).to.equal('a.feature  2 passed, 1 in error')
    expect(progressLine('a\u001b.feature', [{ outcome: 'failed' }], { colour: true })).to.equal('a{u001B}.feature  \u001b[31m1 failed\u001b[0m')
  })
})

describe('the Markdown page', () => {
  it('leaves nothing for Markdown or HTML to read', () => {
    expect(markdownText(hostile)).not.to.match(/[<>|`*[\]]|:\/\//)
    expect(markdownText('www.evil.example @team #1 $x$ a\nb')).to.equal('www&#46;evil.example &#64;team &#35;1 &#36;x&#36; a b')
  })

  it('keeps every row of a table to its columns', () => {
    const run = runOf([{ name: hostile, steps: throwing('Nonconformance', hostile) }, { tags: should, steps: throwing('TypeError', hostile) }, { ...untested, notRun: { outcome: 'untested', reason: hostile } }])
    const tables = summaryMarkdown(run).split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('|'))).filter((lines) => lines.length > 0)
    expect(tables).to.have.length(4)
    for (const lines of tables) expect(new Set(lines.map((line) => line.split('|').length))).to.have.property('size', 1)
  })

  it('stays within what a job page takes', () => {
    const page = summaryMarkdown(runOf(times(1000, { name: 'x'.repeat(50), steps: throwing('Nonconformance', hostile.repeat(20)) })))
    expect(Buffer.byteLength(page)).to.be.below(1024 * 1024)
    expect(page).to.include('800 more are in the report.')
  })
})

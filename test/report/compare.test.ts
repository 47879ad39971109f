import { describe, it } from 'node:test'
import { expect } from 'chai'
import { compare, type Change, type NamedResult } from '../../src/report/compare.ts'
import { compareHtml, compareJson, compareLines, compareMarkdown } from '../../src/report/compare-text.ts'
import { buildRun } from '../../src/report/model.ts'
import { readResult } from '../../src/report/result-file.ts'
import { resultJson } from '../../src/report/result-json.ts'
import type { Outcome } from '../../src/verdict/outcome.ts'
import { isHarmless } from '../cli/command.ts'
import { hostile, madeInfo, madeLedger, type MadeScenario, messagesOf, throwing } from './messages.ts'

const ways: Readonly<Partial<Record<Outcome | 'absent', MadeScenario>>> = {
  passed: {}, failed: { steps: throwing('Nonconformance', 'received 250') }, cannotTell: { steps: throwing('TargetUnavailable', 'gone') },
  inapplicable: { notRun: { outcome: 'inapplicable', reason: 'not offered' }, steps: [{ type: 'Outcome', status: 'SKIPPED' }] }, absent: { progress: 'not selected' },
}

function resultOf(name: string, scenarios: readonly MadeScenario[], target = 'Made up'): NamedResult {
  const result = readResult(resultJson(buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, target: { ...madeInfo.target, name: target } })))
  if (typeof result === 'string') throw new Error(result)
  return { name, result }
}

const rows: readonly (readonly [was: keyof typeof ways, is: keyof typeof ways, change: Change])[] = [
  ['passed', 'failed', 'regression'], ['cannotTell', 'failed', 'regression'], ['absent', 'failed', 'regression'], ['inapplicable', 'failed', 'regression'],
  ['passed', 'cannotTell', 'lost'], ['passed', 'absent', 'lost'], ['failed', 'cannotTell', 'lost'], ['failed', 'absent', 'lost'],
  ['failed', 'passed', 'mended'], ['failed', 'inapplicable', 'mended'], ['passed', 'inapplicable', 'changed'], ['cannotTell', 'passed', 'changed'], ['failed', 'failed', 'same'], ['passed', 'passed', 'same'],
]

describe('two runs compared', () => {
  for (const [was, is, change] of rows) {
    it(`${was}, then ${is}: ${change}`, () => {
      expect(compare([resultOf('a', [ways[was] ?? {}]), resultOf('b', [ways[is] ?? {}])]).rows[0]?.change).to.equal(change)
    })
  }

  it('regressions come first, and one in the middle counts', () => {
    const should = { tags: ['@rfc5321-2-should'] }
    const first = [{ ...should }, { ...ways.failed }]
    const { rows: found } = compare([resultOf('a', first), resultOf('b', [{ ...should, ...ways.failed }, {}]), resultOf('c', [should, {}])])
    expect(found.map(({ id, change }) => [id, change])).to.deep.equal([['rfc5321-2-should', 'regression'], ['rfc5321-1-made', 'mended']])
  })

  const wild = compare([resultOf('a', [{}]), resultOf(hostile, [{ steps: throwing('Nonconformance', hostile) }], hostile)])
  it('what a server says stays text in every format', () => {
    for (const text of [compareHtml(wild), compareMarkdown(wild), compareJson(wild), compareLines(wild).join('\n')]) expect(isHarmless(text)).to.equal(true)
    expect(compareHtml(wild)).not.to.match(/<script|<\/?b>|\]\]>/)
    expect(compareMarkdown(wild)).not.to.match(/<script|\*\*bold/)
    expect(JSON.parse(compareJson(wild))).to.have.property('schema', 1)
    expect(compareLines(wild)).to.include('Regressions (1)')
  })

  it('what is no result.json is said so', () => {
    expect(readResult('{')).to.equal('is no JSON')
    expect(readResult('[]')).to.equal('is no result.json of mailspec')
    expect(readResult('{"schema":2}')).to.equal('has schema 2, and this mailspec reads 1')
    expect(readResult('{"schema":1,"requirements":[{}]}')).to.equal('is no result.json of mailspec')
  })
})

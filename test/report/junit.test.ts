import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { Ledger } from '../../src/ledger/load.ts'
import { junitXml } from '../../src/report/junit.ts'
import { buildRun } from '../../src/report/model.ts'
import type { RunInfo } from '../../src/report/run.ts'
import { hostile, madeInfo, madeLedger, messagesOf, throwing, type MadeScenario } from './messages.ts'
import { all, type Node, readXml } from './xml-reader.ts'

const printed = (scenarios: readonly MadeScenario[], info: Partial<RunInfo> = {}): Node =>
  readXml(junitXml(buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, ...info })))

const skipped = [{ type: 'Outcome', status: 'SKIPPED' }] as const
const broken = throwing('Nonconformance', 'broken')

describe('the XML reader of these tests', () => {
  for (const text of ['<a>]]></a>', '<a><b></a>', '<a>\u0000</a>', '<a>\ufffe</a>', '<a x="<"/>', '<a>&nbsp;</a>', '<a>&</a>', '<a/><b/>', '<a', '<a>\ud800</a>']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => readXml(text)).to.throw()
    })
  }
})

describe('junit.xml', () => {
  const rows: readonly (readonly [string, MadeScenario, string | undefined, string | undefined])[] = [
    ['a pass', {}, undefined, undefined],
    ['a nonconformity', { steps: broken }, 'failure', 'nonconformity'],
    ['a deviation', { steps: broken, tags: ['@rfc5321-2-should'] }, 'failure', 'deviation'],
    ['a choice that a MAY leaves open', { steps: broken, tags: ['@rfc5321-3-may'] }, undefined, undefined],
    ['an inconclusive scenario', { steps: throwing('TargetUnavailable', 'broken') }, 'error', 'inconclusive'],
    ['a fault of the harness', { steps: throwing('Error', 'broken') }, 'error', 'harness error'],
    ['what is not applicable', { steps: skipped, notRun: { outcome: 'inapplicable', reason: 'broken' } }, 'skipped', undefined],
    ['what is untested', { steps: skipped, notRun: { outcome: 'untested', reason: 'broken' } }, 'skipped', undefined],
  ]
  for (const [what, scenario, name, type] of rows) {
    it(`shows ${what} as ${name ?? 'passed'}`, () => {
      const root = printed([scenario])
      const results = all(root, 'testcase').flatMap((one) => one.children).filter((child) => child.name !== 'properties')
      expect(results.map((result) => [result.name, result.attributes['type'], result.attributes['message']])).to.deep.equal(name === undefined ? [] : [[name, type, 'broken']])
      const counts = { failures: name === 'failure' ? '1' : '0', errors: name === 'error' ? '1' : '0', skipped: name === 'skipped' ? '1' : '0' }
      for (const node of [root, ...root.children]) expect(node.attributes).to.include({ tests: '1', ...counts })
    })
  }

  it('has a suite per document, with the target, and the requirement on each case', () => {
    const root = printed([{}, { tags: ['@sec-1-safe'], name: 'b' }])
    expect(root.children.map((suite) => suite.attributes['name'])).to.deep.equal(['rfc5321', 'sec'])
    const [, sec] = root.children
    expect(sec?.children[0]?.children[0]?.attributes).to.deep.equal({ name: 'target', value: 'Made up' })
    const [one] = all(root, 'testcase')
    expect(one?.attributes).to.deep.equal({ classname: 'rfc5321', name: 'rfc5321-1-made: scenario 0', file: 'features/rfc5321/made.feature', line: '10', time: '0.004500' })
    expect(one?.children[0]?.children.map(({ attributes }) => [attributes['name'], attributes['value']])).to.deep.equal([
      ['id', 'rfc5321-1-made#1'], ['requirement', 'rfc5321-1-made'], ['level', 'MUST'], ['clause', 'RFC 5321 §1'], ['verdict', 'conforms'], ['outcome', 'passed'],
    ])
  })

  it('tells on which defects the Rule was seen to fail', () => {
    const proven: Ledger = new Map([...madeLedger].map(([id, requirement]) => [id, { ...requirement, defects: ['one-defect', 'another'] }]))
    const [one] = all(readXml(junitXml(buildRun(messagesOf([{}]), proven, madeInfo))), 'testcase')
    expect(one?.children[0]?.children.map(({ attributes }) => attributes)).to.deep.include({ name: 'seen to fail on', value: 'one-defect, another' })
  })

  it('gives no two cases the same name', () => {
    const names = all(printed([{ name: 'row' }, { name: 'row' }, { name: 'other' }]), 'testcase').map((one) => one.attributes['name'])
    expect(names).to.deep.equal(['rfc5321-1-made: row (#1)', 'rfc5321-1-made: row (#2)', 'rfc5321-1-made: other'])
  })

  it('shows trouble with the run as an error, even when no scenario failed', () => {
    const root = printed([], { trouble: 'a feature cannot be parsed' })
    expect(root.attributes).to.include({ tests: '1', errors: '1' })
    expect(all(root, 'error').map((error) => error.text)).to.deep.equal(['a feature cannot be parsed'])
  })

  it('stays well-formed whatever a server sends, and shows it', () => {
    const evidence = hostile.repeat(2000)
    const root = printed([{ name: hostile, evidence, steps: throwing('Error', hostile) }], { target: { ...madeInfo.target, name: hostile } })
    const [out] = all(root, 'system-out')
    expect(out?.text).to.have.length.greaterThan(evidence.length)
    expect(out?.text).to.include('a]]>b <script>').and.include('{u0000} {uD800} {u202E}evil{u2066} {uFFFE}')
  })
})

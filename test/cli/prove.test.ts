import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Bench, type Finding, type Findings } from '../../src/cli/prove-bench.ts'
import { mismatches } from '../../src/cli/prove-data.ts'
import { asExpected, sorted } from '../../src/cli/prove-full.ts'
import { proofPage } from '../../src/cli/prove-page.ts'
import { matrixLines, surveyLines } from '../../src/cli/prove-print.ts'
import { proveOn } from '../../src/cli/prove-rules.ts'
import { root } from '../../src/cli/root.ts'
import { type Ledger, loadLedger } from '../../src/ledger/load.ts'
import { allDefects } from '../../src/mta/defects/index.ts'
import type { Defect } from '../../src/mta/index.ts'
import { ledgerOf } from '../report/messages.ts'
import { mailspec } from './command.ts'

const made: Defect = { id: 'made', summary: 'Says <no>.', breaks: ['rfc1-1-own'], neighbours: ['rfc1-1-near'], bend: () => undefined }
const ids = ['rfc1-1-own', 'rfc1-1-near', 'rfc1-1-far']

function findings(...outcomes: readonly Finding['outcome'][]): Findings {
  return new Map(ids.map((id, i) => [id, { outcome: outcomes[i] ?? 'passed', reason: outcomes[i] === undefined ? '' : 'why' }]))
}

function ledgerNaming(id: string, ...defects: readonly string[]): Ledger {
  return new Map([...ledgerOf(Object.fromEntries(ids.map((one) => [one, 'MUST'])))].map(([one, entry]) => [one, one === id ? { ...entry, defects } : entry]))
}

describe('what the whole suite finds on a defect', () => {
  const rows: readonly (readonly [what: string, found: Findings, fine: boolean, line: string])[] = [
    ['is fine when the Rule and its neighbour fail', findings('failed', 'failed'), true, '  neighbour   rfc1-1-near'],
    ['is fine when another cannot tell', findings('failed', 'failed', 'cannotTell'), true, '  undecided   rfc1-1-far: cannotTell (why)'],
    ['is not when another fails', findings('failed', 'failed', 'failed'), false, '  UNEXPECTED  rfc1-1-far: failed (why)'],
    ['is not when another is in error', findings('failed', 'failed', 'error'), false, '  ERROR       rfc1-1-far: error (why)'],
    ['is not when the Rule passes', findings('passed', 'failed'), false, '  NOT FAILED  rfc1-1-own: passed (why)'],
    ['is not when the Rule cannot tell', findings('cannotTell', 'failed'), false, '  NOT FAILED  rfc1-1-own: cannotTell (why)'],
    ['is not when the Rule is in error', findings('error', 'failed'), false, '  NOT FAILED  rfc1-1-own: error (why)'],
    ['is not when the neighbour passes', findings('failed', 'passed'), false, '  NOT FAILED  rfc1-1-near: passed (why)'],
    ['is not when the Rule was not run', new Map(), false, '  NOT FAILED  rfc1-1-own: no Rule'],
  ]
  for (const [what, found, fine, line] of rows) {
    it(what, () => {
      const survey = sorted(made, found)
      expect(asExpected(survey)).to.equal(fine)
      expect(surveyLines(survey)).to.include(line)
    })
  }
})

describe('ledger and defects', () => {
  const rows: readonly (readonly [what: string, ledger: Ledger, defect: Defect, found: readonly string[]])[] = [
    ['fit', ledgerNaming('rfc1-1-own', 'made'), made, []],
    ['a defect that nothing names', ledgerNaming('rfc1-1-own'), made, ['made: no requirement names it', 'made: says that it breaks rfc1-1-own, which does not name it']],
    ['a Rule that the defect does not know', ledgerNaming('rfc1-1-own', 'made'), { ...made, breaks: [] }, ['made: does not say that it breaks rfc1-1-own, which names it']],
    ['a neighbour that is none', ledgerNaming('rfc1-1-own', 'made'), { ...made, neighbours: ['rfc9-9-gone'] }, ['made: has the neighbour rfc9-9-gone, which is no requirement']],
    ['a neighbour that is its own', ledgerNaming('rfc1-1-own', 'made'), { ...made, neighbours: ['rfc1-1-own'] }, ['made: breaks rfc1-1-own, and has it as a neighbour, too']],
  ]
  for (const [what, ledger, defect, found] of rows) {
    it(`${what}: ${found.length === 0 ? 'nothing to say' : found.length === 1 ? 'one line' : `${found.length} lines`}`, () => { expect(mismatches(ledger, [defect])).to.deep.equal(found) })
  }
})

describe('the proof in print', () => {
  it('has a line for each Rule, in the order of the ledger', () => {
    expect(matrixLines(['b', 'c', 'a'], [{ requirement: 'a', defect: 'x' }, { requirement: 'b', defect: 'x' }, { requirement: 'a', defect: 'y' }])).to.deep.equal(['b: x', 'a: x, y'])
  })

  it('has a page with every proven Rule, and every defect with neighbours', () => {
    const page = proofPage(ledgerNaming('rfc1-1-own', 'made'), [made, { ...made, id: 'lonely', breaks: [], neighbours: [] }])
    expect(page).to.include('| rfc1-1-own | MUST | [made](../src/mta/defects/made.ts) |\n')
    expect(page).to.include('| [made](../src/mta/defects/made.ts) | Says &#60;no&#62;. | rfc1-1-own | rfc1-1-near |\n')
    expect(page).not.to.include('lonely').and.not.to.include('rfc1-1-far')
  })
})

describe('mailspec prove', () => {
  it('proves one Rule on its defect, and names both', async () => {
    const { code, out, err } = await mailspec('prove', 'rfc5321-3.3-rcpt-before-mail')
    expect([code, err], out).to.deep.equal([0, ''])
    expect(out).to.equal('rfc5321-3.3-rcpt-before-mail: rcpt-before-mail-accepted\n1 requirement, 1 defect: 1 of 1 caught\n')
  })

  it('knows the scenarios that did not fail while their Rule did', async () => {
    const ledger = loadLedger(join(root, 'requirements'))
    const rule = ledger.get('rfc4954-4-two-steps')
    const defect = allDefects().find(({ id }) => id === 'plain-two-steps-refused')
    if (rule === undefined || defect === undefined) throw new Error('no such Rule or defect')
    const bench = new Bench(ledger)
    expect((await proveOn(bench, defect, [rule])).map(({ outcome }) => outcome)).to.deep.equal(['failed'])
    expect(bench.unfailed([rule]).map(({ id }) => id)).to.deep.equal(['rfc4954-4-two-steps#2'])
  })

  it('runs the whole suite on that defect with --full', async () => {
    const { code, out } = await mailspec('prove', '--full', 'rfc5321-4.1.1.10-quit-closes')
    expect(code, out).to.equal(0)
    expect(out).to.match(/^quit-keeps-open\n {2}breaks {6}handbook-plain-relay-quit\n {2}breaks {6}rfc5321-4\.1\.1\.10-quit-closes\n/)
    expect(out).to.match(/\n1 requirement, 1 defect: 1 fails exactly the expected Rules\n$/)
  })

  it('writes the page about all Rules only when all are proven', async () => {
    const { code, err } = await mailspec('prove', '--write', 'rfc5321-3.3-rcpt-before-mail')
    expect([code, err]).to.deep.equal([64, 'mailspec: --write: the page is about all Rules, so all have to be proven; name none\n'])
  })
})

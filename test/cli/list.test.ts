import { describe, it } from 'node:test'
import { join } from 'node:path'
import { expect } from 'chai'
import { inSection } from '../../src/cli/list-filter.ts'
import { listLines } from '../../src/cli/list.ts'
import { loadLedger } from '../../src/ledger/load.ts'
import type { Requirement } from '../../src/ledger/requirement.ts'
import { ledgerOf } from '../report/messages.ts'
import { mailspec } from './command.ts'

const ledger = [...loadLedger(join(__dirname, '..', '..', 'requirements')).values()]
const idsIn = (out: string): string[] => out.split('\n').flatMap((line) => /^([a-z]\S*-\S+) /.exec(line)?.[1] ?? [])
const idsOf = (wanted: (one: Requirement) => boolean): string[] => ledger.filter(wanted).map(({ id }) => id)

describe('mailspec list', () => {
  const rows: readonly (readonly [argv: readonly string[], wanted: (one: Requirement) => boolean])[] = [
    [[], () => true],
    [['--rfc', '3207'], ({ clause }) => clause.document === 'rfc3207'],
    [['--rfc', 'rfc3207'], ({ clause }) => clause.document === 'rfc3207'],
    [['--document', 'handbook'], ({ clause }) => clause.document === 'handbook'],
    [['--rfc', '5321', '--section', '4.1.1'], ({ id }) => /^rfc5321-4\.1\.1(?:\.|-)/.test(id)],
    [['--section', '4.1.1.1'], ({ id }) => /-4\.1\.1\.1-/.test(id)],
    [['--level', 'MUST NOT'], ({ level }) => level === 'MUST NOT'],
    [['--level', 'may,should-not'], ({ level }) => level === 'MAY' || level === 'SHOULD NOT'],
    [['--level', 'MAY', '--level', 'security'], ({ level }) => level === 'MAY' || level === 'SECURITY'],
    [['--party', 'submission'], ({ party }) => party === 'submission'],
    [['--safety', 'attack'], ({ safety }) => safety === 'attack'],
    [['--safety', 'queue', '--document', 'handbook', '--level', 'MUST'], ({ safety, clause, level }) => safety === 'queue' && clause.document === 'handbook' && level === 'MUST'],
  ]
  for (const [argv, wanted] of rows) {
    it(`${argv.join(' ') || 'without options'}`, async () => {
      const { code, out, err } = await mailspec('list', ...argv)
      expect(err).to.equal('')
      expect(code).to.equal(0)
      expect(idsOf(wanted)).not.to.have.length(0)
      expect(idsIn(out)).to.deep.equal(idsOf(wanted))
      expect(out.trimEnd().split('\n').at(-1)).to.match(new RegExp(`^${idsOf(wanted).length} requirements?, `))
    })
  }

  it('--json tells everything, scenarios with their places', async () => {
    const { out } = await mailspec('list', '--rfc', '5321', '--section', '4.3.1', '--json')
    const found = JSON.parse(out) as Record<string, unknown>[]
    expect(found.find(({ id }) => id === 'rfc5321-4.3.1-greeting-220')).to.deep.include({
      document: 'rfc5321', section: '4.3.1', citation: 'RFC 5321 §4.3.1', level: 'SHOULD', party: 'server', safety: 'dialogue',
      scenarios: [{ uri: 'features/rfc5321/greeting.feature', line: 8, name: 'connecting' }],
    })
  })

  it('--uncovered leaves out what has a Rule', async () => {
    const { out } = await mailspec('list', '--uncovered', '--json')
    const found = JSON.parse(out) as { scenarios: unknown[] }[]
    expect(found.filter(({ scenarios }) => scenarios.length > 0)).to.deep.equal([])
    expect(found.length).to.be.below(ledger.length)
  })

  it('says so when nothing fits, and ends 3', async () => {
    expect(await mailspec('list', '--section', '99')).to.deep.equal({ code: 3, out: 'no requirement fits\n', err: '' })
  })

  for (const [argv, line] of [
    [['--level', 'MUSTY'], /^mailspec: --level MUSTY: is none of MUST, /], [['--rfc', '9999'], /^mailspec: --rfc 9999: is none of .*5321/],
    [['--document', 'x'], /^mailspec: --document x: is none of .*handbook/], [['--party', 'x'], /^mailspec: --party x: is none of server/], [['--safety', 'x'], /^mailspec: --safety x: is none of dialogue/],
  ] as const) {
    it(`does not understand ${argv.join(' ')}`, async () => {
      const { code, out, err } = await mailspec('list', ...argv)
      expect(code).to.equal(64)
      expect(out).to.equal('')
      expect(err).to.match(line).and.match(/^[^\n]+\n$/)
    })
  }

  it('tells why there is no Rule, and counts', () => {
    const [seen, later, never] = [...ledgerOf({ 'rfc1-1-a': 'MUST', 'rfc1-1-bb': 'SHOULD NOT', 'rfc1-1-c': 'MAY' }).values()] as [Requirement, Requirement, Requirement]
    const rules = new Map([[seen.id, { name: '', uri: '', line: 1, cases: [{ uri: '', line: 2, scenarioLine: 2, name: '', steps: [] }] }]])
    const lines = listLines([seen, { ...later, reason: 'needs two servers' }, { ...never, observable: 'no', reason: 'is inside' }], rules)
    expect(lines[1]).to.match(/^rfc1-1-bb {2}SHOULD NOT {2}\S+ +\S+ +no Rule +.*\(no Rule: needs two servers\)$/)
    expect(lines[0]).to.match(/^rfc1-1-a {3}MUST {8}\S.* 1 scenario {2}\S/)
    expect(lines.at(-1)).to.equal('3 requirements, 1 with a Rule, 1 cannot be observed, 1 without a Rule yet')
  })
})

describe('a section', () => {
  it('holds itself and what is below', () => {
    expect(['4.1', '4.1.1', '4.10', '4', '4.2'].filter((one) => inSection(one, '4.1'))).to.deep.equal(['4.1', '4.1.1'])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import { Bench } from '../src/cli/prove-bench.ts'
import { byDefect, mismatches } from '../src/cli/prove-data.ts'
import { proofPage } from '../src/cli/prove-page.ts'
import { proveOn, type Proof } from '../src/cli/prove-rules.ts'
import { loadLedger } from '../src/ledger/load.ts'
import { allDefects } from '../src/mta/defects/index.ts'

const folder = join(__dirname, '..', 'requirements')
const ledger = loadLedger(folder)
const bench = new Bench(ledger)
const rules = [...ledger.values()].filter(({ id, defects }) => bench.hasRule(id) || defects.length > 0)

describe('each Rule on each of its defects', () => {
  const proofs: Proof[] = []
  before(async () => {
    const wanted = byDefect(rules)
    for (const defect of allDefects()) proofs.push(...(await proveOn(bench, defect, wanted.get(defect.id) ?? [])))
  })

  for (const { id, defects } of rules) {
    it(`${id} fails on ${defects.join(', ')}`, () => {
      expect(defects).not.to.have.length(0)
      const own = proofs.filter((proof) => proof.requirement === id)
      expect(own.map(({ defect, outcome, reason }) => ({ defect, outcome, reason: outcome === 'failed' ? '' : reason }))).to.have.deep.members(defects.map((defect) => ({ defect, outcome: 'failed', reason: '' })))
    })
  }
})

describe('each scenario', () => {
  it('is seen to fail on a defect of its Rule', () => {
    expect(bench.unfailed(rules).map(({ id, name }) => `${id} (${name})`)).to.deep.equal([])
  })
})

describe('ledger and defects', () => {
  it('name each other', () => {
    expect(mismatches(ledger, allDefects())).to.deep.equal([])
  })

  it('are what requirements/proof.md tells', () => {
    expect(readFileSync(join(folder, 'proof.md'), 'utf8'), 'run `mailspec prove --write`').to.equal(proofPage(ledger, allDefects()))
  })
})

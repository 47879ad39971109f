import { expect } from 'chai'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { type Proof, Prover } from '../src/cli/prove.ts'
import { loadLedger } from '../src/ledger/load.ts'
import { allDefects } from '../src/mta/defects/index.ts'

const ledger = loadLedger(join(__dirname, '..', 'requirements'))

describe('each Rule on each of its defects', () => {
  let proofs: readonly Proof[] = []
  before(async () => {
    proofs = await new Prover(ledger).prove([...ledger.values()])
  })

  for (const { id, defects } of ledger.values()) {
    it(`${id} fails on ${defects.join(', ')}`, () => {
      const own = proofs.filter((proof) => proof.requirement === id)
      expect(own.map(({ defect, outcome, reason }) => ({ defect, outcome, reason: outcome === 'failed' ? '' : reason }))).to.have.deep.members(defects.map((defect) => ({ defect, outcome: 'failed', reason: '' })))
    })
  }

  it('leaves no defect that the ledger does not name, and none says that it breaks anything else', () => {
    const named = new Map<string, string[]>()
    for (const { id, defects } of ledger.values()) for (const defect of defects) named.set(defect, [...(named.get(defect) ?? []), id])
    expect(Object.fromEntries(allDefects().map((defect) => [defect.id, [...defect.breaks].sort()]))).to.deep.equal(Object.fromEntries([...named].map(([id, rules]) => [id, rules.sort()])))
  })
})

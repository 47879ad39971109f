import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { type Ledger, loadLedger } from '../../src/ledger/load.ts'
import type { Requirement } from '../../src/ledger/requirement.ts'
import { badFeatures, good, type BadFeature } from './bad-features.ts'
import { lintFeature, lintJoin, lintRules } from './lint.ts'
import { allFeatures, parseFeature } from './model.ts'
import { safetyOf } from './rules/safety.ts'

const ledger = loadLedger(join(__dirname, '..', '..', 'requirements'))
const features = allFeatures()

const entry: Requirement = {
  id: 'rfc5321-4.1.1.9-argument-ignored', clause: { document: 'rfc5321', section: '4.1.1.9' }, level: 'SHOULD', basis: 'explicit', party: 'server',
  summary: 'NOOP ignores what it is given.', also: [], observable: 'wire', safety: 'dialogue', defects: ['noop-argument-refused'],
}
const small: Ledger = new Map([[entry.id, entry]])

describe('the features', () => {
  for (const file of features) {
    it(`${file.path} keeps to the guide`, () => {
      expect(lintFeature(file, ledger)).to.deep.equal([])
    })
  }

  it('and the ledger meet', () => {
    expect(features).to.have.length.greaterThan(20)
    expect(lintJoin(features, ledger)).to.deep.equal([])
  })
})

function broken({ change, path }: BadFeature): string {
  const text = change(good)
  expect(text === good && path === undefined, 'the example is not changed').to.equal(false)
  return text
}

describe('the lint', () => {
  it('finds nothing in a good feature', () => {
    expect(lintFeature(parseFeature('rfc5321/noop.feature', good), small)).to.deep.equal([])
  })

  it('has a bad example for each rule', () => {
    expect([...new Set(badFeatures.map(({ rule }) => rule))].sort()).to.deep.equal(Object.keys(lintRules).sort())
  })

  for (const bad of badFeatures) {
    it(`${bad.rule} catches: ${bad.what}`, () => {
      const file = parseFeature(bad.path ?? 'rfc5321/noop.feature', broken(bad))
      const rule = lintRules[bad.rule]
      expect(rule?.(file, small).map(({ line }) => line)).to.deep.equal([bad.line])
    })
  }

  it('names file, line and paragraph', () => {
    const text = good.replace('NOOP with', 'NOOP must work with')
    expect(lintFeature(parseFeature('rfc5321/noop.feature', text), small)).to.deep.equal([
      'features/rfc5321/noop.feature:8: G5 "must" in a scenario\'s name: name the case',
    ])
  })
})

describe('the join', () => {
  const file = parseFeature('rfc5321/noop.feature', good)
  const join = (...entries: readonly Requirement[]): string[] => lintJoin([file], new Map(entries.map((one) => [one.id, one])))

  it('finds an entry without a Rule, unless it says why', () => {
    const other = { ...entry, id: 'rfc5321-4.1.1.9-other' }
    expect(join(entry, other)).to.deep.equal(['rfc5321-4.1.1.9-other has neither a Rule nor a reason why not'])
    expect(join(entry, { ...other, reason: 'nobody can see it' })).to.deep.equal([])
  })

  it('finds a reason that no longer holds', () => {
    expect(join({ ...entry, reason: 'not yet' })).to.deep.equal([`${entry.id} has a Rule, and a reason why it has none`])
  })

  it('finds two Rules of one entry', () => {
    expect(lintJoin([file, file], small)).to.deep.equal([`${entry.id} has 2 Rules`])
  })

  it('finds an entry without a defect', () => {
    expect(join({ ...entry, defects: [] })).to.deep.equal([`${entry.id} names no defect that breaks it`])
  })
})

describe('the leave that words need', () => {
  const table: readonly (readonly [string, string])[] = [
    ['the client sends `NOOP`', 'dialogue'],
    ['the client sends the octets `NOOP{CRLF}NOOP{CRLF}`', 'dialogue'],
    ['the client sends `.{SP}`', 'dialogue'],
    ['the administrator types `postqueue -p`', 'dialogue'],
    ['the server accepts a message with the body line `x`', 'deliver'],
    ['a deferred message', 'deliver'],
    ['the administrator types `postsuper -d {id}`', 'queue'],
    ['the administrator types `postqueue -f`', 'queue'],
    ['{LF}.{CRLF}', 'attack'],
    ['the client sends `NOOP` right behind STARTTLS', 'attack'],
  ]
  for (const [text, safety] of table) it(`${text}: ${safety}`, () => { expect(safetyOf([text])).to.equal(safety) })

  it('octets sent as message data: deliver', () => {
    expect(safetyOf(['a session ready for message data', 'the client sends the octets `hello{CRLF}.{CRLF}`'])).to.equal('deliver')
  })
})

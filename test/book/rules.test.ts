import { describe, it } from 'node:test'
import { expect } from 'chai'
import { bookHtml } from '../../src/book/book.ts'
import { rulesById } from '../../src/book/rules.ts'
import { parseFeature } from '../../src/spec/parse.ts'
import { readHtml } from '../report/html-reader.ts'
import { hostile, ledgerOf } from '../report/messages.ts'

const text = `@rfc5321
Feature: Two Rules
  Background:
    Given a greeted session

  @rfc5321-1-made @must
  Rule: the first

    Scenario: one
      When it is <done>
      Then it is so

    # 2.1 is meant
    @slow
    Scenario Outline: of <kind>
      When it is <kind>

      Examples:
        | kind |
        | a    |

  @rfc5321-2-should @should
  Rule: the second

    Scenario: last
      Then it ends
`
const rules = rulesById([parseFeature('rfc5321/two.feature', text)])

describe('a Rule in the book', () => {
  it('stands under its id, with its place', () => {
    expect([...rules.keys()]).to.include.members(['rfc5321-1-made', 'rfc5321-2-should'])
    expect(rules.get('rfc5321-2-should')).to.include({ name: 'the second', uri: 'features/rfc5321/two.feature', line: 23 })
  })

  it('has its scenarios as they stand in the feature, and nothing of what comes after them', () => {
    expect(rules.get('rfc5321-1-made')?.scenarios).to.deep.equal([
      'Scenario: one\n  When it is <done>\n  Then it is so',
      'Scenario Outline: of <kind>\n  When it is <kind>\n\n  Examples:\n    | kind |\n    | a    |',
    ])
    expect(rules.get('rfc5321-2-should')?.scenarios).to.deep.equal(['Scenario: last\n  Then it ends'])
  })

  it('tells what comes before each scenario', () => {
    expect(rules.get('rfc5321-1-made')?.background).to.equal('Given a greeted session')
  })
})

describe('the book', () => {
  const [one, two] = [...ledgerOf({ 'rfc5321-1-made': 'MUST', 'rfc5321-10-later': 'MAY' }).values()]
  if (one === undefined || two === undefined) throw new Error('no ledger')
  const ledger = new Map([[two.id, { ...two, reason: hostile, summary: hostile }], [one.id, { ...one, defects: ['made-up'], also: ['5321 §4.2'] }]])
  const page = bookHtml({
    version: hostile, ledger, features: [parseFeature('rfc5321/two.feature', text)], judged: new Set([one.id]), defects: new Map([['made-up', hostile]]), digests: [['of all', hostile]],
    rulings: [{ number: 'R1', title: hostile, rules: `\`${one.id}\``, points: [{ name: 'Question', text: `is \`${one.id}\` right, or \`<b>\`?` }] }],
  })

  it('shows hostile text as text', () => {
    expect(readHtml(page).filter(({ name }) => name === 'script')).to.deep.equal([])
  })

  it('goes clause by clause: 2 stands before 10, and what has no Rule says why', () => {
    expect(page.indexOf('id="rfc5321-1-made"')).to.be.lessThan(page.indexOf('id="rfc5321-10-later"'))
    expect(page).to.include('no Rule: a]]&gt;b').and.include('judged on the included MTA')
  })

  it('leads from requirements to rulings and back', () => {
    expect(page).to.include('<a href="#R1">R1. a]]&gt;b').and.include('<a href="#rfc5321-1-made"><code>rfc5321-1-made</code></a>').and.include('<code>&lt;b&gt;</code>')
  })
})

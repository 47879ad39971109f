import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { junitXml } from '../../src/report/junit.ts'
import { buildRun } from '../../src/report/model.ts'
import { junitFaults } from './junit-schema.ts'
import { madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'
import { all, readXml } from './xml-reader.ts'

const expected = (name: string): string => readFileSync(join(__dirname, 'fixtures', 'expected', name), 'utf8')

const scenarios = [
  {}, { name: 'alike' }, { name: 'alike', line: 99 }, { steps: throwing('Nonconformance', 'broken') }, { steps: throwing('TypeError', 'ours') },
  { tags: ['@sec-1-safe'], steps: [{ type: 'Outcome', status: 'SKIPPED' }] as const, notRun: { outcome: 'untested', reason: 'no queue' }, evidence: 'x' }, { tags: ['@mine'] },
]
const made = junitXml(buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, trouble: 'went away' }))

describe('junit.xml by the rules of its readers', () => {
  for (const [name, xml] of [['of a real run', expected('postfix-junit.xml')], ['of a hostile run', expected('hostile-junit.xml')], ['of one of everything', made]] as const) {
    it(`holds to them ${name}`, () => { expect(junitFaults(readXml(xml))).to.deep.equal([]) })
  }

  it('has one suite for each document', () => {
    const names = all(readXml(made), 'testsuite').map(({ attributes }) => attributes['name'])
    expect(new Set(names).size).to.equal(names.length)
    expect(names).to.include.members(['rfc5321', 'sec'])
  })

  const breaks: readonly (readonly [what: string, from: string | RegExp, to: string, fault: RegExp])[] = [
    ['an attribute that nobody knows', '<testcase ', '<testcase colour="red" ', /testcase has colour/],
    ['a case without a name', / name="rfc5321-1-made: scenario 0"/, '', /testcase lacks name/],
    ['a wrong count', /failures="\d+"/, 'failures="7"', /failures is 7, not 1/],
    ['a wrong sum of times', /time="[\d.]+"/, 'time="9.5"', /time is not the sum/],
    ['a time that is none', /time="[\d.]+"/, 'time="1,5"', /time="1,5"/],
    ['a result before the properties', /(<testcase [^>]*>)\n(<properties>)/, '$1\n<skipped message="x"/>\n$2', /comes too late|two results/],
    ['an element of another kind', '<properties>', '<note/><properties>', /holds note|no element/],
    ['two cases of one name', /name="rfc5321-1-made: alike \(#\d+\)"/g, 'name="one"', /stands twice/],
    ['text between the elements', '<properties>', 'text<properties>', /holds text/],
  ]
  for (const [what, from, to, fault] of breaks) {
    it(`does not with ${what}`, () => {
      const broken = made.replace(from, to)
      expect(broken).not.to.equal(made)
      expect(junitFaults(readXml(broken)).join('\n')).to.match(fault)
    })
  }
})

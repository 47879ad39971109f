import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { z } from 'zod'
import { reportHtml } from '../../src/report/html/report.ts'
import { junitXml } from '../../src/report/junit.ts'
import { buildRun } from '../../src/report/model.ts'
import { resultJson } from '../../src/report/result-json.ts'
import type { Run } from '../../src/report/run.ts'
import { summaryMarkdown } from '../../src/report/summary-md.ts'
import { summaryLines } from '../../src/report/terminal.ts'
import { isHarmless } from '../cli/command.ts'
import { readHtml } from './html-reader.ts'
import { hostile, madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'
import { readXml } from './xml-reader.ts'

const entry = { requirement: 'rfc5321-1-made', reason: 'replaced in spring', owner: 'mail team', expires: '2027-03-01', signature: 'received 250' }
const known = [entry, { ...entry, requirement: 'rfc5321-2-should', signature: 'received 251' }, { ...entry, requirement: 'sec-1-safe', reason: hostile, owner: hostile }]

function runWith(today: string, narrowed = false): Run {
  const scenarios = [
    { steps: throwing('Nonconformance', 'expected 550, received 250 ok') },
    { tags: ['@rfc5321-2-should'] },
    { tags: ['@sec-1-safe'], steps: throwing('Nonconformance', 'received 250') },
  ]
  return buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, baseline: { file: 'known.yaml', today, narrowed, entries: known } })
}

describe('a run with a baseline', () => {
  it('is 1 for an unexpected pass, though all failures are accepted', () => {
    const run = runWith('2027-01-01')
    expect(run.exitCode).to.equal(1)
    expect(run.scenarios.map(({ accepted }) => accepted?.requirement)).to.deep.equal(['rfc5321-1-made', undefined, 'sec-1-safe'])
    expect(run.scenarios.map(({ verdict }) => verdict)).to.deep.equal(['nonconformity', 'conforms', 'nonconformity'])
  })

  it('accepts nothing after the last day', () => {
    const run = runWith('2027-03-02')
    expect(run.exitCode).to.equal(1)
    expect(run.scenarios.some(({ accepted }) => accepted !== undefined)).to.equal(false)
  })

  it('can be rebuilt from what the recorder noted', () => {
    const note = { ...madeInfo, baseline: { file: 'known.yaml', today: '2027-01-01', narrowed: false, entries: [entry] } }
    const messages = messagesOf([{ steps: throwing('Nonconformance', 'received 250') }], [{ attachment: { body: JSON.stringify(note), contentEncoding: 'IDENTITY', mediaType: 'application/vnd.mailspec.run+json' } }])
    expect(buildRun(messages, madeLedger)).to.include({ exitCode: 0 })
  })

  it('tells it in result.json, as its schema says', () => {
    const json = JSON.parse(resultJson(runWith('2027-01-01'))) as { baseline: { entries: { status: string; accepts: string[] }[] }; scenarios: { accepted?: true }[] }
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(__dirname, '../../docs/reference/result.schema.json'), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0])
    expect(schema.safeParse(json).error?.issues).to.equal(undefined)
    expect(json.baseline.entries.map(({ status }) => status)).to.deep.equal(['matched', 'passed', 'matched'])
    expect(json.scenarios.map(({ accepted }) => accepted)).to.deep.equal([true, undefined, true])
  })

  it('tells it in junit.xml: accepted is skipped and says so, what has to be mended is a failure', () => {
    const xml = junitXml(runWith('2027-01-01'))
    readXml(xml)
    expect(xml).to.match(/^<testsuites .*tests="4" failures="1" errors="0" skipped="2"/m)
    expect(xml).to.include('<property name="baseline" value="fails as listed; mail team until 2027-03-01: replaced in spring"/>')
    expect(xml).to.include('<skipped message="accepted by the baseline: fails as listed; mail team until 2027-03-01: replaced in spring; expected 550, received 250 ok"/>')
    expect(xml).to.match(/<testcase classname="baseline" name="rfc5321-2-should"[^>]*>\n<failure message="passes although it is listed: remove the entry/)
  })

  it('tells it on the page of a job and on the terminal', () => {
    const run = runWith('2027-01-01')
    const page = summaryMarkdown(run)
    const lines = summaryLines(run, { colour: false }).join('\n')
    for (const text of [page, lines]) {
      expect(text).to.match(/Baseline entries to mend \(1\)/).and.match(/Listed in the baseline \(2\)/).and.include('Does not conform: 1 baseline entry to mend, 2 accepted by the baseline')
      expect(text).not.to.match(/Nonconformities \(/)
      expect(isHarmless(text)).to.equal(true)
    }
    expect(page).not.to.include('<script>')
  })

  it('tells it at the top of the report, in a part of its own, and beside each accepted failure', () => {
    const page = reportHtml(runWith('2027-01-01'))
    const text = page.replace(/<[^>]*>/g, '')
    expect(text).to.include('Baseline known.yaml: 2 failed scenarios accepted, 1 entry to mend.')
    expect(text).to.match(/passes although it is listed: remove the entry\s+rfc5321-2-should/)
    expect(text.match(/Accepted by the baseline: fails as listed; mail team until 2027-03-01: replaced in spring/g)).to.have.length(1)
    expect(readHtml(page).filter(({ attributes }) => attributes['href'] === '#baseline')).to.have.length(4)
    expect(isHarmless(page)).to.equal(true)
    expect(reportHtml(buildRun(messagesOf([{ tags: ['@rfc5321-3-may'] }]), madeLedger, madeInfo))).not.to.include('#baseline')
  })

  it('says nothing of entries that the run is not about', () => {
    const run = buildRun(messagesOf([{ tags: ['@rfc5321-3-may'] }]), madeLedger, { ...madeInfo, baseline: { file: 'b', today: '2027-01-01', narrowed: true, entries: known } })
    expect(summaryLines(run, { colour: false }).join('\n')).not.to.match(/baseline/i)
    expect(run.exitCode).to.equal(0)
  })
})

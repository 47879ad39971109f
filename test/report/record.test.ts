import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import { expect } from 'chai'
import { evidenceMediaType, notRunMediaType } from '../../src/report/media-types.ts'
import { buildRun } from '../../src/report/model.ts'
import { readMessages, Recorder } from '../../src/report/record.ts'
import { hostile, madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'

describe('the record of a run', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mailspec-record-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function recorded(envelopes: readonly Envelope[], mask = (text: string): string => text): string {
    const recorder = new Recorder(mask)
    for (const envelope of envelopes) recorder.onMessage(envelope)
    recorder.note(madeInfo)
    const file = join(folder, 'messages.ndjson')
    recorder.write(file)
    return file
  }

  it('is read back as it was, with what the run was about', () => {
    const envelopes = messagesOf([{ name: hostile, evidence: '\u2028\n\u0000' }])
    const read = readMessages(recorded(envelopes))
    expect(read.slice(0, -1)).to.deep.equal(envelopes)
    expect(buildRun(read, madeLedger)).to.deep.equal(buildRun(envelopes, madeLedger, madeInfo))
  })

  it('holds no secret, wherever it stood', () => {
    const envelopes = messagesOf([{ name: 'hush"1', evidence: 'said hush"1', steps: throwing('TypeError', 'hush"1') }])
    const text = readFileSync(recorded(envelopes, (t) => t.replaceAll('hush"1', '{masked}')), 'utf8')
    expect(text).not.to.include('hush')
    expect(text.match(/\{masked\}/g)).to.have.length(5)
  })

  it('judges the same when the password is one of Cucumber\'s own words', () => {
    const file = recorded(messagesOf([{}, { steps: throwing('Nonconformance', 'x') }]), (t) => t.replace(/PASSED|Outcome|Nonconformance|[pt]0/g, '{masked}'))
    expect(buildRun(readMessages(file), madeLedger).summary).to.include({ passed: 1, failed: 1, error: 0 })
  })

  it('names the line that is no message', () => {
    const file = join(folder, 'broken.ndjson')
    writeFileSync(file, '{"meta":{}}\n\n{"pickle":\n')
    expect(() => readMessages(file)).to.throw(`${file}:3: is no message of Cucumber`)
  })

  it('says so when it was not written by mailspec', () => {
    expect(() => buildRun(messagesOf([]), madeLedger)).to.throw('do not say which target was judged')
  })
})

describe('the media types', () => {
  it('are those that the hooks attach', () => {
    // The hooks cannot be loaded outside Cucumber, and support may not import the reports.
    const hooks = readFileSync(join(__dirname, '../../support/hooks.ts'), 'utf8')
    for (const type of [notRunMediaType, evidenceMediaType]) expect(hooks).to.include(`'${type}'`)
  })
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { exampleSite } from '../../src/manual/site.ts'
import { serviceNote } from '../../src/report/circumstances.ts'
import { byHandPart } from '../../src/report/html/by-hand.ts'
import { picture } from '../../src/report/html/picture.ts'
import { entriesOf } from '../../src/report/html/entries.ts'
import { buildRun } from '../../src/report/model.ts'
import { Recorder } from '../../src/report/record.ts'
import { hostileCircumstances, madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'

describe('what is noted of a service', () => {
  it('is what it offered before and inside TLS, and what the handshake agreed on', () => {
    const clear = new Map([['SIZE', ['1000']], ['STARTTLS', []]])
    const tls = { protocol: 'TLSv1.3', subject: '', trusted: false, distrust: 'self-signed' }
    expect(serviceNote({ banner: '220 hi', clear, secure: new Map([['AUTH', ['PLAIN']]]), tls, tlsTrouble: 'not trusted' })).to.deep.equal({
      banner: '220 hi', clear: ['SIZE 1000', 'STARTTLS'], secure: ['AUTH PLAIN'], tls: { protocol: 'TLSv1.3', trusted: 'false', distrust: 'self-signed' }, trouble: 'not trusted',
    })
    expect(serviceNote({ banner: '', clear: new Map(), secure: new Map(), trouble: 'nobody answers' })).to.deep.equal({ banner: '', clear: [], secure: [], trouble: 'nobody answers' })
  })
})

describe('the note in the record', () => {
  it('has its texts masked, and keeps its keys whatever a password is called', () => {
    const recorder = new Recorder((text) => text.replaceAll('ledger', '{masked}').replaceAll('relay', '{masked}'))
    recorder.note({ ...madeInfo, trouble: 'ledger', circumstances: { ...hostileCircumstances, settings: [['relay.host', 'the ledger']] } })
    const [note] = recorder.envelopes
    const info = JSON.parse(note?.attachment?.body ?? '') as { trouble: string; circumstances: { ledger: object; settings: string[][]; services: object } }
    expect(info.trouble).to.equal('{masked}')
    expect(info.circumstances.settings).to.deep.equal([['{masked}.host', 'the {masked}']])
    expect(info.circumstances.ledger).to.have.property('files', 12)
    expect(Object.keys(info.circumstances.services)).to.deep.equal(['relay'])
  })
})

describe('parts of the report', () => {
  const run = buildRun(messagesOf([
    { name: 'typed', steps: [{ type: 'Context', text: 'a greeted session' }, { type: 'Action', text: 'the client sends `NOOP`' }, { type: 'Outcome', text: 'the reply is 250' }] },
    { name: 'of no session', steps: [{ type: 'Action', text: 'the client sends `NOOP`' }] }, { tags: ['@rfc5321-2-should'], steps: throwing('Nonconformance', 'x') },
  ]), madeLedger, madeInfo)

  it('tell the lines to type, as explain does', () => {
    const text = byHandPart(run.scenarios.slice(0, 1), exampleSite)?.text ?? ''
    expect(text).to.include('$ telnet mx.example.test 25').and.include('NOOP').and.include('Look: the reply is 250')
  })

  it('tell none where nobody knows what to type, or where', () => {
    expect(byHandPart(run.scenarios.slice(1, 2), exampleSite)).to.equal(undefined)
    expect(byHandPart(run.scenarios, undefined)).to.equal(undefined)
  })

  it('draw a bar whose shares add up, none too narrow to be seen', () => {
    const widths = [...(/<svg[^]*?<\/svg>/.exec(picture(entriesOf(run)).text)?.[0] ?? '').matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width))
    // Two units of each share are the gap beside it.
    expect(widths.reduce((sum, width) => sum + width + 2, 0)).to.be.closeTo(1000, 1)
    const many = [...entriesOf(run)].flatMap((entry) => (entry.verdict === 'conforms' ? Array.from({ length: 999 }, () => entry) : [entry]))
    const narrow = [...(/<svg[^]*?<\/svg>/.exec(picture(many).text)?.[0] ?? '').matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(Math.min(...narrow)).to.be.greaterThan(8)
  })
})

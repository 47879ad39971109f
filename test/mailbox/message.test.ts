import { describe, it } from 'node:test'
import { expect } from 'chai'
import { bodyLines, carriesToken, headerFields, headerValues } from '../../src/mailbox/message.ts'

function crlf(...lines: string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
}

const folded = crlf('Subject: one', '\ttwo', '  three', 'X-Empty:', 'subject : again', '', 'Body: no field', '', 'end')
const stored = Buffer.from(folded.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')

for (const [kind, raw] of [['CRLF', folded], ['LF', stored]] as const) {
  describe(`a message with ${kind} line ends`, () => {
    it('has its header fields, unfolded', () => {
      expect(headerFields(raw).map(({ name, value }) => [name, value])).to.deep.equal([
        ['Subject', 'one\ttwo  three'], ['X-Empty', ''], ['subject', 'again'],
      ])
    })

    it('keeps the octets of each field', () => {
      expect(Buffer.concat(headerFields(raw).map((field) => field.raw))).to.deep.equal(raw.subarray(0, raw.indexOf('Body') - (kind === 'LF' ? 1 : 2)))
    })

    it('has its body lines, empty ones too', () => {
      expect(bodyLines(raw).map(String)).to.deep.equal(['Body: no field', '', 'end'])
    })

    it('finds fields by name whatever the case', () => {
      expect(headerValues(raw, 'SUBJECT')).to.deep.equal(['one\ttwo  three', 'again'])
    })
  })
}

describe('odd messages', () => {
  it('without a header', () => {
    expect(headerFields(crlf('', 'body'))).to.deep.equal([])
    expect(bodyLines(crlf('', 'body')).map(String)).to.deep.equal(['body'])
  })

  it('without a body', () => {
    expect(bodyLines(crlf('Subject: x'))).to.deep.equal([])
    expect(headerFields(Buffer.from('Subject: x')).map((f) => f.value)).to.deep.equal(['x'])
  })

  it('without anything', () => {
    expect([headerFields(Buffer.alloc(0)), bodyLines(Buffer.alloc(0))]).to.deep.equal([[], []])
  })

  it('with lines that are no fields', () => {
    expect(headerFields(crlf(' folded first', 'no field', 'A: b')).map(({ name, value }) => [name, value]))
      .to.deep.equal([['', ' folded first'], ['', 'no field'], ['A', 'b']])
  })

  it('with a bare CR, NUL and octets above 127 in the body', () => {
    const body = Buffer.from([0x61, 13, 0x62, 0, 0xff])
    expect(bodyLines(Buffer.concat([crlf('A: b', ''), body, Buffer.from('\r\n')]))).to.deep.equal([body])
  })

  it('with UTF-8 in the header', () => {
    expect(headerValues(Buffer.from('Subject: grüße\n\n'), 'subject')).to.deep.equal(['grüße'])
  })
})

describe('carriesToken', () => {
  const raw = crlf('Subject: about', ' tok1', 'Message-ID: <tok2@x>', 'X-Other: tok3', '', 'tok4')

  it('looks into Subject and Message-ID', () => {
    expect(['tok1', 'tok2', 'tok3', 'tok4'].map((token) => carriesToken(raw, token, 'header'))).to.deep.equal([true, true, false, false])
  })

  it('tells what quotes a message from the message', () => {
    expect(['tok1', 'tok2', 'tok3', 'tok4', 'tok5'].map((token) => carriesToken(raw, token, 'quoted'))).to.deep.equal([true, false, true, true, false])
  })

  it('looks anywhere when asked to', () => {
    expect(['tok3', 'tok4', 'tok5'].map((token) => carriesToken(raw, token, 'anywhere'))).to.deep.equal([true, true, false])
  })
})

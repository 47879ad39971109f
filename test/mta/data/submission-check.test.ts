import { describe, it } from 'node:test'
import { expect } from 'chai'
import { headerOf } from '../../../src/mta/data/header.ts'
import { headerRefusal } from '../../../src/mta/data/submission-check.ts'
import { completeHeader } from '../../../src/mta/data/submission-fields.ts'

const message = (...fields: readonly string[]): Buffer => Buffer.from(`${fields.join('\r\n')}\r\n\r\nFrom: the body\r\n`)

describe('the header of a message', () => {
  it('is cut into fields, folded or not', () => {
    expect(headerOf(message('From : a', 'to:', ' b,', '\tc')).map(({ name, value }) => [name, value])).to.deep.equal([['from', 'a'], ['to', 'b,\r\n\tc'], ['', '']])
  })

  it('may be empty', () => {
    expect(headerOf(Buffer.from('\r\nDate: x\r\n'))).to.deep.equal([{ name: '', value: '', text: '' }])
  })
})

describe('a submitted header', () => {
  const rows: readonly (readonly [fields: readonly string[], refused: boolean])[] = [
    [['From: a@b.example'], false], [['To: a@b.example'], true], [['From: a@b.example', 'from: a@b.example'], true], [['From: a@b.example', 'To: x@sales'], true],
    [['From: a@b.example', 'To: x@sales.example, y@sales'], true], [['From: a@b.example', 'To: "x@sales" <x@y.example>'], false], [['From: a@b.example', 'X-To: x@sales'], false],
    [['From: a@b.example', 'Cc: <x@[192.0.2.1]> (x@sales)'], false], [['From: a@b.example', 'Received: a', 'Received: b'], false],
  ]
  for (const [fields, refused] of rows) it(`${fields.join(' | ')}: ${refused ? 'refused' : 'taken'}`, () => void expect(headerRefusal(message(...fields))?.code).to.equal(refused ? 554 : undefined))

  it('gets another Message-ID for one that is none', () => {
    const complete = completeHeader(message('From: a@b.example', 'Message-ID: none', 'Date: x'), 'ID', 'mx.test').toString()
    expect(complete).to.match(/^Message-ID: <\d+\.ID@mx\.test>\r\nFrom: a@b\.example\r\nDate: x\r\n\r\nFrom: the body\r\n$/)
  })
})

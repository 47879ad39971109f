import { describe, it } from 'node:test'
import { expect } from 'chai'
import { completeHeader } from '../../../src/mta/data/submission-fields.ts'
import { unstuff } from '../../../src/mta/data/transparency.ts'
import { dateTime } from '../../../src/mta/data/date.ts'

describe('transparency', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', ''],
    ['a\r\n', 'a\r\n'],
    ['..\r\n', '.\r\n'],
    ['.a\r\n.b\r\n..c\r\nd.\r\n', 'a\r\nb\r\n.c\r\nd.\r\n'],
    ['\r\n..\r\n..\r\n', '\r\n.\r\n.\r\n'],
    ['a\n.b\r\n', 'a\n.b\r\n'],
  ]
  for (const [stuffed, plain] of cases) {
    it(JSON.stringify(stuffed), () => void expect(unstuff(Buffer.from(stuffed)).toString()).to.equal(plain))
  }
})

describe('submitted header', () => {
  const complete = (text: string): string => completeHeader(Buffer.from(text), 'ID', 'mx.test').toString()

  it('is left alone when Date and Message-ID are there', () => {
    const text = 'DATE: x\r\nmessage-id : <a@b>\r\n\r\nbody\r\n'
    expect(complete(text)).to.equal(text)
  })

  it('gets what it lacks; the body does not count', () => {
    expect(complete('Date: x\r\n\r\nMessage-ID: <a@b>\r\n')).to.match(/^Message-ID: <\d+\.ID@mx\.test>\r\nDate: x\r\n\r\nMessage-ID: <a@b>\r\n$/)
    expect(complete('\r\nDate: x\r\n')).to.match(/^Date: \w{3}, \d+ \w{3} \d{4} .*\r\nMessage-ID: .*\r\n\r\nDate: x\r\n$/)
  })
})

describe('date-time', () => {
  it('is that of RFC 5322, and the same instant', () => {
    const now = new Date('2024-02-29T23:59:58Z')
    expect(dateTime(now)).to.match(/^\w{3}, \d{1,2} \w{3} 2024 \d\d:\d\d:58 [+-]\d{4}$/)
    expect(new Date(dateTime(now)).getTime()).to.equal(now.getTime())
  })
})

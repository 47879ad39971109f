import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Splitter, TooLong, unstuff } from '../../src/sink/splitter.ts'

describe('Splitter', () => {
  for (const size of [1, 2, 3, 1000]) {
    it(`tells commands from each other in pieces of ${size}`, () => {
      const splitter = new Splitter()
      const out: string[] = []
      for (const piece of 'EHLO a\r\nMAIL\nRCPT \xff\r\nre'.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []) {
        splitter.push(Buffer.from(piece, 'latin1'))
        for (let next = splitter.command(); next !== undefined; next = splitter.command()) out.push(next.toString('latin1'))
      }
      expect(out).to.deep.equal(['EHLO a\r\n', 'MAIL\n', 'RCPT \xff\r\n'])
    })

    it(`finds the end of data in pieces of ${size}`, () => {
      const splitter = new Splitter()
      const out: string[] = []
      for (const piece of 'a\r\n.\n.\r.\r\n..\r\nb\n.\r\n\r\n.\r\nQUIT\r\n'.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []) {
        splitter.push(Buffer.from(piece))
        const data = out.length === 0 ? splitter.data() : splitter.command()
        if (data !== undefined) out.push(data.toString())
      }
      out.push(...(out.length < 2 ? [splitter.command()?.toString() ?? ''] : []))
      expect(out).to.deep.equal(['a\r\n.\n.\r.\r\n..\r\nb\n.\r\n\r\n', 'QUIT\r\n'])
    })
  }

  it('takes a single period for empty data', () => {
    const splitter = new Splitter()
    splitter.push(Buffer.from('.\r\n'))
    expect(splitter.data()?.toString()).to.equal('')
  })

  it('gives up on an endless command', () => {
    const splitter = new Splitter()
    splitter.push(Buffer.alloc(70_000, 0x41))
    expect(() => splitter.command()).to.throw(TooLong)
  })
})

describe('unstuff', () => {
  it('deletes one leading period of each line', () => {
    expect(unstuff(Buffer.from('..\r\n..a\r\n.b\r\nc.\r\n \n.d\r\n')).toString()).to.equal('.\r\n.a\r\nb\r\nc.\r\n \n.d\r\n')
  })
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { findEndOfData } from '../../../src/mta/data/end-of-data.ts'
import { hasBareLineEnd } from '../../../src/mta/lines/crlf.ts'
import { Input } from '../../../src/mta/lines/input.ts'

/** Gives the text in pieces of so many octets, then fails. */
function input(text: string, piece: number): Input {
  let at = 0
  return new Input({
    read: async () => {
      if (at >= text.length) throw new Error('no more')
      at += piece
      return Buffer.from(text.slice(at - piece, at), 'latin1')
    },
  })
}

async function lines(text: string, piece: number, limit: number): Promise<readonly (string | undefined)[]> {
  const source = input(text, piece)
  const found: (string | undefined)[] = []
  for (;;) {
    try {
      found.push((await source.line(limit))?.toString('latin1'))
    } catch {
      return found
    }
  }
}

for (const piece of [1, 2, 3, 5, 1000]) {
  describe(`input in pieces of ${piece}`, () => {
    it('ends lines at CRLF only', async () => {
      expect(await lines('a\r\n\r\nb\nc\rd\r\r\ne', piece, 512)).to.deep.equal(['a', '', 'b\nc\rd\r'])
    })

    it('counts octets, and keeps no more than it may', async () => {
      const source = input('ab\r\ncdefg\r\n', piece)
      expect((await source.octets(3, 10))?.toString('latin1')).to.equal('ab\r')
      expect(await source.octets(5, 4)).to.equal(undefined)
      expect((await source.octets(0, 4))?.length).to.equal(0)
      expect((await source.line(10))?.toString('latin1')).to.equal('g')
    })

    it('takes a line at the limit and discards a longer one to its CRLF', async () => {
      const text = `${'x'.repeat(10)}\r\n${'y'.repeat(11)}\r\n${'z'.repeat(40)}\r\nend\r\n`
      expect(await lines(text, piece, 12)).to.deep.equal(['x'.repeat(10), undefined, undefined, 'end'])
    })

    it('ends data at CRLF.CRLF only and keeps what follows', async () => {
      const source = input('a\n.\n\r.\r\n.\r\r\n..\r\n.\r\nNOOP\r\n', piece)
      expect((await source.data(findEndOfData, 100))?.toString('latin1')).to.equal('a\n.\n\r.\r\n.\r\r\n..\r\n')
      expect((await source.line(100))?.toString('latin1')).to.equal('NOOP')
    })

    it('takes a period at once as an empty message', async () => {
      expect((await input('.\r\n', piece).data(findEndOfData, 100))?.length).to.equal(0)
    })

    it('drops data above the limit and finds its end all the same', async () => {
      const source = input(`${'x'.repeat(50)}\r\n.\r\nNOOP\r\n`, piece)
      expect(await source.data(findEndOfData, 51)).to.equal(undefined)
      expect((await source.line(100))?.toString('latin1')).to.equal('NOOP')
      expect((await input(`${'x'.repeat(50)}\r\n.\r\n`, piece).data(findEndOfData, 52))?.length).to.equal(52)
    })
  })
}

describe('bare line ends', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['a\r\nb\r\n', false],
    ['', false],
    ['\n', true],
    ['a\nb', true],
    ['\r\n\n', true],
    ['a\r', true],
    ['\r\r\n', true],
  ]
  for (const [text, bare] of cases) {
    it(JSON.stringify(text), () => void expect(hasBareLineEnd(Buffer.from(text))).to.equal(bare))
  }
})

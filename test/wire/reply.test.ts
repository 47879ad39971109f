import { describe, it } from 'node:test'
import { expect } from 'chai'
import { keywordsOf } from '../../src/wire/ehlo.ts'
import { enhancedCode, firstWord, mixedCodes, type Reply, ReplyReader } from '../../src/wire/reply.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

function atOnce(text: string): Reply[] {
  return new ReplyReader().push(latin1(text))
}

function octetByOctet(text: string): Reply[] {
  const reader = new ReplyReader()
  return [...latin1(text)].flatMap((octet) => reader.push(Buffer.from([octet])))
}

function one(text: string): Reply {
  const [reply] = atOnce(text)
  if (reply === undefined) throw new Error('no reply')
  return reply
}

type Case = readonly [octets: string, code: number, lines: readonly string[], faults: readonly string[]]

const bareLf = 'a line ends without CR'
const noReply = 'a line is not a reply line'

const cases: readonly Case[] = [
  ['250 Ok\r\n', 250, ['Ok'], []],
  ['250\r\n', 250, [''], []],
  ['250 \r\n', 250, [''], []],
  ['250-mx.example.test\r\n250-SIZE 1000\r\n250 8BITMIME\r\n', 250, ['mx.example.test', 'SIZE 1000', '8BITMIME'], []],
  ['250\tOk\r\n', 250, ['Ok'], ['a tab stands behind the code']],
  ['250-one\r\n250\r\n', 250, ['one', ''], []],
  ['554 5.7.1 no\r\n', 554, ['5.7.1 no'], []],
  ['250 caf\xe9 \x00\x1b\r\n', 250, ['caf\xe9 \x00\x1b'], []],
  ['250 a\rb\r\n', 250, ['a\rb'], []],
  ['250 Ok\n', 250, ['Ok'], [bareLf]],
  ['250-a\n250 b\r\n', 250, ['a', 'b'], [bareLf]],
  ['250-a\r\n251 b\r\n', 251, ['a', 'b'], [mixedCodes]],
  ['250-a\r\n500-b\r\n250 c\r\n', 250, ['a', 'b', 'c'], [mixedCodes]],
  ['', 0, [], []],
  ['\r\n', 0, [''], [noReply]],
  ['hello\r\n', 0, [''], [noReply]],
  ['25\r\n', 0, [''], [noReply]],
  ['2500 Ok\r\n', 0, [''], [noReply]],
  ['250_Ok\r\n', 0, [''], [noReply]],
  ['150 early\r\n', 0, [''], [noReply]],
  ['260 wrong second digit\r\n', 0, [''], [noReply]],
  ['650 wrong first digit\r\n', 0, [''], [noReply]],
  [' 250 Ok\r\n', 0, [''], [noReply]],
  ['HTTP/1.1 400 Bad Request\r\n', 0, [''], [noReply]],
  ['250-a\r\nnonsense\r\n', 0, ['a', ''], [noReply, mixedCodes]],
  [`250 ${'x'.repeat(506)}\r\n`, 250, ['x'.repeat(506)], []],
  [`250 ${'x'.repeat(507)}\r\n`, 250, ['x'.repeat(507)], ['a line is longer than 512 octets']],
]

describe('the reply reader', () => {
  for (const [octets, code, lines, faults] of cases) {
    const title = JSON.stringify(octets.slice(0, 50))
    it(`reads ${title}`, () => {
      const expected = octets === '' ? [] : [{ code, lines, octets: latin1(octets), faults }]
      expect(atOnce(octets)).to.deep.equal(expected)
    })
    it(`reads ${title} the same, octet by octet`, () => { expect(octetByOctet(octets)).to.deep.equal(atOnce(octets)) })
  }

  it('reads all of them in a row, in pieces of any size', () => {
    const all = cases.map(([octets]) => octets).join('')
    const whole = atOnce(all)
    expect(whole).to.have.length(cases.length - 1)
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      const reader = new ReplyReader()
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => latin1(all.slice(i * size, (i + 1) * size)))
      expect(pieces.flatMap((piece) => reader.push(piece)), `pieces of ${size}`).to.deep.equal(whole)
    }
  })

  it('keeps what is not yet a reply', () => {
    const reader = new ReplyReader()
    expect(reader.push(latin1('250-a\r\n250 half'))).to.deep.equal([])
    expect(reader.unfinished.toString()).to.equal('250-a\r\n250 half')
    expect(reader.push(latin1('\r\n')).map(({ lines }) => lines)).to.deep.equal([['a', 'half']])
    expect(reader.unfinished.length).to.equal(0)
  })

  it('gives up on a line without an end', () => {
    const reader = new ReplyReader()
    expect(reader.push(Buffer.alloc(65_536, 'x'))).to.deep.equal([])
    expect(reader.push(latin1('x'))).to.have.length(1)
    expect(reader.unfinished.length).to.equal(0)
    expect(reader.push(latin1('250 Ok\r\n')).map(({ code }) => code)).to.deep.equal([250])
  })

  it('names the line without an end', () => {
    const [reply] = new ReplyReader().push(Buffer.alloc(70_000, '2'))
    expect(reply).to.include({ code: 0 })
    expect(reply?.faults).to.deep.equal(['a line of more than 65536 octets'])
    expect(reply?.octets.length).to.equal(65_537)
  })

  it('gives up on a line at the same octet, whether its end has come already or not', () => {
    const long = latin1(`250 ${'x'.repeat(70_000)}\r\n`)
    const pieces = new ReplyReader()
    expect(new ReplyReader().push(long)).to.deep.equal([...pieces.push(long.subarray(0, 65_537)), ...pieces.push(long.subarray(65_537))])
  })

  it('gives up on a reply of more octets than are kept', () => {
    const [reply] = new ReplyReader().push(latin1(`250-${'y'.repeat(60_000)}\r\n`.repeat(20)))
    expect(reply?.code).to.equal(0)
    expect(reply?.faults).to.include('more than 1048576 octets')
  })

  it('gives up on a reply without an end', () => {
    const [reply, ...more] = new ReplyReader().push(latin1('250-on and on\r\n'.repeat(2001)))
    expect(reply?.faults).to.include('more than 2000 lines')
    expect(reply?.code).to.equal(0)
    expect(more).to.deep.equal([])
  })
})

describe('what a reply says', () => {
  const codes: readonly (readonly [string, string | undefined])[] = [
    ['250 2.1.5 Ok\r\n', '2.1.5'], ['535 5.7.8\r\n', '5.7.8'], ['250-2.0.0 a\r\n250 2.1.1 b\r\n', '2.0.0'],
    ['250 Ok 2.1.5\r\n', undefined], ['250 2.1.5Ok\r\n', undefined], ['250 3.1.5 Ok\r\n', undefined], ['250 2.1 Ok\r\n', undefined], ['250 2.1234.5 Ok\r\n', undefined], ['nonsense\r\n', undefined],
  ]
  for (const [octets, code] of codes) it(`${JSON.stringify(octets)} carries ${code ?? 'no enhanced code'}`, () => { expect(enhancedCode(one(octets))).to.equal(code) })

  it('the first word', () => {
    expect(firstWord(one('220 mx.example.test ESMTP\r\n'))).to.equal('mx.example.test')
    expect(firstWord(one('220  two spaces\r\n'))).to.equal('')
    expect(firstWord(one('220\r\n'))).to.equal('')
  })

  it('the keywords of EHLO, in upper case, with their parameters', () => {
    const found = keywordsOf(one('250-mx greets you\r\n250-size 1000\r\n250-AUTH PLAIN LOGIN\r\n250 HELP\r\n'))
    expect([...found]).to.deep.equal([['SIZE', ['1000']], ['AUTH', ['PLAIN', 'LOGIN']], ['HELP', []]])
    expect(keywordsOf(one('500-no\r\n500 SIZE\r\n')).size).to.equal(0)
    expect(keywordsOf(one('250 mx\r\n')).size).to.equal(0)
  })
})

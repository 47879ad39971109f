import { expect } from 'chai'
import fc from 'fast-check'
import { enhancedCode, firstWord, type Reply, ReplyReader } from '../../src/wire/reply.ts'
import { anyOctets, cutAt, fuzzed, places, salted } from './fuzzed.ts'

const words = ['250 ', '250-', '220 mx.example.test', '354', '5.7.1 ', '421 4.4.2 ', '999 ', '-', ' ', '\r\n', '\n', '\r', '\0', '250-\r\n', '250 Ok\r\n', '2.0.0', 'x'.repeat(511)]
/** Too long for a line, too many lines, too many octets. */
const excessive = fc.constantFrom('2'.repeat(65_536), '2'.repeat(65_537), `250 ${'x'.repeat(70_000)}\r\n`, '250-on\r\n'.repeat(2002), `250-${'y'.repeat(60_000)}\r\n`.repeat(20))
  .chain((text) => salted(words, 6).map((octets) => Buffer.concat([octets, Buffer.from(text), octets])))
const streams = fc.oneof({ weight: 30, arbitrary: salted(words, 40) }, { weight: 10, arbitrary: anyOctets(200) }, { weight: 1, arbitrary: excessive })

/** A reply has at most this many octets before the reader gives up, and one line more may be begun. */
const mostHeld = 1_048_576 + 2 * 65_537

function read(pieces: readonly Buffer[]): { replies: Reply[]; left: Buffer } {
  const reader = new ReplyReader()
  const replies = pieces.flatMap((piece) => {
    const done = reader.push(piece)
    expect(reader.unfinished.length).to.be.at.most(mostHeld)
    return done
  })
  return { replies, left: reader.unfinished }
}

function expectTyped(reply: Reply): void {
  expect(reply.code === 0 || (reply.code >= 200 && reply.code <= 559)).to.equal(true)
  expect(reply.code !== 0 || reply.faults.length > 0, 'what is no reply says why').to.equal(true)
  expect(reply.lines.length).to.be.within(1, 2002)
  enhancedCode(reply)
  firstWord(reply)
}

export const replyReader = fuzzed('the reply reader: any octets in any pieces give the same replies or typed faults, loses no octet and holds few', { short: 400, share: 0.25 },
  fc.tuple(streams, places), ([octets, cuts]) => {
    const whole = read([octets])
    whole.replies.forEach(expectTyped)
    expect(Buffer.concat([...whole.replies.map((reply) => reply.octets), whole.left]).equals(octets), 'no octet is lost').to.equal(true)
    expect(read(cutAt(octets, cuts))).to.deep.equal(whole)
  })

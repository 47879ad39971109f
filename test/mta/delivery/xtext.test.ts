import { expect } from 'chai'
import { describe, it } from 'node:test'
import { decodeXtext, readableXtext } from '../../../src/mta/delivery/xtext.ts'

describe('xtext', () => {
  it('is decoded', () => {
    expect(decodeXtext('a+2Bb+3Dc+0D+0A+FF')).to.equal('a+b=c\r\n\xff')
    expect(decodeXtext('a+2b')).to.equal('a+2b')
  })

  it('is decoded for a field of one line only where it is printable', () => {
    for (const [xtext, readable] of [['QQ1', 'QQ1'], ['a+2Bb', 'a+b'], ['a+20b', 'a b'], ['+7E', '~'], ['a+0D+0AX: y', 'a+0D+0AX: y'], ['+7F', '+7F'], ['+1F', '+1F'], ['+80', '+80'], ['+FF', '+FF'], ['+00', '+00']]) {
      expect(readableXtext(xtext ?? ''), xtext).to.equal(readable)
    }
  })
})

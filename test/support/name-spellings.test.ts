import { describe, it } from 'node:test'
import { expect } from 'chai'
import { apart, broken, prohibitedBehind, renamed, wide } from '../../support/name-spellings.ts'

describe('other spellings of a user name', () => {
  it('are the same after NFKC and without soft hyphens', () => {
    for (const spelt of [apart, broken, wide]) {
      expect(spelt('jürgen7')).to.not.equal('jürgen7')
      expect(spelt('jürgen7').replace(/\u00ad/g, '').normalize('NFKC')).to.equal('jürgen7')
    }
  })

  it('are none where there is no other', () => {
    expect(() => apart('user')).to.throw().with.property('name', 'PreconditionNotMet')
    expect(() => wide('\u00fc')).to.throw().with.property('name', 'PreconditionNotMet')
  })

  it('stand in the first message of SCRAM, by its rules', () => {
    expect(renamed(broken)('n=a=3Db,r=x', 'a=b')).to.equal('n=a\u00ad=3Db,r=x')
    expect(renamed(() => '$&,')('n=a,r=x', 'a')).to.equal('n=$&=2C,r=x')
    expect(renamed(prohibitedBehind)('n=a,r=x', 'a')).to.equal('n=a\ue000,r=x')
  })
})

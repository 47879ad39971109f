import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Health } from '../../support/health.ts'

const times = (count: number, act: () => void): void => { Array.from({ length: count }).forEach(act) }

describe('the health of a target', () => {
  it('is doubted after four scenarios in a row', () => {
    const health = new Health()
    times(3, () => health.note(['relay'], 'nobody answers'))
    expect(health.trouble(['relay'])).to.equal(undefined)
    health.note(['relay'], 'no reply within 30 s')
    expect(health.trouble(['relay'])).to.equal('the relay service stopped answering: no reply within 30 s')
  })

  it('is believed again after one that found it well', () => {
    const health = new Health()
    times(3, () => health.note(['relay'], 'nobody answers'))
    health.note(['relay'], undefined)
    times(3, () => health.note(['relay'], 'nobody answers'))
    expect(health.trouble(['relay'])).to.equal(undefined)
  })

  it('is each service\'s own', () => {
    const health = new Health()
    times(4, () => {
      health.note(['relay', 'submission'], 'nobody answers')
      health.note(['relay'], undefined)
    })
    expect(health.trouble(['relay', 'submissions'])).to.equal(undefined)
    expect(health.trouble(['relay', 'submission'])).to.equal('the submission service stopped answering: nobody answers')
  })
})

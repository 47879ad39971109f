import { describe, it } from 'node:test'
import { expect } from 'chai'
import { waitUntil } from '../../src/wire/wait.ts'
import type { Clock } from '../../src/wire/wait.ts'

function fakeClock(): Clock & { readonly pauses: number[] } {
  let time = 1_000
  const pauses: number[] = []
  return { pauses, now: () => time, sleep: async (ms) => { pauses.push(ms); time += ms } }
}

describe('waitUntil', () => {
  it('answers at the first look without a pause', async () => {
    const clock = fakeClock()
    expect(await waitUntil(async () => 'here', 0, 5, clock)).to.equal('here')
    expect(clock.pauses).to.deep.equal([])
  })

  it('looks again until there is an answer, with growing pauses', async () => {
    const clock = fakeClock()
    let looks = 0
    expect(await waitUntil(async () => (looks += 1) === 4 ? looks : undefined, 10_000, 10, clock)).to.equal(4)
    expect(clock.pauses).to.deep.equal([10, 16, 25.6])
  })

  it('pauses never longer than 250 ms', async () => {
    const clock = fakeClock()
    await waitUntil(async () => undefined, 5_000, 5, clock)
    expect(Math.max(...clock.pauses)).to.equal(250)
  })

  it('takes a last look when patience ends, then gives up', async () => {
    const clock = fakeClock()
    const times: number[] = []
    expect(await waitUntil(async () => { times.push(clock.now()); return undefined }, 100, 60, clock)).to.equal(undefined)
    expect(times).to.deep.equal([1_000, 1_060, 1_100])
  })

  it('takes false and empty text for answers', async () => {
    expect(await waitUntil(async () => false, 0)).to.equal(false)
    expect(await waitUntil(async () => '', 0)).to.equal('')
  })

  it('passes on what the probe throws', async () => {
    const failure = await waitUntil(async () => { throw new Error('gone') }, 100).catch((e: unknown) => e)
    expect(failure).to.be.an('error').with.property('message', 'gone')
  })

  it('never looks twice at a time', async () => {
    let inside = 0
    let most = 0
    let looks = 0
    await waitUntil(async () => {
      most = Math.max(most, inside += 1)
      await new Promise(setImmediate)
      inside -= 1
      return (looks += 1) === 5 ? true : undefined
    }, 10_000, 0)
    expect(most).to.equal(1)
  })
})

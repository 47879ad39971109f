import { describe, it } from 'node:test'
import { expect } from 'chai'
import { differences, type Round } from './compare.ts'

function round(name: string, exitCode: number, outcomes: Readonly<Record<string, string>>): Round {
  return { name, exitCode, outcomes: new Map(Object.entries(outcomes).map(([id, outcome]) => [id, { outcome, reason: 'why' }])) }
}

describe('the comparison of rounds', () => {
  const sound = { a: 'passed', b: 'passed' }

  it('finds nothing where all are alike', () => {
    expect(differences([round('1', 0, sound), round('2', 0, sound)])).to.deep.equal([])
  })

  it('names what is not as usual: outcome, absence, exit code', () => {
    const rounds = [round('1', 0, sound), round('2', 0, sound), round('3', 2, { a: 'cannotTell', b: 'passed' }), round('4', 0, { a: 'passed' })]
    expect(differences(rounds)).to.deep.equal([
      'exit code 2, usually 0: 3', 'a: cannotTell, usually passed: 3; why', 'b: absent, usually passed: 4; ',
    ])
  })

  it('names a round in which nothing was judged', () => {
    expect(differences([round('1', 0, {}), round('2', 0, {})])).to.deep.equal(['nothing was judged: 1', 'nothing was judged: 2'])
  })
})

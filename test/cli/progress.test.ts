import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Progress } from '../../src/cli/progress.ts'
import { madeLedger, messagesOf } from '../report/messages.ts'

type Choice = Omit<ConstructorParameters<typeof Progress>[0], 'ledger' | 'write'>

/** @returns what is written, piece by piece, about two scenarios of one feature */
function written(choice: Choice, names: readonly string[] = ['the first', 'the second'], order = (all: ReturnType<typeof messagesOf>): typeof all => all): string[] {
  const pieces: string[] = []
  const progress = new Progress({ ledger: madeLedger, ...choice, write: (text) => void pieces.push(text) })
  order(messagesOf(names.map((name) => ({ name })))).forEach(progress.onMessage)
  return pieces
}

describe('the progress of a run', () => {
  it('is a line for each finished feature where nobody looks at a terminal', () => {
    expect(written({ live: false, colour: false })).to.deep.equal(['features/rfc5321/made.feature  2 passed\n'])
  })

  it('tells on a terminal what is running and how much is left', () => {
    const bars = written({ live: true, colour: false }).map((piece) => piece.replace('\r\u001b[K', ''))
    expect(bars).to.deep.equal([
      '[....................] 0 of 2  rfc5321-1-made: the first', '[##########..........] 1 of 2', '[##########..........] 1 of 2  rfc5321-1-made: the second',
      'features/rfc5321/made.feature  2 passed\n',
    ])
  })

  it('names the oldest of several', () => {
    const startsFirst = (all: ReturnType<typeof messagesOf>): typeof all => [...all].sort((a, b) => Number(a.testCaseStarted === undefined && a.pickle === undefined && a.testCase === undefined) - Number(b.testCaseStarted === undefined && b.pickle === undefined && b.testCase === undefined))
    expect(written({ live: true, colour: false }, undefined, startsFirst)[1]).to.equal('\r\u001b[K[....................] 0 of 2, 2 running  rfc5321-1-made: the first')
  })

  it('fits on one line, and nothing in a name moves the cursor', () => {
    const [first = ''] = written({ live: true, colour: false, columns: 60 }, ['\u001b[2J rather long a name, which would be wrapped'])
    expect(first).to.equal('\r\u001b[K[....................] 0 of 1  rfc5321-1-made: {u001B}[2J r')
  })
})

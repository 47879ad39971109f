import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { Envelope } from '@cucumber/messages'
import { Touched } from '../../src/cli/prove-touched.ts'
import type { Defect } from '../../src/mta/index.ts'
import { soundSeams, type Seams } from '../../src/mta/seams.ts'
import { ledgerOf } from '../report/messages.ts'

const ledger = ledgerOf({ 'rfc1-1-first': 'MUST', 'rfc1-1-second': 'MUST', 'rfc1-1-none': 'MUST' })

/** Two Rules of one scenario each: the first calls splitCommand, the second looks into the table of mechanisms. Starting up calls configure. */
function touched(): Touched {
  const found = new Touched(ledger)
  const seams = soundSeams()
  found.mta.bend(seams)
  const scenario = (id: string, act: (seams: Seams) => unknown): void => {
    for (const message of [{ pickle: { id: `${id}-pickle`, tags: [{ name: `@${id}` }] } }, { testCase: { id: `${id}-case`, pickleId: `${id}-pickle` } }, { testCaseStarted: { testCaseId: `${id}-case` } }]) found.onMessage(message as unknown as Envelope)
    act(seams)
  }
  seams.configure({} as never)
  scenario('rfc1-1-first', ({ wire }) => wire.splitCommand('NOOP'))
  scenario('rfc1-1-second', ({ wire }) => [...wire.mechanisms])
  return found
}

describe('the Rules that can come to a defect', () => {
  const rows: readonly (readonly [what: string, bend: Defect['bend'], rules: readonly string[]])[] = [
    ['of a function that one calls', ({ wire }) => { wire.splitCommand = () => ({ verb: '', argument: '' }) }, ['rfc1-1-first']],
    ['of an entry in a table that one reads', ({ wire }) => void wire.mechanisms.delete('PLAIN'), ['rfc1-1-second']],
    ['of a function that nobody calls', ({ queue }) => { queue.isFinal = () => true }, []],
    ['of what is called at the start', (seams) => { seams.configure = (settings) => settings }, ['rfc1-1-first', 'rfc1-1-second', 'rfc1-1-none']],
    ['of what is no function', ({ wire }) => { (wire as unknown as { [name: string]: unknown })['banner'] = 'mx' }, ['rfc1-1-first', 'rfc1-1-second', 'rfc1-1-none']],
  ]
  for (const [what, bend, rules] of rows) {
    it(`${what}: ${rules.length}`, () => {
      expect(touched().by({ id: 'made', summary: '', breaks: [], bend }, [...ledger.values()]).map(({ id }) => id)).to.deep.equal(rules)
    })
  }
})

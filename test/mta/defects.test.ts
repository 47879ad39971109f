import { after, describe, it } from 'node:test'
import { expect } from 'chai'
import { allDefects, defectsById } from '../../src/mta/defects/index.ts'
import { dialogue } from './defects/dialogue.ts'
import { envelopes } from './defects/envelope.ts'
import { messages } from './defects/message.ts'
import type { Probe, Table } from './defects/probe.ts'
import { submission } from './defects/submission.ts'
import { start, withMta, type Fixture } from './support/fixture.ts'

const table: Table = { ...dialogue, ...envelopes, ...messages, ...submission }

const sound = new Map<Probe['settings'], Promise<Fixture>>()

/** The sound MTA with these settings, started once. */
function soundMta(settings: Probe['settings']): Promise<Fixture> {
  const running = sound.get(settings) ?? start(settings)
  sound.set(settings, running)
  return running
}

describe('the wire defects', () => {
  after(async () => {
    for (const mta of sound.values()) await (await mta).stop()
  })

  for (const [id, probe] of Object.entries(table)) {
    it(id, async () => {
      const [defect] = defectsById([id])
      expect(await probe.run(await soundMta(probe.settings))).to.match(probe.sound)
      await withMta(async (mta) => expect(await probe.run(mta)).to.match(probe.bent).and.not.match(probe.sound), probe.settings, defect)
    })
  }

  it('are all probed here, and named as their files are', () => {
    const touched = allDefects().filter((defect) => bendsWire(defect.bend))
    expect(touched.map((defect) => defect.id)).to.have.members(Object.keys(table))
    expect(touched.every((defect) => defect.breaks.length > 0 && defect.summary.endsWith('.'))).to.equal(true)
    expect(defectsById(touched.map((defect) => defect.id))).to.deep.equal(touched)
  })

  it('are refused by an unknown name', () => {
    expect(() => defectsById(['index'])).to.throw('no defect "index"')
  })
})

/** A defect of the queue or of the tools does not name the wire. */
function bendsWire(bend: (seams: never) => void): boolean {
  return /\bwire\b|Command|Reply|answerInstead|keepTransaction/.test(bend.toString())
}

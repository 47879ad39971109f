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

  // That a Rule sees each defect is shown by prove; these are looked at without the judge as well.
  it('are defects of the files, each of which breaks something and says what', () => {
    const all = allDefects()
    expect(all.map(({ id }) => id)).to.include.members(Object.keys(table))
    expect(all.filter(({ breaks, summary }) => breaks.length === 0 || !summary.endsWith('.')).map(({ id }) => id)).to.deep.equal([])
    expect(defectsById(all.map(({ id }) => id))).to.deep.equal(all)
  })

  it('are refused by an unknown name', () => {
    expect(() => defectsById(['index'])).to.throw('no defect "index"')
  })
})

import { after, describe, it } from 'node:test'
import { expect } from 'chai'
import type { Defect } from '../../src/mta/defect.ts'
import { allDefects, defectsById } from '../../src/mta/defects/index.ts'
import { soundSeams } from '../../src/mta/seams.ts'
import { soundWireSeams } from '../../src/mta/wire-seams.ts'
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
    const touched = allDefects().filter(bendsWire)
    expect(touched.map((defect) => defect.id)).to.have.members(Object.keys(table))
    expect(touched.every((defect) => defect.breaks.length > 0 && defect.summary.endsWith('.'))).to.equal(true)
    expect(defectsById(touched.map((defect) => defect.id))).to.deep.equal(touched)
  })

  it('are refused by an unknown name', () => {
    expect(() => defectsById(['index'])).to.throw('no defect "index"')
  })
})

/** A defect of the queue or of the tools leaves the wire's seams alone. */
function bendsWire(defect: Defect): boolean {
  let touched = false
  const wire = new Proxy(soundWireSeams(), {
    get: (target, name) => {
      touched = true
      return Reflect.get(target, name) as unknown
    },
    set: (target, name, value) => {
      touched = true
      return Reflect.set(target, name, value)
    },
  })
  defect.bend({ ...soundSeams(), wire })
  return touched
}

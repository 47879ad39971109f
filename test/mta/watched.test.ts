import { describe, it } from 'node:test'
import { expect } from 'chai'
import { allDefects } from '../../src/mta/defects/index.ts'
import type { Defect } from '../../src/mta/index.ts'
import { soundSeams, type Seams } from '../../src/mta/seams.ts'
import { defaultSettings } from '../../src/mta/settings.ts'
import { bentBy, watching } from '../../src/mta/watched.ts'

function watched(): { seams: Seams, called: string[] } {
  const [seams, called] = [soundSeams(), [] as string[]]
  watching((name) => called.push(name)).bend(seams)
  return { seams, called }
}

const defect = (bend: Defect['bend']): Defect => ({ id: 'made', summary: '', breaks: [], bend })

describe('an MTA that is watched', () => {
  it('does what it did, and tells what it called', () => {
    const { seams, called } = watched()
    expect(seams.configure({ ...defaultSettings, directory: 'here' }).directory).to.equal('here')
    expect(seams.wire.splitCommand('NOOP x')).to.deep.equal(soundSeams().wire.splitCommand('NOOP x'))
    expect(called).to.deep.equal(['configure', 'wire.splitCommand'])
  })

  it('tells what is looked up in a table, also in vain', () => {
    const { seams, called } = watched()
    expect(seams.wire.commands.get('NOOP')).to.be.a('function')
    expect(seams.wire.commands.has('NONE')).to.equal(false)
    expect(called).to.deep.equal(['wire.commands.NOOP', 'wire.commands.NONE'])
  })

  for (const [how, look] of Object.entries<(table: Map<string, unknown>) => unknown>({
    'in a loop': (table) => [...table], 'by its keys': (table) => [...table.keys()], 'by its values': (table) => [...table.values()],
    'by its entries': (table) => [...table.entries()], 'one by one': (table) => { table.forEach(() => undefined) },
  })) {
    it(`tells of a table that is read ${how}`, () => {
      const { seams, called } = watched()
      look(seams.wire.mechanisms)
      expect(new Set(called)).to.deep.equal(new Set(['wire.mechanisms.*']))
    })
  }
})

describe('what a defect bends', () => {
  it('is a function, an entry of a table that was there, or one that is new', () => {
    const bent = bentBy(defect((seams) => {
      seams.queue.isFinal = () => true
      seams.wire.commands.set('NEW', async () => undefined)
      seams.wire.commands.delete('NOOP')
    }))
    expect([...bent ?? []].sort()).to.deep.equal(['queue.isFinal', 'wire.commands.NEW', 'wire.commands.NOOP'])
  })

  it('is not known where it is no function', () => {
    expect(bentBy(defect((seams) => { (seams.wire as unknown as { [name: string]: unknown })['banner'] = 'mx' }))).to.equal(undefined)
  })

  it('is something, of every defect there is', () => {
    expect(allDefects().filter((one) => bentBy(one)?.size === 0).map(({ id }) => id)).to.deep.equal([])
  })
})

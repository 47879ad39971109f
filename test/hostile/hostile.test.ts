import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import { hostilePage } from './page.ts'
import { table } from './table.ts'
import { expectRow, type Observed, walk } from './walk.ts'

const pagePath = join(__dirname, '..', '..', 'docs', 'reference', 'hostile-targets.md')

const observed: Observed[] = []

// One after the other: a run takes the process's one bed.
for (const { title, targets } of table) {
  describe(`hostile targets: ${title}`, () => {
    for (const target of targets) {
      it(`one that ${target.name}`, async () => {
        const ran = await walk(target)
        observed.push(ran)
        expectRow(ran)
      })
    }
  })
}

/** What is still held when everything is collected that can be: what one collection sets free may be what held the next. */
async function held(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 4; round += 1) {
    collect()
    await setImmediate()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

describe('what a server sends without end', () => {
  it('is not kept', async () => {
    const endless = table.flatMap(({ targets }) => targets).filter(({ name }) => /without end/.test(name) && !/one reply at a time|line by line|octet by octet/.test(name))
    expect(endless.length).to.be.greaterThan(5)
    // What is kept once, the code and the features among it, is kept after the first.
    for (const target of endless.slice(0, 1)) await walk(target)
    const before = await held()
    for (const target of endless) await walk(target)
    expect((await held()) - before, 'octets').to.be.lessThan(8 << 20)
  })
})

describe('the table of hostile targets', () => {
  it('has forty rows or more, each with a name of its own', () => {
    const names = table.flatMap(({ targets }) => targets.map(({ name }) => name))
    expect(names.length).to.be.greaterThanOrEqual(40)
    expect(new Set(names).size).to.equal(names.length)
  })

  it('is printed, as observed, in docs/reference/hostile-targets.md', () => {
    const page = hostilePage(table, observed)
    if (process.env['UPDATE'] === '1') writeFileSync(pagePath, page)
    expect(existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '', 'run this test with UPDATE=1').to.equal(page)
  })
})

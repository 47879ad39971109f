import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { loadLedger } from '../../src/ledger/load.ts'
import { allDefects } from '../../src/mta/defects/index.ts'
import { rulesByTag } from '../../src/spec/cases.ts'
import { loadFeatures } from '../../src/spec/load.ts'
import { defectsPage } from './pages/defects.ts'
import type { Page } from './pages/page.ts'
import { requirementPages } from './pages/requirements.ts'

const root = join(__dirname, '..', '..')
const written = { requirements: [...loadLedger(join(root, 'requirements')).values()], rules: rulesByTag(loadFeatures(join(root, 'features'))) }
const pages: readonly Page[] = [...requirementPages(written), defectsPage(allDefects())]

/** Folders in which nothing but these pages may stand. */
const folders = ['docs/reference/requirements']

const strays = folders.flatMap((folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : []))
  .filter((path) => !pages.some((page) => page.path === path))

if (process.env['UPDATE'] === '1') {
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const path of strays.splice(0)) rmSync(join(root, path))
}

describe('pages that are made', () => {
  for (const { path, text } of pages) {
    it(`${path} is up to date`, () => {
      const there = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
      expect(there === text, `${path} is not what code and ledger say now: run this test with UPDATE=1`).to.equal(true)
    })
  }

  it('are all that stand in their folders', () => { expect(strays).to.deep.equal([]) })

  it('tell each requirement and each defect once', () => {
    const all = pages.map(({ text }) => text).join('\n')
    const names = [...written.requirements.map(({ id }) => id), ...allDefects().map(({ id }) => id)]
    const anchors = [...all.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1])
    expect(anchors).to.have.members(names)
    expect(anchors).to.have.length(names.length)
  })

  it('say of each requirement without a Rule why', () => {
    for (const { id, reason } of written.requirements.filter((one) => !written.rules.has(one.id))) expect(reason, id).to.be.a('string')
  })
})

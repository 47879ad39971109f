import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { loadLedger } from '../../src/ledger/load.ts'
import { allDefects } from '../../src/mta/defects/index.ts'
import { casesOfFile, rulesByTag } from '../../src/spec/cases.ts'
import { loadFeatures } from '../../src/spec/load.ts'
import { recordedRuns, type ServerName } from '../servers/recorded.ts'
import { defectsPage } from './pages/defects.ts'
import type { Page } from './pages/page.ts'
import { requirementPages } from './pages/requirements.ts'
import { deviationsIn, servers, serversPage } from './pages/servers.ts'

const root = join(__dirname, '..', '..')
const features = loadFeatures(join(root, 'features'))
const written = { requirements: [...loadLedger(join(root, 'requirements')).values()], rules: rulesByTag(features) }
const held = (name: ServerName): ReturnType<typeof deviationsIn> => deviationsIn(readFileSync(join(root, 'test', 'servers', `${name}.test.ts`), 'utf8'))
const deviations = { postfix: held('postfix'), exim: held('exim'), opensmtpd: held('opensmtpd') }
const runs = recordedRuns()
const scenarios = features.flatMap(casesOfFile).length
const pages: readonly Page[] = [...requirementPages(written), defectsPage(allDefects()), serversPage({ runs, deviations, requirements: written.requirements, scenarios })]

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

describe('docs/servers', () => {
  for (const { name, title, page } of servers) {
    const broken = Object.keys(deviations[name])

    it(`the recorded run of ${title} found what test/servers holds it to`, () => {
      const findings = Object.entries(runs[name]?.findings ?? {})
      expect(broken.length).to.be.greaterThan(20)
      expect(findings.filter(([, verdict]) => verdict === 'nonconformity' || verdict === 'deviation').map(([id]) => id), 'run UPDATE=1 npm run test:servers').to.have.members(broken)
    })

    it(`each finding on ${title} is in the ledger, and is explained`, () => {
      const explained = readFileSync(join(root, 'docs', 'explanation', page), 'utf8')
      const known = new Set(written.requirements.map(({ id }) => id))
      expect(broken.filter((id) => !known.has(id))).to.deep.equal([])
      expect(broken.filter((id) => !explained.includes(id))).to.deep.equal([])
    })
  }
})

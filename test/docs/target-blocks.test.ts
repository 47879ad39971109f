import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { loadTarget } from '../../src/target/load.ts'
import { pem } from '../target/fixture.ts'
import { targetsShown } from './commands/target-blocks.ts'
import { blocksOf, pagePaths } from './markdown.ts'

const shown = pagePaths().flatMap((path) => targetsShown(path).map((one) => ({ path, ...one })))

describe('target files in pages', () => {
  it('are there', () => {
    const pages = new Set(shown.map(({ path }) => path))
    for (const name of ['judge-your-postfix', 'postfix-over-ssh', 'container', 'exim', 'hosted-domain']) expect(pages).to.include(`docs/how-to/${name}.md`)
    expect(pages).to.include('README.md')
  })

  for (const { path, name, text } of shown) {
    it(`${name} in ${path} can be loaded`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'mailspec-page-'))
      try {
        writeFileSync(join(folder, 'ca.pem'), pem)
        writeFileSync(join(folder, name), text)
        expect(loadTarget(join(folder, name), { MAILSPEC_PASSWORD: 'secret' })).to.include.keys('relay')
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  }

  it('know no other fence of YAML than target files and those that other tests know', () => {
    const others = pagePaths().flatMap((path) => blocksOf(path).filter(({ language, text }) => language === 'yaml' && /^- /m.test(text)).map(({ text }) => /^- (\w+)/m.exec(text)?.[1]))
    expect([...new Set(others)]).to.have.members(['requirement', 'uses', 'id'])
  })
})

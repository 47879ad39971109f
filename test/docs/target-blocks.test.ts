import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { parse, parseDocument } from 'yaml'
import { loadBaseline } from '../../src/gate/baseline-file.ts'
import { loadLedger } from '../../src/ledger/load.ts'
import { loadTarget } from '../../src/target/load.ts'
import { pem } from '../target/fixture.ts'
import { targetsShown } from './commands/target-blocks.ts'
import { blocksOf, pagePaths, read, root } from './markdown.ts'

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

  it('and all other YAML can be parsed', () => {
    for (const { path, line, text } of pagePaths().flatMap(blocksOf).filter(({ language }) => language === 'yaml')) expect(parseDocument(text.replace(/(?<!")\$\{(\w+)\}/g, 'IN-$1')).errors, `${path}:${line}`).to.deep.equal([])
  })

  it('an example of the action gives it inputs that it has', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: object }
    const given = pagePaths().flatMap(blocksOf).flatMap(({ text }) => /uses: OWNER\/mailspec.*\n\s*with: (\{.*\})/.exec(text)?.[1] ?? [])
    expect(given).not.to.have.length(0)
    for (const one of given) expect(Object.keys(inputs)).to.include.members(Object.keys(parse(one) as object))
  })

  it('a baseline that is shown is one', () => {
    const [shownBaseline] = blocksOf('docs/how-to/baseline.md').filter(({ language }) => language === 'yaml')
    const folder = mkdtempSync(join(tmpdir(), 'mailspec-page-'))
    try {
      writeFileSync(join(folder, 'known.yaml'), shownBaseline?.text ?? '')
      expect(loadBaseline(join(folder, 'known.yaml'), loadLedger(join(root, 'requirements')))).to.have.length(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('know no other fence of YAML than target files and those that other tests know', () => {
    const others = pagePaths().flatMap((path) => blocksOf(path).filter(({ language, text }) => language === 'yaml' && /^- /m.test(text)).map(({ text }) => /^- (\w+)/m.exec(text)?.[1]))
    expect([...new Set(others)]).to.have.members(['requirement', 'uses', 'id'])
  })
})

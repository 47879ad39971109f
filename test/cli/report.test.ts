import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { folderDigest } from '../../src/cli/circumstances.ts'
import { root } from '../../src/cli/root.ts'
import { readHtml } from '../report/html-reader.ts'
import { inFolder, isHarmless, mailspec } from './command.ts'

const made = ['junit.xml', 'manifest.json', 'messages.ndjson', 'report.html', 'result.json', 'summary.md']
const only = ['--only', 'rfc5321-3.3-rcpt-before-mail', '--only', 'handbook-submission-auth-login', '--only', 'rfc5321-4.1.1.10-quit-221']
const same = (a: string, b: string): string[] => made.filter((name) => !readFileSync(join(a, name)).equals(readFileSync(join(b, name))))

describe('what is made again from the record', () => {
  it('is what the run made, elsewhere and in place, and as intact', async () => {
    await inFolder(async (folder) => {
      const [first, second] = [join(folder, 'first'), join(folder, 'second')]
      const ran = await mailspec('run', '--defect', 'quit-250', ...only, '--report', first)
      expect(ran.code).to.equal(1)
      const again = await mailspec('report', join(first, 'messages.ndjson'), '--report', second)
      expect([again.code, again.err]).to.deep.equal([1, ''])
      expect(again.out).to.equal(`${ran.out.trimEnd().split('\n').at(-2) ?? ''}\n${join(second, 'report.html')}\n`)
      expect(readdirSync(second).sort()).to.deep.equal(made)
      expect(same(first, second)).to.deep.equal([])
      writeFileSync(join(second, 'report.html'), 'lost')
      await mailspec('report', second, '--report', second)
      expect(same(first, second)).to.deep.equal([])
      expect(await mailspec('verify', second)).to.have.property('code', 0)
    })
  })

  it('leaves the record alone when it is none', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'messages.ndjson')
      writeFileSync(file, '{}\n')
      const { code, err } = await mailspec('report', file, '--report', folder)
      expect(code).to.equal(64)
      expect(err).to.match(/messages\.ndjson: the messages do not say which target was judged/)
      expect(readdirSync(folder)).to.deep.equal(['messages.ndjson'])
      expect(readFileSync(file, 'utf8')).to.equal('{}\n')
    })
  })

  it('says so when the ledger is no longer the one of the run', async () => {
    await inFolder(async (folder) => {
      await mailspec('run', ...only, '--report', folder)
      const file = join(folder, 'messages.ndjson')
      const text = readFileSync(file, 'utf8')
      const { sha256 } = folderDigest(join(root, 'requirements'), '.yaml')
      expect(text).to.include(sha256)
      writeFileSync(file, text.replace(sha256, '0'.repeat(64)))
      expect((await mailspec('report', file, '--report', folder)).err).to.match(/^mailspec: the ledger is no longer the one of the run: [^\n]+\n$/)
    })
  })
})

describe('mailspec verify', () => {
  it('tells a line for each file that is not as it was written', async () => {
    await inFolder(async (folder) => {
      await mailspec('run', ...only, '--report', folder)
      const { code, out } = await mailspec('verify', folder)
      expect(code).to.equal(0)
      expect(out).to.match(/^intact: 5 files; SHA-256 of manifest\.json [0-9a-f]{64}\n$/)
      writeFileSync(join(folder, 'result.json'), '{}')
      writeFileSync(join(folder, 'more\u001b[31m.txt'), '')
      const changed = await mailspec('verify', folder)
      expect(changed.code).to.equal(1)
      expect(changed.out).to.match(/^changed {2}result\.json: 2 octets, not \d+\nextra {4}more\{u001B\}\[31m\.txt\n$/)
    })
  })

  it('takes the checkout’s own word about its folder of reports for no file of a run', async () => {
    await inFolder(async (folder) => {
      await mailspec('run', ...only, '--report', folder)
      copyFileSync(join(root, 'reports', 'README.md'), join(folder, 'README.md'))
      expect(await mailspec('verify', folder)).to.have.property('code', 0)
      writeFileSync(join(folder, 'README.md'), 'All is well.')
      expect((await mailspec('verify', folder)).out).to.equal('extra    README.md\n')
    })
  })
})

describe('with what a run was made', () => {
  it('names the texts by a digest that anybody can make again', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'a.b'))
      for (const name of ['b.yaml', 'a.yaml', 'a.b/c.yaml', 'B.yaml', 'ä.yaml', 'not.md']) writeFileSync(join(folder, name), name)
      const shell = execFileSync('sh', ['-c', 'find . -name "*.yaml" | LC_ALL=C sort | xargs sha256sum | sha256sum'], { cwd: folder, encoding: 'utf8' })
      expect(`${folderDigest(folder, '.yaml').sha256}  -\n`).to.equal(shell)
      expect(folderDigest(folder, '.yaml').files).to.equal(5)
    })
  })
})

describe('the specification as a book', () => {
  it('holds every requirement of the ledger under its id, and every Rule', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'spec.html')
      expect(await mailspec('spec', '--out', file)).to.deep.equal({ code: 0, out: `${file}\n`, err: '' })
      const page = readFileSync(file, 'utf8')
      expect(isHarmless(page)).to.equal(true)
      const elements = readHtml(page)
      const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []))
      const listed = JSON.parse((await mailspec('list', '--json')).out) as readonly { readonly id: string }[]
      expect(listed.filter(({ id }) => !ids.has(id))).to.deep.equal([])
      expect(elements.flatMap(({ attributes }) => attributes['href'] ?? []).filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))).to.deep.equal([])
      expect(page).to.include('When the client sends `RCPT TO:&lt;{recipient}&gt;`').and.include('href="#R2"')
    })
  })
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { expect } from 'chai'
import { checkManifest, manifestOf } from '../../src/report/manifest.ts'

describe('the manifest of a run', () => {
  let folder = ''
  const put = (name: string, text: string): void => { writeFileSync(join(folder, name), text) }
  const wrong = (): readonly string[] => checkManifest(folder).wrong

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mailspec-manifest-'))
    put('a.txt', 'abc')
    put('b.txt', '')
    put('manifest.json', manifestOf(folder, ['a.txt', 'b.txt'], '0.1.0'))
  })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

  it('holds size and SHA-256 of each file', () => {
    expect(JSON.parse(manifestOf(folder, ['a.txt'], '0.1.0'))).to.deep.equal({
      // The digest of abc is the one of FIPS 180-2, appendix B.1.
      schema: 1, mailspec: '0.1.0', files: [{ name: 'a.txt', size: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
    })
  })

  it('finds nothing wrong with files as they were written', () => {
    const { files, sha256 } = checkManifest(folder)
    expect([files, wrong()]).to.deep.equal([2, []])
    expect(sha256).to.match(/^[0-9a-f]{64}$/)
  })

  const changes: readonly (readonly [what: string, change: () => void, lines: readonly RegExp[]])[] = [
    ['a file of another length', () => { put('b.txt', 'x') }, [/^changed {2}b\.txt: 1 octets, not 0$/]],
    ['a file of the same length', () => { put('a.txt', 'abd') }, [/^changed {2}a\.txt: SHA-256 is [0-9a-f]{64}, not ba7816/]],
    ['a file that is gone', () => { unlinkSync(join(folder, 'a.txt')) }, [/^missing {2}a\.txt$/]],
    ['a file that came', () => { put('c.txt', 'x') }, [/^extra {4}c\.txt$/]],
    ['a file in a folder that came', () => { mkdirSync(join(folder, 'd')); put('d/e.txt', 'x') }, [/^extra {4}d\/e\.txt$/]],
    ['a link in the place of a file', () => { unlinkSync(join(folder, 'a.txt')); symlinkSync('b.txt', join(folder, 'a.txt')) }, [/^changed {2}a\.txt: is no file$/]],
    ['several at once', () => { put('a.txt', ''); unlinkSync(join(folder, 'b.txt')); put('c.txt', '') }, [/^changed {2}a/, /^missing {2}b/, /^extra {4}c/]],
    ['no manifest', () => { unlinkSync(join(folder, 'manifest.json')) }, [/^missing {2}manifest\.json$/]],
    ['an empty manifest, as a run that broke off leaves it', () => { put('manifest.json', '') }, [/^changed {2}manifest\.json: is no manifest of mailspec$/]],
    ['a manifest of another kind', () => { put('manifest.json', '{"schema":2,"files":[]}') }, [/is no manifest/]],
    ['a manifest that leads elsewhere', () => { put('manifest.json', '{"schema":1,"files":[{"name":"../a.txt","size":3,"sha256":""}]}') }, [/is no manifest/]],
    ['a manifest that is null', () => { put('manifest.json', 'null') }, [/is no manifest/]],
  ]
  for (const [what, change, lines] of changes) {
    it(`tells of ${what}`, () => {
      change()
      expect(wrong()).to.have.length(lines.length)
      for (const [i, line] of lines.entries()) expect(wrong()[i]).to.match(line)
    })
  }

  it('leaves alone what is none of the run’s business', () => {
    put('README.md', 'x')
    expect(checkManifest(folder, (name) => name === 'README.md').wrong).to.deep.equal([])
  })
})

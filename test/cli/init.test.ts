import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { loadTarget } from '../../src/target/load.ts'
import { inFolder, mailspec } from './command.ts'

const files = ['.github/workflows/mailspec.yml', '.gitignore', '.vscode/settings.json', 'README.md', 'features/house.feature', 'package.json', 'requirements/house.yaml', 'steps/house.steps.js', 'target.yaml']

describe('mailspec init', () => {
  it('writes a project, and says in three lines what to do next', () => inFolder(async (folder) => {
    const house = join(folder, 'house')
    const { code, out, err } = await mailspec('init', house)
    expect({ code, err }).to.deep.equal({ code: 0, err: '' })
    expect(out.split('\n')).to.have.length(4)
    expect(out).to.match(/^9 files in \S+house\. .* {2}mailspec run --project \S+house --only house\n/)
    expect(files.filter((path) => !existsSync(join(house, path)))).to.deep.equal([])
    expect((await mailspec('list', '--project', house, '--document', 'house')).code).to.equal(0)
  }))

  it('the target file is one, as it stands and with what is commented out', () => inFolder(async (folder) => {
    await mailspec('init', folder)
    const file = join(folder, 'target.yaml')
    expect(loadTarget(file, {}).relay).to.deep.equal({ host: '127.0.0.1', port: 25 })
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^# (?=\w+: )/gm, ''))
    expect(loadTarget(file, { MAILSPEC_PASSWORD: 'x' }).account?.username).to.equal('user@example.test')
  }))

  it('tells the editor the words of our phrases', () => inFolder(async (folder) => {
    await mailspec('init', folder)
    const settings = JSON.parse(readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8')) as { 'cucumber.parameterTypes': { name: string; regexp: string }[] }
    const session = settings['cucumber.parameterTypes'].find(({ name }) => name === 'session')
    expect('an encrypted submission session').to.match(new RegExp(session?.regexp ?? 'nothing'))
  }))

  it('overwrites nothing, and writes nothing then', () => inFolder(async (folder) => {
    mkdirSync(join(folder, 'steps'))
    writeFileSync(join(folder, 'steps', 'house.steps.js'), '// mine\n')
    const { code, err } = await mailspec('init', folder)
    expect(err).to.match(/^mailspec: \S+house\.steps\.js: is there already, and init overwrites nothing: move it away, or name another folder\n$/)
    expect(code).to.equal(64)
    expect(readdirSync(folder)).to.deep.equal(['steps'])
    expect(readFileSync(join(folder, 'steps', 'house.steps.js'), 'utf8')).to.equal('// mine\n')
  }))

  it('says in one line where nothing can be written', async () => {
    const { code, err } = await mailspec('init', '/dev/null/house')
    expect(err).to.match(/^mailspec: \/dev\/null\/house\/\S+: cannot be written \((?:ENOTDIR|EEXIST)\): name another folder\n$/)
    expect(code).to.equal(64)
  })
})

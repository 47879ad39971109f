import { expect } from 'chai'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { loadTarget } from '../../src/target/load.ts'
import { jailFolder, jailTrouble, processesBelow, removeJail, startJail, tryScript, type JailName } from './jail.ts'

for (const name of ['exim', 'opensmtpd'] satisfies JailName[]) {
  const trouble = jailTrouble(name)
  // eslint-disable-next-line no-console -- a silent skip would look like a pass
  if (trouble !== undefined) console.error(`NOT RUN: test of targets/${name}: ${trouble}`)

  describe(`the recipe ${name}`, { skip: trouble === undefined ? false : `NOT RUN: ${trouble}`, timeout: 60_000 }, () => {
    let folder = ''
    let recipe = ''
    let target = ''

    before(async () => {
      folder = await jailFolder(name)
      recipe = join(folder, 'recipe')
      target = await startJail(name, folder)
    })

    after(() => removeJail(name, folder))

    it('prints the path of a target file that only its owner may read', () => {
      expect(target).to.equal(join(recipe, 'target.yaml'))
      expect(statSync(target).mode & 0o777).to.equal(0o600)
      expect(loadTarget(target, {}).domain).to.equal('example.test')
    })

    it('refuses a folder that is in use, and one that is not its own', () => {
      expect(tryScript(name, 'start', recipe)).to.deep.equal({ status: 64, stderr: `start: ${recipe}: the folder is not empty\n` })
      const foreign = join(recipe, 'root')
      expect(tryScript(name, 'stop', foreign, '--purge')).to.deep.equal({ status: 1, stderr: `stop: ${foreign}: not a folder of this recipe\n` })
      expect(existsSync(join(foreign, 'etc', 'passwd'))).to.equal(true)
    })

    it('refuses a setting that the server does not know', () => {
      const other = join(folder, 'other')
      const setting = name === 'exim' ? 'no_such_setting=1' : 'max_size=many'
      const { status, stderr } = tryScript(name, 'start', other, setting)
      expect([status, stderr]).to.deep.equal([64, stderr])
      expect(stderr).to.match(/^start: \S+ refused its configuration: /)
      expect(tryScript(name, 'stop', other, '--purge').status).to.equal(0)
    })

    it('leaves no process when stopped, and may be stopped twice', () => {
      expect(processesBelow(recipe)).to.not.deep.equal([])
      expect(tryScript(name, 'stop', recipe)).to.deep.equal({ status: 0, stderr: '' })
      expect(processesBelow(recipe)).to.deep.equal([])
      expect(tryScript(name, 'stop', recipe).status).to.equal(0)
    })
  })
}

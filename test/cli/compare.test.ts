import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, mailspec } from './command.ts'
import { expectOneLine } from './judged.ts'

describe('mailspec compare', () => {
  it('is 1 for a regression, 0 the other way round, 64 for what is no run', async () => {
    await inFolder(async (folder) => {
      const [sound, open, out] = ['sound', 'open', 'out'].map((name) => join(folder, name)) as [string, string, string]
      const only = ['--only', 'handbook-relay-strangers-refused']
      await mailspec('run', '--report', sound, ...only)
      await mailspec('run', '--report', open, '--defect', 'open-relay', ...only)
      const worse = await mailspec('compare', sound, join(open, 'result.json'), '--report', out)
      expect(worse.code).to.equal(1)
      expect(worse.out).to.match(/Regressions \(1\)\n {2}handbook-relay-strangers-refused/)
      for (const name of ['compare.md', 'compare.json', 'compare.html']) expect(existsSync(join(out, name)), name).to.equal(true)
      expect((await mailspec('compare', open, sound)).code).to.equal(0)
      for (const [argv, line] of [
        [['compare', sound], /name at least two runs/], [['compare', sound, join(folder, 'none')], /none: cannot be read \(ENOENT\)/], [['compare', sound, join(sound, 'summary.md')], /summary\.md: is no JSON/],
      ] as const) {
        const ran = await mailspec(...argv)
        expect(ran.code).to.equal(64)
        expectOneLine(ran, line)
      }
    })
  })
})

import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { checkCoverage } from './coverage.ts'

interface Result {
  readonly exitCode: number
  readonly summary: Record<string, number>
  readonly requirements: readonly { readonly id: string; readonly outcome: string }[]
  readonly scenarios: readonly { readonly id: string; readonly outcome: string; readonly reason: string }[]
}

const root = join(__dirname, '..')

function mailspec(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'bin', 'mailspec.js'), ...args], { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
    })
  })
}

for (const parallel of ['1', '2']) {
  describe(`the whole suite on the included MTA, ${parallel} at a time`, () => {
    let folder = ''
    let ran: { code: number; output: string }
    let result: Result

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'mailspec-suite-'))
      ran = await mailspec(['run', '--report', folder, '--parallel', parallel])
      result = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8')) as Result
    })

    after(() => rm(folder, { recursive: true, force: true }))

    it('passes every scenario', () => {
      expect(result.scenarios.filter((scenario) => scenario.outcome !== 'passed')).to.deep.equal([])
      expect(ran.code, ran.output).to.equal(0)
      expect(result.exitCode).to.equal(0)
    })

    it('judges at least 60 requirements', () => {
      expect(result.requirements.length).to.be.at.least(60)
    })

    if (parallel === '1') {
      it('has judged what requirements/coverage.md says', () => { checkCoverage(result.requirements) })
    }

    it('names the report last', () => {
      expect(ran.output.trim().split('\n').at(-1)).to.equal(join(folder, 'report.html'))
    })
  })
}

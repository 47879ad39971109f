import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { recipeTrouble, startRecipe, stopRecipe } from './recipe.ts'

/**
 * What Debian's Postfix 3.7 with Dovecot's login service does otherwise than the clause asks: each is explained in
 * docs/explanation/postfix-3.7.md. A scenario that fails and is not here is a fault of ours until the clause says otherwise.
 */
const deviations: Readonly<Record<string, string>> = {
  'rfc4954-4-bad-base64-501': 'RFC 4954 §4: 501 is a MUST; 535 is sent',
  'rfc4954-4-unknown-mechanism-504': 'RFC 4954 §4: an unsupported mechanism is rejected with 504; 535 is sent',
  'rfc4954-6-authentication-required': 'RFC 4954 §6: 530 is a SHOULD; the sender check answers first, with 553',
}

interface Result {
  readonly exitCode: number
  readonly scenarios: readonly { readonly id: string; readonly requirement: string; readonly outcome: string; readonly reason: string }[]
}

const root = join(__dirname, '..', '..')
const trouble = recipeTrouble()

describe('the suite on a real Postfix', { skip: trouble === undefined ? false : `NOT RUN: ${trouble}` }, () => {
  let folder = ''
  let ran = { code: -1, output: '' }
  let result: Result = { exitCode: -1, scenarios: [] }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailspec-postfix-'))
    await chmod(folder, 0o755)
    const target = await startRecipe(join(folder, 'recipe'))
    ran = await new Promise((resolve) => {
      const args = [join(root, 'bin', 'mailspec.js'), 'run', '--target', target, '--report', join(folder, 'reports')]
      execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
      })
    })
    result = JSON.parse(await readFile(join(folder, 'reports', 'result.json'), 'utf8')) as Result
  })

  after(async () => {
    await stopRecipe(join(folder, 'recipe'))
    await rm(folder, { recursive: true, force: true })
  })

  it('judges every scenario', () => {
    const unjudged = result.scenarios.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'failed')
    expect(unjudged, ran.output).to.deep.equal([])
    expect(result.scenarios.length).to.be.at.least(190)
  })

  it('finds the deviations that are explained, and no others', () => {
    const failed = new Map(result.scenarios.filter(({ outcome }) => outcome === 'failed').map(({ requirement, reason }) => [requirement, reason]))
    expect([...failed.keys()].sort(), JSON.stringify([...failed])).to.deep.equal(Object.keys(deviations).sort())
  })

  it('ends with the exit code of a nonconformity', () => {
    expect(ran.code).to.equal(1)
    expect(result.exitCode).to.equal(1)
  })
})

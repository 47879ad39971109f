import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { coloured } from '../../src/cli/terminal.ts'
import { inFolder } from './command.ts'
import type { Result } from './judged.ts'

/** A run that is told to end when it has finished its first feature. */
async function interrupted(signal: NodeJS.Signals, ...argv: readonly string[]): Promise<{ readonly code: number; readonly result: Result }> {
  return inFolder(async (folder) => {
    const child = spawn(process.execPath, [join(__dirname, '..', '..', 'bin', 'mailspec.js'), 'run', '--report', folder, ...argv], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (piece: Buffer) => {
      const before = out
      out += piece.toString('utf8')
      if (/\.feature {2}/.test(out) && !/\.feature {2}/.test(before)) child.kill(signal)
    })
    const [code] = await once(child, 'close') as [number]
    return { code, result: JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result }
  })
}

describe('a run that is interrupted', () => {
  it('reports what was judged, and ends with 2', async () => {
    const { code, result } = await interrupted('SIGINT')
    expect([code, result.exitCode]).to.deep.equal([2, 2])
    expect(result.trouble).to.match(/^interrupted by SIGINT; the run was not finished$/)
    expect(result.summary['passed']).to.be.greaterThan(0)
    expect(result.scenarios.filter(({ reason }) => reason === 'was not begun')).to.have.length.greaterThan(0)
  })

  it('ends with 1 when a nonconformity was found before', async () => {
    const { code, result } = await interrupted('SIGTERM', '--defect', 'author-unchecked')
    expect(result.trouble).to.match(/^interrupted by SIGTERM/)
    expect([code, result.exitCode]).to.deep.equal([1, 1])
  })
})

describe('colours', () => {
  const rows: readonly (readonly [environment: Readonly<Record<string, string>>, terminal: boolean, elsewhere: boolean])[] = [
    [{}, true, false], [{ NO_COLOR: '1' }, false, false], [{ NO_COLOR: '' }, true, false], [{ FORCE_COLOR: '1' }, true, true], [{ FORCE_COLOR: '0' }, false, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
  ]
  for (const [environment, terminal, elsewhere] of rows) {
    it(`${JSON.stringify(environment)}: ${terminal} on a terminal, ${elsewhere} elsewhere`, () => {
      expect([coloured(true, environment), coloured(false, environment)]).to.deep.equal([terminal, elsewhere])
    })
  }
})

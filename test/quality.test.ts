import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const root = join(__dirname, '..')

function run(script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr })
    })
  })
}

describe('the sources', { concurrency: true }, () => {
  it('type-check', async () => {
    const { code, output } = await run('typescript/bin/tsc', ['--noEmit', '-p', '.'])
    expect(code, output).to.equal(0)
  })

  it('lint clean', async () => {
    const { code, output } = await run('eslint/bin/eslint.js', ['.'])
    expect(code, output).to.equal(0)
  })
})

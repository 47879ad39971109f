import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'

const root = join(__dirname, '..', '..')

/** @returns the exit code of a process whose command line is run by this */
function exitCodeOf(run: string): number | null {
  const script = `require('./src/cli/main.ts').main([], ${run})`
  return spawnSync(process.execPath, ['-r', './bin/register.js', '-e', script], { cwd: root, encoding: 'utf8' }).status
}

describe('the process', () => {
  it('ends with the exit code of its command', () => {
    expect(exitCodeOf('async () => 0')).to.equal(0)
    expect(exitCodeOf('async () => 3')).to.equal(3)
  })

  it('does not read as a success when its command waits for what never comes', () => {
    expect(exitCodeOf('() => new Promise(() => {})')).to.equal(2)
  })
})

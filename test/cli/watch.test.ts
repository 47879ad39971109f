import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Changes } from '../../src/cli/changes.ts'
import { rulesIn } from '../../src/cli/watch.ts'
import { madeLedger } from '../report/messages.ts'
import { inFolder } from './command.ts'

/** @returns when a text has been written, so often */
function seen(child: ChildProcess, text: string, times: number): Promise<void> {
  let out = ''
  return new Promise((resolve) => {
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString('utf8')
      if (out.split(text).length > times) resolve()
    })
  })
}

describe('mailspec run --watch', () => {
  it('runs again when the target file changes, and ends with the code of the last run', () => inFolder(async (folder) => {
    const target = join(folder, 'target.yaml')
    writeFileSync(target, 'relay: { host: 127.0.0.1, port: 1 }\n')
    const argv = ['run', '--watch', '--only', 'rfc5321-4.3.1-greeting-220', '--target', target, '--report', join(folder, 'reports')]
    const child = spawn(process.execPath, [join(__dirname, '..', '..', 'bin', 'mailspec.js'), ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
    const closed = once(child, 'close')
    await seen(child, 'Ctrl-C ends', 1)
    writeFileSync(target, 'relay: { host: 127.0.0.1, prot: 1 }\n')
    await seen(child, 'Ctrl-C ends', 1)
    child.kill('SIGINT')
    expect((await closed as [number])[0]).to.equal(64)
  }))
})

describe('mailspec run --watch --project', () => {
  it('judges the Rules of the feature that has changed, and no others', () => inFolder(async (folder) => {
    cpSync(join(__dirname, '..', '..', 'docs', 'sample'), folder, { recursive: true })
    const feature = join(folder, 'features', readdirSync(join(folder, 'features'))[0] ?? '')
    const argv = ['run', '--watch', '--project', folder, '--report', join(folder, 'reports'), '--defect', 'quit-250']
    const child = spawn(process.execPath, [join(__dirname, '..', '..', 'bin', 'mailspec.js'), ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
    const closed = once(child, 'close')
    await seen(child, 'Ctrl-C ends', 1)
    writeFileSync(feature, `${readFileSync(feature, 'utf8')}\n`)
    await Promise.all([seen(child, ' to judge', 1), seen(child, 'Ctrl-C ends', 1)])
    child.kill('SIGTERM')
    // The whole suite met the defect; the Rules of the project did not.
    expect((await closed as [number])[0]).to.equal(0)
  }))
})

describe('the Rules to judge again', () => {
  it('are those of the features that changed, and all when anything else did', () => inFolder((folder) => {
    const [one, other, steps] = [join(folder, 'one.feature'), join(folder, 'other.feature'), join(folder, 'own.steps.ts')] as const
    writeFileSync(one, '@rfc5321\nFeature: one\n\n  @rfc5321-1-made @must\n  Rule: one\n')
    writeFileSync(other, 'Feature: no Rule\n')
    writeFileSync(steps, '')
    expect(rulesIn([one], madeLedger)).to.deep.equal(['rfc5321-1-made'])
    for (const changed of [[other], [one, steps], [join(folder, 'gone.feature')]]) expect(rulesIn(changed, madeLedger)).to.deep.equal([])
    return Promise.resolve()
  }))
})

describe('changes of files', () => {
  it('are told for folders, and for a file that is replaced by another', () => inFolder(async (folder) => {
    const file = join(folder, 'target.yaml')
    mkdirSync(join(folder, 'features'))
    writeFileSync(file, '')
    const changes = new Changes([join(folder, 'features'), file, join(folder, 'not-there')])
    try {
      writeFileSync(join(folder, '.target.yaml.swp'), '')
      writeFileSync(join(folder, 'features', '4913~'), '')
      writeFileSync(join(folder, 'features', 'own.feature'), '')
      expect(await changes.next()).to.deep.equal([join(folder, 'features', 'own.feature')])
      writeFileSync(join(folder, 'new'), '')
      renameSync(join(folder, 'new'), file)
      expect(await changes.next()).to.deep.equal([file])
    } finally {
      changes.close()
    }
  }))
})

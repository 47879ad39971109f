import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { parse } from 'yaml'
import { tellJob } from '../../src/cli/job.ts'
import { annotations, workflowCommand } from '../../src/gate/github.ts'
import { buildRun } from '../../src/report/model.ts'
import type { Run, RunInfo } from '../../src/report/run.ts'
import { isHarmless } from '../cli/command.ts'
import { hostile, madeInfo, madeLedger, type MadeScenario, messagesOf, throwing } from '../report/messages.ts'

const root = join(__dirname, '..', '..')
const failing = (reason: string, more: MadeScenario = {}): MadeScenario => ({ steps: throwing('Nonconformance', reason), ...more })
const runOf = (scenarios: readonly MadeScenario[], more: Partial<RunInfo> = {}): Run => buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, ...more })

describe('a workflow command', () => {
  it('escapes what would end it or begin a property', () => {
    expect(workflowCommand('error', { file: 'a:b,c%d', line: 3 }, '50% a:b,\nc')).to.equal('::error file=a%3Ab%2Cc%25d,line=3::50%25 a:b,%0Ac')
  })

  it('is one line, whatever a server says', () => {
    const line = workflowCommand('warning', { title: `${hostile}\r\n::error::x` }, `${hostile}\r\n::error::x`)
    expect(isHarmless(line)).to.equal(true)
    expect(line).not.to.match(/[\r\n]/)
  })
})

describe('annotations', () => {
  it('are errors for nonconformities and warnings for deviations, with their places', () => {
    expect(annotations(runOf([failing('received 250', { name: 'the case' }), failing('x', { tags: ['@rfc5321-2-should'], line: 40 }), {}]))).to.deep.equal([
      '::error file=features/rfc5321/made.feature,line=10,title=rfc5321-1-made#1 (nonconformity)::the case: received 250',
      '::warning file=features/rfc5321/made.feature,line=40,title=rfc5321-2-should#1 (deviation)::scenario 1: x',
    ])
  })

  it('are errors for deviations, too, when the run is strict', () => {
    expect(annotations(runOf([failing('x', { tags: ['@rfc5321-2-should'] })], { strict: true }))[0]).to.match(/^::error /)
  })

  it('leave out what the baseline accepts, and name what it has to mend', () => {
    const entry = { requirement: 'rfc5321-1-made', reason: 'r', owner: 'o', expires: '2027-03-01', signature: '250' }
    const baseline = { file: 'known.yaml', today: '2027-01-01', narrowed: false, entries: [entry, { ...entry, requirement: 'sec-1-safe' }] }
    expect(annotations(runOf([failing('250')], { baseline }))).to.deep.equal(['::error file=known.yaml,line=1,title=sec-1-safe::is listed, and no scenario of it was run: mend or remove the entry; o until 2027-03-01: r'])
  })

  it('are ten of a kind at most, and say how many more', () => {
    const lines = annotations(runOf(Array.from({ length: 15 }, (_, i) => failing('x', { line: i + 1 })), { trouble: 'gone' }))
    expect(lines).to.have.length(10)
    expect(lines[0]).to.equal('::error title=mailspec::gone')
    expect(lines[9]).to.equal('::error title=mailspec::7 more are in the summary of the job and in the report')
  })
})

describe('a job of GitHub', () => {
  const tell = (environment: Readonly<Record<string, string>>): { out: string; err: string } => {
    const told = { out: '', err: '' }
    tellJob(runOf([failing('x')]), { out: (text) => { told.out += text }, err: (text) => { told.err += text }, live: false, colour: false }, environment)
    return told
  }

  it('gets annotations and the summary; nobody else does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailspec-job-'))
    try {
      const page = join(folder, 'page.md')
      expect(tell({ GITHUB_STEP_SUMMARY: page })).to.deep.equal({ out: '', err: '' })
      expect(existsSync(page)).to.equal(false)
      const both = [tell({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page }), tell({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page })]
      expect(both[0]?.out).to.match(/^::error file=.*\n$/)
      expect(readFileSync(page, 'utf8').match(/^## Does not conform/gm)).to.have.length(2)
      expect(tell({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: folder }).err).to.match(/^mailspec: GITHUB_STEP_SUMMARY .*: cannot be written \(EISDIR\)\n$/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the templates', () => {
  interface Step { readonly run: string; readonly env?: Readonly<Record<string, string>> }

  it('the action puts no input between the lines of a script, and its script is bash', () => {
    const { runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly runs: { readonly steps: readonly Step[] } }
    for (const { run } of runs.steps) {
      expect(run).not.to.include('${{')
      execFileSync('bash', ['-n'], { input: run })
    }
  })

  it('the file for GitLab is YAML', () => {
    expect(parse(readFileSync(join(root, 'templates', 'gitlab-ci.yml'), 'utf8'))).to.have.keys(['stages', '.mailspec', 'mailspec', 'report'])
  })

  it('every option in them is one of ours', () => {
    const known = execFileSync(process.execPath, [join(root, 'bin', 'mailspec.js'), 'run', '--help'], { encoding: 'utf8' })
    const used = ['action.yml', 'templates/gitlab-ci.yml', 'templates/Jenkinsfile'].flatMap((file) =>
      readFileSync(join(root, file), 'utf8').split('\n').filter((line) => /mailspec\.js run|options/.test(line)).flatMap((line) => line.match(/--[a-z]+/g) ?? []))
    expect(used).to.include('--baseline')
    for (const option of used) expect(known, option).to.include(option)
  })
})

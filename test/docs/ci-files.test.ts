import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { parse } from 'yaml'
import { startReference, type RunningReference } from '../../src/target/reference.ts'
import { targetFileText } from '../../src/target/write.ts'
import { part } from './commands/table.ts'
import { read, root } from './markdown.ts'

/** The shell parts of the CI files, run as their engines run them. What the engines themselves do (images, clones, artifacts, `npm ci`) is not run. */

interface Ran {
  readonly code: number
  readonly output: string
}

let folder = ''
let reference: RunningReference | undefined

/** Runs a script as a step of GitHub Actions and a job of GitLab do: in bash, to the first command that fails. */
function bash(script: string, variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const file = join(folder, 'script.sh')
  writeFileSync(file, script)
  const env = { ...process.env, GITHUB_ACTIONS: '', PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, ...variables }
  return new Promise((resolve) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
    })
  })
}

const resultOf = (report: string): { exitCode: number; scenarios: unknown[] } => JSON.parse(readFileSync(join(folder, report, 'result.json'), 'utf8')) as { exitCode: number; scenarios: unknown[] }

/** The same run of a part only: the whole suite is another test's. */
const narrowed = (script: string): string => script.replace(/(mailspec\.js run) /, `$1 ${part} `)

describe('the files for CI', () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mailspec-ci-'))
    const running = await startReference()
    reference = running
    mkdirSync(join(folder, 'bin'))
    // What would be fetched is not: the dependencies are there.
    writeFileSync(join(folder, 'bin', 'npm'), '#!/bin/sh\necho "npm $*"\n')
    chmodSync(join(folder, 'bin', 'npm'), 0o755)
    writeFileSync(join(folder, 'ca.pem'), running.target.tls.ca ?? '')
    writeFileSync(join(folder, 'target.yaml'), targetFileText(running.target, join(folder, 'ca.pem')))
    writeFileSync(join(folder, 'known.yaml'), '[]\n')
    symlinkSync(root, join(folder, 'mailspec'))
  })

  after(async () => {
    await reference?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  describe('action.yml', () => {
    interface Action {
      readonly inputs: Readonly<Record<string, { readonly default: string }>>
      readonly runs: { readonly steps: readonly { readonly name: string; readonly run: string; readonly env?: Readonly<Record<string, string>> }[] }
    }
    const { inputs, runs } = parse(read('action.yml')) as Action
    const [install, judge] = runs.steps

    /** The variables of the step, inputs filled in as GitHub does. */
    const variables = (given: Readonly<Record<string, string>>): Record<string, string> => ({
      ...Object.fromEntries(Object.entries(judge?.env ?? {}).map(([name, text]) => [name, text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => given[input] ?? inputs[input]?.default ?? 'no such input')])),
      GITHUB_ACTION_PATH: root,
    })

    it('uses each input, and no other', () => {
      const used = Object.values(judge?.env ?? {}).flatMap((text) => [...text.matchAll(/inputs\.(\w+)/g)].map((match) => match[1]))
      expect(used).to.have.members(Object.keys(inputs))
    })

    it('installs into its own folder', async () => {
      expect(await bash(install?.run ?? '', { GITHUB_ACTION_PATH: root })).to.deep.equal({ code: 0, output: `npm ci --prefix ${root}\n` })
    })

    it('judges the included MTA when nothing is said', async () => {
      const ran = await bash(judge?.run ?? '', variables({ only: 'rfc5321-4.1.1.10-quit-221' }))
      expect(ran.code, ran.output).to.equal(0)
      expect(resultOf('mailspec-report').scenarios).to.have.length.greaterThan(0)
    })

    it('judges a target with every input given, one with a space in it', async () => {
      const page = join(folder, 'page.md')
      const given = { target: 'target.yaml', only: '@must and @rfc5321-4.1.1.10-quit-221', baseline: 'known.yaml', shard: '1/1', strict: 'true', report: 'a report' }
      const ran = await bash(judge?.run ?? '', { ...variables(given), GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page })
      expect(ran.code, ran.output).to.equal(0)
      expect(resultOf('a report').exitCode).to.equal(0)
      expect(readFileSync(page, 'utf8')).to.match(/^## /)
    })

    it('fails the job with the exit code of the run', async () => {
      const ran = await bash(judge?.run ?? '', variables({ target: 'no-such.yaml' }))
      expect(ran.code, ran.output).to.equal(64)
    })

    it('does not run what an input holds', async () => {
      const ran = await bash(judge?.run ?? '', variables({ only: `$(touch ${join(folder, 'run')})\`touch ${join(folder, 'run')}\`"; touch ${join(folder, 'run')}; "` }))
      expect(ran.code, ran.output).to.equal(64)
      expect(existsSync(join(folder, 'run'))).to.equal(false)
    })
  })

  describe('templates/gitlab-ci.yml', () => {
    interface Job { readonly script: readonly string[]; readonly before_script: readonly string[]; readonly extends?: string; readonly parallel?: number; readonly allow_failure?: { readonly exit_codes: readonly number[] } }
    const jobs = parse(read('templates/gitlab-ci.yml')) as Readonly<Record<string, Job>>
    const [base, shards, report] = [jobs['.mailspec'], jobs['mailspec'], jobs['report']]

    it('clones, which is not run, and installs', async () => {
      const [clone = '', install = ''] = base?.before_script ?? []
      expect(clone).to.equal('git clone --depth 1 "$MAILSPEC_REPOSITORY" mailspec')
      expect(await bash(install)).to.deep.equal({ code: 0, output: 'npm ci --prefix mailspec\n' })
    })

    it('judges in shards, and reports on all of them', async () => {
      const total = shards?.parallel ?? 0
      expect(total).to.be.greaterThan(1)
      for (let index = 1; index <= total; index += 1) {
        const ran = await bash(narrowed((shards?.script ?? []).join('\n')), { CI_NODE_INDEX: `${index}`, CI_NODE_TOTAL: `${total}` })
        expect(ran.code, ran.output).to.equal(0)
      }
      const ran = await bash((report?.script ?? []).join('\n'))
      expect(ran.code, ran.output).to.equal(0)
      expect(resultOf('mailspec-report').scenarios).to.have.length.greaterThan(1)
    })
  })

  describe('templates/Jenkinsfile', () => {
    const scripts = [...read('templates/Jenkinsfile').matchAll(/^ *sh '(.*)'$/gm)].map((match) => match[1] ?? '')

    it('installs and judges', async () => {
      const [install = '', judge = ''] = scripts
      expect(scripts).to.have.length(2)
      expect((await bash(install)).output).to.equal('npm ci --prefix mailspec\n')
      const ran = await bash(narrowed(judge), { MAILSPEC_PASSWORD: 'not used' })
      expect(ran.code, ran.output).to.equal(0)
    })

    it('has as many brackets of a kind that open as that close', () => {
      for (const [open, close] of ['{}', '()', '[]']) expect(read('templates/Jenkinsfile').split(open ?? '').length).to.equal(read('templates/Jenkinsfile').split(close ?? '').length)
    })
  })

  describe('Containerfile', () => {
    const lines = read('Containerfile').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

    it('has instructions that there are, and begins with FROM', () => {
      expect(lines[0]).to.match(/^FROM \S+ AS package$/)
      for (const line of lines) expect(line).to.match(/^(?:FROM|WORKDIR|COPY|RUN|USER|ENTRYPOINT|CMD) /)
    })

    it('copies what is there, and starts what the package brings', () => {
      const copied = lines.flatMap((line) => /^COPY (?!--)(.*) \S+$/.exec(line)?.[1]?.split(' ') ?? [])
      expect(copied.filter((path) => !existsSync(join(root, path)))).to.deep.equal([])
      const { bin, files, scripts } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>>; readonly files: readonly string[]; readonly scripts: Readonly<Record<string, string>> }
      const words = JSON.parse(lines.find((line) => line.startsWith('ENTRYPOINT'))?.slice('ENTRYPOINT '.length) ?? '[]') as string[]
      expect(existsSync(join(root, bin[words[0] ?? ''] ?? 'no such command'))).to.equal(true)
      const ignored = read('.containerignore').split('\n')
      expect(scripts['prepack']).to.be.a('string')
      expect(['src', 'steps', 'support', 'tsconfig.json', ...files.filter((path) => path !== 'dist')].filter((path) => ignored.includes(path) || ignored.includes(`${path}/`))).to.deep.equal([])
    })
  })
})

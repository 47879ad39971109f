import { execFile } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'

const root = join(__dirname, '..', '..')

interface Done {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What this process runs its TypeScript with is nothing that a user has. */
const ours: readonly string[] = ['TS_NODE_PROJECT', 'NODE_OPTIONS', 'GITHUB_ACTIONS']

function ran(command: string, args: readonly string[], cwd: string): Promise<Done> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** The lock file's versions of what the package needs, so that npm finds them in its cache; from the registry otherwise. */
async function install(folder: string, tarball: string): Promise<Done> {
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }\n')
  return ran('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], folder)
}

const inside = (name: string): RegExp => new RegExp(`^${name}/`)

describe('the package, installed from its tarball', { concurrency: 2 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailspec-package-'))
  const user = join(folder, 'user')
  let packed: Packed
  let installed: Done
  const mailspec = (...argv: readonly string[]): Promise<Done> => ran(process.execPath, [join(user, 'node_modules', 'mailspec', 'bin', 'mailspec.js'), ...argv], user)

  before(async () => {
    mkdirSync(user)
    const done = await ran('npm', ['pack', '--json', '--pack-destination', folder], root)
    expect(done.code, done.err).to.equal(0)
    packed = (JSON.parse(done.out.slice(done.out.indexOf('[\n'))) as [Packed])[0]
    installed = await install(user, join(folder, packed.filename))
    // Without a registry and without a cache nothing can be installed: what follows fails then, and says why.
    if (installed.code !== 0) throw new Error(`NOT TESTED, for npm could not install the package (is there a registry?): ${installed.err}`)
  })
  after(() => { rmSync(folder, { recursive: true, force: true }) })

  it('holds what runs, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const path of ['dist/src/cli/main.js', 'dist/support/hooks.js', 'dist/src/html/page.css', 'features/rfc5321/greeting.feature', 'requirements/rfc5321.yaml', 'requirements/rulings.md', 'bin/mailspec.js', 'LICENSE', 'README.md', 'docs/sample/.github/workflows/mailspec.yml']) expect(paths).to.include(path)
    expect(paths.filter((path) => inside('(?:src|test|targets|node_modules|\\.ci|support|bench)').test(path) || path.endsWith('.map'))).to.deep.equal([])
    expect(paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !inside('steps').test(path))).to.deep.equal([])
    expect(paths.filter((path) => path.endsWith('.ts') && /^dist\/src\/mta\//.test(path)), 'types that nobody can reach').to.deep.equal([])
  })

  it('is small', () => {
    expect(packed.size).to.be.below(800_000)
    expect(packed.unpackedSize).to.be.below(3_500_000)
  })

  it('brings neither ts-node nor TypeScript nor a compiler', () => {
    const there = readdirSync(join(user, 'node_modules'))
    expect(there).to.include('mailspec')
    expect(there.filter((name) => ['ts-node', 'typescript', '@swc', 'esbuild', 'chai'].includes(name))).to.deep.equal([])
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(await mailspec('--version')).to.deep.equal({ code: 0, out: `${version}\n`, err: '' })
  })

  it('judges the included MTA, in one process and in several', async () => {
    const report = join(folder, 'report')
    const one = await mailspec('run', '--only', 'handbook/plain', '--report', report)
    expect(one.code, one.out + one.err).to.equal(0)
    expect((await mailspec('verify', report)).code).to.equal(0)
    const several = await mailspec('run', '--only', 'handbook/plain', '--parallel', '2', '--report', report)
    expect(several.code, several.out + several.err).to.equal(0)
    expect(/\d+ scenarios of .*/.exec(several.out)?.[0]).to.equal(/\d+ scenarios of .*/.exec(one.out)?.[0])
  })

  it('proves a Rule, lists, explains, and makes the book', async () => {
    const proven = await mailspec('prove', 'rfc5321-3.3-rcpt-before-mail')
    expect(proven.out).to.include('1 of 1 caught')
    expect((await mailspec('list', '--document', 'rfc5321')).code).to.equal(0)
    expect((await mailspec('explain', 'rfc5321-3.3-rcpt-before-mail')).out).to.include('By hand')
    expect((await mailspec('spec', '--out', join(folder, 'spec.html'))).code).to.equal(0)
  })

  it('begins a project that runs at once, and whose own Rules are proven', async () => {
    const begun = await mailspec('init', 'house')
    expect(begun.code, begun.err).to.equal(0)
    const judged = await mailspec('run', '--project', 'house', '--only', 'house')
    expect(judged.out, judged.err).to.include('3 scenarios of 2 requirements: 3 passed')
    expect(judged.code).to.equal(0)
    expect((await mailspec('run', '--project', 'house', '--only', 'house', '--parallel', '2')).code).to.equal(0)
    expect((await mailspec('prove', '--project', 'house')).out).to.include('3 of 3 caught')
  })

  it('says what is missing where own steps are TypeScript, and nothing reads it', async () => {
    await mailspec('init', 'typed')
    writeFileSync(join(user, 'typed', 'steps', 'more.steps.ts'), "const { Then } = require('mailspec')\nThen('all is well', function (this: unknown) { return undefined })\n")
    const { code, err } = await mailspec('run', '--project', 'typed', '--only', 'house', '--report', join(folder, 'typed'))
    if ((process.features as { typescript?: unknown }).typescript) expect(code, err).to.equal(0)
    else expect({ code, err }).to.deep.equal({ code: 64, err: 'mailspec: typed/steps/more.steps.ts: nothing here reads TypeScript: npm install --save-dev ts-node typescript in the project, or use Node 22.18 or later, or write JavaScript\n' })
  })

  const program = `
import { type Target, startIncludedMta } from 'mailspec/target'
import { command, hello, oneLine, SmtpConnection, Transcript } from 'mailspec/client'
import { Then, type MailWorld, type Reply } from 'mailspec'

export function define(): void {
  Then('the reply is kind', async function (this: MailWorld) {
    const reply: Reply = await this.own.reply()
    if (reply.code > 499) throw this.own.wrong('a kind reply', reply)
  })
}

export async function greet(): Promise<string> {
  const mta = await startIncludedMta({ defects: ['quit-250'] })
  const target: Target = mta.target
  if (target.relay === undefined) throw new Error('no relay')
  const connection = await SmtpConnection.open(target.relay, new Transcript(), 5000)
  await connection.reply(5000)
  await hello(connection, 5000)
  const bye = oneLine(await command(connection, 'QUIT', 5000))
  connection.destroy()
  await mta.stop()
  return bye
}
`

  for (const [resolution, module] of [['node16', 'node16'], ['bundler', 'esnext']] as const) {
    it(`has types for TypeScript under ${resolution}`, async () => {
      const project = join(user, `types-${resolution}`)
      mkdirSync(join(project, 'node_modules', '@types'), { recursive: true })
      for (const name of ['node', 'nodemailer']) symlinkSync(join(root, 'node_modules', '@types', name), join(project, 'node_modules', '@types', name))
      writeFileSync(join(project, 'use.ts'), program)
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, target: 'es2022', module, moduleResolution: resolution, types: ['node'], skipLibCheck: false }, files: ['use.ts'],
      }))
      const { code, out } = await ran(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project], project)
      // Libraries below it may be at odds with one another; that is not ours.
      const ours = out.split('\n').filter((line) => line.includes('error') && !/node_modules\/(?!mailspec\/)/.test(line))
      expect(ours, `${code}`).to.deep.equal([])
    })
  }

  it('exports a client and the included MTA that work, and nothing that is not said', async () => {
    const js = program.replace(/^import \{ type Target, /m, 'import { ').replace(/^import .*'mailspec'\n/m, '').replace(/^export function define[^]*?^\}\n/m, '').replace(/: (?:Target|Promise<string>)/g, '')
    writeFileSync(join(user, 'use.mjs'), js)
    appendFileSync(join(user, 'use.mjs'), "console.log(await greet())\ntry { await import('mailspec/dist/src/cli/main.js') } catch (error) { console.log(error.code) }\n")
    const { out, err } = await ran(process.execPath, ['use.mjs'], user)
    expect(out, err).to.match(/^250 .*\nERR_PACKAGE_PATH_NOT_EXPORTED\n$/)
  })
})

import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, isHarmless, mailspec, type Ran, readInPart, spawned, targetFile } from './command.ts'

type Case = readonly [what: string, argv: readonly string[], line: RegExp]

const commandLines: readonly Case[] = [
  ['no command', [], /^name a command: run, doctor, list, explain, prove, report, verify, spec, baseline, merge, compare, init or mta/],
  ['an unknown command', ['judge'], /^unknown command 'judge'/],
  ['an unknown option', ['run', '--fast'], /^unknown option '--fast'/],
  ['an option without its value', ['run', '--target'], /^option '--target <FILE>' argument missing/],
  ['too many hosts', ['run', 'one', 'two'], /^too many arguments for 'run'/],
  ['a host and a target file', ['run', 'localhost', '--target', 'x.yaml'], /^name either HOST\[:PORT\] or --target FILE, not both/],
  ['an URL', ['run', 'smtp://localhost'], /^smtp:\/\/localhost is no HOST or HOST:PORT/],
  ['a host with a space', ['run', 'my host'], /^my host is no HOST or HOST:PORT/],
  ['an empty host', ['run', ''], /is no HOST or HOST:PORT/],
  ['an IPv6 address without brackets', ['run', '::1'], /^::1 is no HOST or HOST:PORT \(an IPv6 address goes in brackets\)/],
  ['a port that is none', ['run', 'localhost:smtp'], /^localhost:smtp is no HOST or HOST:PORT/],
  ['port 0', ['run', 'localhost:0'], /^localhost:0: 0 is no port: give a number from 1 to 65535/],
  ['port 65536', ['run', 'localhost:65536'], /^localhost:65536: 65536 is no port/],
  ['an unknown requirement', ['run', '--only', 'rfc5321-9.9-nothing'], /^--only rfc5321-9\.9-nothing: no requirement, clause or document of that name/],
  ['an unknown clause', ['run', '--only', 'rfc5321/4.9'], /^--only rfc5321\/4\.9: no requirement, clause or document/],
  ['a broken tag expression', ['run', '--only', '@must and ('], /^--only @must and \(: is no tag expression/],
  ['nobody at a time', ['run', '--parallel', '0'], /^option '--parallel <N>' argument '0' is invalid\. give a number from 1 to 99/],
  ['a number that is none', ['run', '--parallel', 'two'], /^option '--parallel <N>' argument 'two' is invalid/],
  ['an unknown permission', ['run', '--allow', 'deliver,nonsense'], /^option '--allow <LIST>' argument 'deliver,nonsense' is invalid\. nonsense is none of deliver, queue, attack/],
  ['an unknown defect', ['run', '--defect', 'no-such-defect'], /^--defect no-such-defect: there is no such defect/],
  ['a defect for another server', ['run', 'localhost', '--defect', 'open-relay'], /^--defect is for the included MTA only/],
  ['a path as a defect', ['run', '--defect', '../index'], /^--defect \.\.\/index: there is no such defect/],
  ['a target file that is not there', ['run', '--target', '/nonexistent/target.yaml'], /^\/nonexistent\/target\.yaml: the target file cannot be read \(ENOENT\)/],
  ['reports where no folder can be', ['run', '--report', '/dev/null/reports'], /^--report \/dev\/null\/reports: cannot be written \(ENOTDIR\); name another folder/],
  ['an unknown requirement to prove', ['prove', 'rfc5321-9.9-nothing'], /^rfc5321-9\.9-nothing: no requirement of that id/],
  ['doctor with a bad host', ['doctor', 'a/b'], /^a\/b is no HOST or HOST:PORT/],
  ['mta without a word', ['mta'], /^name a command of mta: start/],
  ['an unknown word of mta', ['mta', 'stop'], /^unknown command 'stop'/],
  ['a port for the MTA that is none', ['mta', 'start', '--relay-port', '70000'], /'70000' is invalid\. give a number from 0 to 65535/],
  ['an unknown defect for the MTA', ['mta', 'start', '--defect', 'no-such-defect'], /^--defect no-such-defect: there is no such defect/],
  ['a record that is not there', ['report', '/nonexistent/messages.ndjson'], /^\/nonexistent\/messages\.ndjson: cannot be read \(ENOENT\)/],
  ['a record that is none', ['report', __filename], /bad-input\.test\.ts: 1: is no message of Cucumber|bad-input\.test\.ts:1: is no message of Cucumber/],
  ['an empty record', ['report', '/dev/null'], /^\/dev\/null: is empty: name the report folder of a run/],
  ['no folder to verify', ['verify', '/nonexistent'], /^\/nonexistent: is no folder of reports/],
  ['a file to verify', ['verify', __filename], /is no folder of reports/],
  ['nothing to verify', ['verify'], /^missing required argument 'DIR'/],
  ['a book where no file can be', ['spec', '--out', '/nonexistent/spec.html'], /^--out \/nonexistent\/spec\.html: cannot be written \(ENOENT\)/],
  ['an escape sequence', ['run', '\u001b[31mhost'], /^\{u001B\}\[31mhost is no HOST or HOST:PORT/],
]

const files: readonly (readonly [what: string, text: string, line: RegExp])[] = [
  ['an unknown key', 'relay: { host: localhost, port: 25 }\nrecepient: user@example.test\n', /target\.yaml:2: recepient is not a key of a target file/],
  ['a missing variable', 'relay: { host: localhost, port: 25 }\naccount:\n  username: user\n  password: ${MAILSPEC_NO_SUCH_VARIABLE}\n  addresses: [user@example.test]\n', /target\.yaml:4: account\.password needs the environment variable MAILSPEC_NO_SUCH_VARIABLE/],
  ['a bad port', 'relay: { host: localhost, port: 99999 }\n', /target\.yaml:1: relay\.port is no port: write a number from 1 to 65535/],
  ['broken YAML', 'relay: { host: localhost, port: 25\nname: x: y\n', /target\.yaml:\d+: not valid YAML/],
  ['no service', 'name: nothing\n', /target\.yaml:1: the file names no service/],
  ['nothing in it', '', /target\.yaml:1: the file/],
  ['a list', '- relay\n', /target\.yaml:1: the file/],
  ['NUL in it', 'relay: { host: "local\u0000host", port: 25 }\n', /target\.yaml:1: /],
]

function expectUsageError(ran: Ran, line: RegExp): void {
  expect(ran.err).to.match(/^mailspec: [^\n]+\n$/)
  expect(ran.err.replace(/^mailspec: /, '')).to.match(line)
  expect(isHarmless(ran.err)).to.equal(true)
  expect(ran.out).to.equal('')
  expect(ran.code).to.equal(64)
}

describe('a bad command line ends with 64 and one line', () => {
  for (const [what, argv, line] of commandLines) it(what, async () => expectUsageError(await inFolder(async (folder) => mailspec(...withReport(argv, folder))), line))
})

/** No bad command line may touch the reports of an earlier run. */
function withReport(argv: readonly string[], folder: string): readonly string[] {
  return argv[0] === 'run' && !argv.includes('--report') && argv.at(-1) !== '--target' ? ['run', '--report', join(folder, 'reports'), ...argv.slice(1)] : argv
}

describe('a bad target file ends with 64 and one line', () => {
  for (const [what, text, line] of files) {
    it(what, async () => {
      await inFolder(async (folder) => {
        for (const command of ['run', 'doctor']) {
          const more = command === 'run' ? ['--report', join(folder, 'reports')] : []
          expectUsageError(await mailspec(command, '--target', targetFile(folder, text), ...more), line)
        }
        expect(existsSync(join(folder, 'reports')), 'a folder for reports of no run').to.equal(false)
      })
    })
  }

  it('a folder', async () => {
    await inFolder(async (folder) => expectUsageError(await mailspec('run', '--target', folder, '--report', join(folder, 'r')), /the target file cannot be read \(EISDIR\)/))
  })
})

describe('reports that cannot be written', () => {
  it('because a file stands there', async () => {
    await inFolder(async (folder) => {
      const file = targetFile(folder, '')
      expectUsageError(await mailspec('run', '--report', file), /^--report .*target\.yaml: cannot be written \(EEXIST\); name another folder/)
    })
  })

  it('because a folder stands where a report has to be', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'result.json'))
      expectUsageError(await mailspec('run', '--report', folder), /cannot be written \(EISDIR\)/)
    })
  })
})

describe('the reports of an earlier run', () => {
  it('outlive a bad command line', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'result.json'), 'earlier')
      await mailspec('run', '--report', folder, '--target', '/nonexistent')
      await mailspec('run', '--report', folder, '--defect', 'no-such-defect')
      await mailspec('run', '--report', folder, '--only', 'nothing')
      expect(readFileSync(join(folder, 'result.json'), 'utf8')).to.equal('earlier')
    })
  })
})

describe('by a process of its own', { concurrency: 2 }, () => {
  const real = commandLines.filter(([what]) => /unknown option|no command|port 65536|escape/.test(what))
  for (const [what, argv, line] of real) it(what, async () => expectUsageError(await spawned(...argv), line))

  it('a bad target file', async () => {
    await inFolder(async (folder) => expectUsageError(await spawned('doctor', '--target', targetFile(folder, 'relay: 25\n')), /target\.yaml:1: relay is wrong/))
  })

  it('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    try {
      expectUsageError(await spawned('mta', 'start', '--relay-port', String(port)), new RegExp(`${port}.*(in use|EADDRINUSE)`))
    } finally {
      server.close()
    }
  })

  it('a reader who goes away early costs no report', async () => {
    await inFolder(async (folder) => {
      expect(await readInPart('run', '--only', 'handbook', '--report', folder)).to.equal(0)
      expect(readFileSync(join(folder, 'result.json'), 'utf8')).to.include('"exitCode": 0')
    })
  })

  it('help and version are answers', async () => {
    for (const argv of [['--help'], ['run', '--help'], ['--version']]) {
      const ran = await spawned(...argv)
      expect([ran.code, ran.err]).to.deep.equal([0, ''])
      expect(ran.out).to.match(/^Usage: mailspec|^\d+\.\d+\.\d+\n$/)
    }
  })
})

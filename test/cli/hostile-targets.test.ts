import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, isHarmless, mailspec, spawned, targetFile } from './command.ts'
import { table } from '../hostile/table.ts'
import { nasty } from '../hostile/texts.ts'
import { freePort, says, served, sloppy } from './fake-servers.ts'
import { expectOneLine, judgeTarget, patience, relayOnly } from './judged.ts'

describe('a target that cannot be judged ends with 2, one line, and all its reports', () => {
  it('one that is not there', async () => {
    const port = await freePort()
    const ran = await judgeTarget(relayOnly(port), [])
    expectOneLine(ran, new RegExp(`nobody answers at 127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\)`))
    expect([ran.code, ran.result.exitCode]).to.deep.equal([2, 2])
    const { passed, failed, error, cannotTell } = ran.result.summary
    expect({ passed, failed, error }).to.deep.equal({ passed: 0, failed: 0, error: 0 })
    expect(cannotTell).to.be.greaterThan(20)
  })

  it('one whose name has no address', async () => {
    const ran = await judgeTarget(`relay: { host: mx.nowhere.invalid, port: 25 }\n${patience}`)
    expectOneLine(ran, /nobody answers at mx\.nowhere\.invalid:25 \((ENOTFOUND|EAI_AGAIN)\)/)
    expect(ran.code).to.equal(2)
  })
})

describe('text from the wire', () => {
  it('never reaches the terminal or a report raw, however the server mixes it into good replies', async () => {
    const behaviour = sloppy({ EHLO: `250-mx.example.test ${nasty}\r\n250 X${nasty}\r\n`, NOOP: `250 ${nasty}\r\n`, RSET: `500 ${nasty}\r\n` }, `220 mx.example.test ${nasty}\r\n`)
    const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), ['rfc5321']))
    expect(isHarmless(ran.out) && isHarmless(ran.err)).to.equal(true)
    expect(ran.code).to.equal(1)
    expect(ran.out).to.include('{x1B}')
    expect(ran.result.target.banner).to.include('{x1B}]0;owned{x07}')
  })

  it('cannot open a script in the HTML page', async () => {
    const page = await served(sloppy({}, '220 mx.example.test </script><script>alert(1)</script>\r\n'), (port) => inFolder(async (folder) => {
      await mailspec('run', '--target', targetFile(folder, relayOnly(port)), '--report', folder, '--only', 'rfc5321/4.3.1')
      return readFileSync(join(folder, 'report.html'), 'utf8')
    }))
    expect(page).to.include('alert(1)')
    expect(page).not.to.include('<script>alert(1)')
  })
})

describe('by a process of its own', { concurrency: 2 }, () => {
  const real = table.flatMap(({ targets }) => targets).filter(({ name }) => /HTTP and closes|^sends octets without end or line end|greets with NUL|^never speaks$|greets with 554/.test(name))
  for (const { name, fake, line = /./ } of real) {
    it(`one that ${name}`, async () => {
      const ran = await served((await fake()).serve, (port) => judgeTarget(relayOnly(port), ['rfc5321/4.3.1'], spawned))
      expectOneLine(ran, line)
      expect(ran.code).to.equal(2)
    })
  }

  it('five of the table are', () => { expect(real.length).to.equal(5) })

  it('one that is not there, named on the command line', async () => {
    const port = await freePort()
    const ran = await inFolder((folder) => spawned('run', `127.0.0.1:${port}`, '--report', folder))
    expectOneLine(ran, /nobody answers at/)
    expect(ran.code).to.equal(2)
  })

  it('doctor says what stands in the way', async () => {
    const ran = await served(says(`${nasty}\r\n`), (port) => inFolder((folder) => spawned('doctor', '--target', targetFile(folder, relayOnly(port)))))
    expect(ran.code).to.equal(2)
    expect(ran.out).to.match(/^NO {3}relay .*does not speak SMTP.*\n {18}-> .*mend relay\.host/m)
    expect(isHarmless(ran.out) && ran.err === '').to.equal(true)
  })
})

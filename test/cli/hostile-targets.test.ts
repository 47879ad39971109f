import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, isHarmless, mailspec, spawned, targetFile } from './command.ts'
import { type Behaviour, freePort, resets, says, saysAndCloses, served, silent, sloppy } from './fake-servers.ts'
import { expectOneLine, judgeTarget, outcomesOf, patience, relayOnly } from './judged.ts'

type Case = readonly [what: string, behaviour: Behaviour, line: RegExp]

const longLine = `220 ${'x'.repeat(1 << 20)}\r\n`
const manyLines = `${'220-more\r\n'.repeat(10_000)}220 mx.example.test\r\n`
const nasty = '\u001b]0;owned\u0007\u001b[2J\0\r\u009b31m\u0085]]><script>alert(1)</script>\u00e2\u0080\u00ae'

const notSmtp: readonly Case[] = [
  ['closes at once', saysAndCloses(''), /relay 127\.0\.0\.1:\d+: the server closed the connection/],
  ['resets at once', resets, /127\.0\.0\.1:\d+.*(ECONNRESET|closed)/],
  ['speaks HTTP at once', saysAndCloses('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'), /does not speak SMTP: it greets with HTTP\/1\.1 400 Bad Request/],
  ['speaks SSH at once', says('SSH-2.0-OpenSSH_9.6\r\n'), /does not speak SMTP: it greets with SSH-2\.0-OpenSSH_9\.6/],
  ['speaks TLS at once', says('\u0015\u0003\u0001\0\u0002\u0002F'), /no reply within 0\.3 s after the unfinished reply \{x15\}\{x03\}/],
  ['greets with 421', saysAndCloses('421 4.7.0 mx.example.test too many connections\r\n'), /blocked or throttled: it greets with 421 4\.7\.0/],
  ['greets with 554', saysAndCloses('554 5.7.1 mx.example.test no service for you\r\n'), /refuses to talk: it greets with 554 5\.7\.1/],
  ['never speaks', silent, /no reply within 0\.3 s/],
  ['stops in the middle of a line', says('220 mx.exam'), /no reply within 0\.3 s after the unfinished reply 220 mx\.exam/],
  ['closes in the middle of a line', saysAndCloses('220 mx.exam'), /closed the connection after the unfinished reply 220 mx\.exam/],
  ['closes after half a reply', saysAndCloses('220-mx.example.test\r\n'), /closed the connection after the unfinished reply 220-mx\.example\.test/],
  ['sends a line of 1 MiB', says(longLine), /does not speak SMTP: it greets with 220 x{100,200} … \(\d+ more octets\)/],
  ['sends 1 MiB without a line end', says('x'.repeat(1 << 20)), /does not speak SMTP: it greets with x+ … \(\d+ more octets\)/],
  ['sends 10,000 continuation lines', says(manyLines), /does not speak SMTP: it greets with 220-more\{CRLF\}.* more octets/],
  ['sends NUL and escape sequences as its greeting', says(`${nasty}\r\n`), /does not speak SMTP: it greets with \{x1B\}\]0;owned\{x07\}\{x1B\}\[2J\{NUL\}/],
  ['greets, then closes', saysAndCloses('220 mx.example.test\r\n'), /relay 127\.0\.0\.1:\d+: (the server closed the connection|the connection broke)/],
  ['greets, and never answers', says('220 mx.example.test\r\n'), /no reply within 0\.3 s/],
  ['answers EHLO in another language', sloppy({ EHLO: 'bonjour\r\n' }), /no SMTP reply to EHLO but bonjour/],
]

describe('a target that cannot be judged ends with 2, one line, and all its reports', () => {
  for (const [what, behaviour, line] of notSmtp) {
    it(`one that ${what}`, async () => {
      const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port)))
      expectOneLine(ran, line)
      expect(ran.code, ran.out).to.equal(2)
      expect(ran.result.exitCode).to.equal(2)
      expect(ran.result.trouble).to.match(line)
      expect(ran.result.scenarios.length).to.be.greaterThan(0)
      expect(outcomesOf(ran)).to.deep.equal(['cannotTell'])
      for (const { reason } of ran.result.scenarios) expect(reason.slice(0, 100)).to.equal(ran.result.trouble?.slice(0, 100))
    })
  }

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

  it('submissions that do not speak TLS', async () => {
    const ran = await served(says('220 mx.example.test\r\n'), (port) =>
      judgeTarget(`submissions: { host: 127.0.0.1, port: ${port} }\naccount: { username: user, password: secret, addresses: [user@example.test] }\n${patience}`, ['handbook']))
    expectOneLine(ran, /submissions 127\.0\.0\.1:\d+: the TLS handshake failed/)
    expect(ran.code, ran.out).to.equal(2)
  })
})

describe('a reply without end in the middle of a run', () => {
  for (const [what, reply] of [['a line of 1 MiB', longLine], ['10,000 continuation lines', manyLines]] as const) {
    it(`${what}: neither right nor wrong`, async () => {
      const ran = await served(sloppy({ RSET: reply.replaceAll('220', '250') }), (port) => judgeTarget(relayOnly(port), ['rfc5321-4.1.1.5-rset-250', 'rfc5321-4.1.1.5-rset-keeps-connection']))
      expect(outcomesOf(ran).filter((outcome) => outcome !== 'untested'), ran.out).to.deep.equal(['cannotTell'])
      expect(ran.out).to.match(/the server sent (?:a line of )?more than \d+ (?:octets|lines) as one reply, which is not read to its end/)
      expect(ran.code).to.equal(2)
    })
  }
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
  const real: readonly Case[] = notSmtp.filter(([what]) => /HTTP|1 MiB without|NUL|never speaks|greets with 554/.test(what))
  for (const [what, behaviour, line] of real) {
    it(`one that ${what}`, async () => {
      const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), ['rfc5321/4.3.1'], spawned))
      expectOneLine(ran, line)
      expect(ran.code).to.equal(2)
    })
  }

  it('one that is not there, named on the command line', async () => {
    const port = await freePort()
    const ran = await inFolder((folder) => spawned('run', `127.0.0.1:${port}`, '--report', folder))
    expectOneLine(ran, /nobody answers at/)
    expect(ran.code).to.equal(2)
  })

  it('doctor says what stands in the way', async () => {
    const ran = await served(says(`${nasty}\r\n`), (port) => inFolder((folder) => spawned('doctor', '--target', targetFile(folder, relayOnly(port)))))
    expect(ran.code).to.equal(2)
    expect(ran.out).to.match(/^NO {3}relay .*does not speak SMTP/m)
    expect(isHarmless(ran.out) && ran.err === '').to.equal(true)
  })
})

import { expect } from 'chai'
import { describe, it } from 'node:test'
import { runTool, type ToolContext } from '../../../src/mta/tools/run.ts'
import { soundToolSeams } from '../../../src/mta/tools/seams.ts'
import { writeConfiguration } from '../../../src/mta/tools/configuration.ts'
import { later, messageTo, startPeer, user, withQueue, type Bench } from '../queue/harness.ts'

type Run = (...argv: string[]) => Promise<{ code: number; stdout: string; stderr: string; octets?: Buffer }>

/** Both ways to the queue: called in the server's own process, and asked through its socket. */
for (const way of ['in process', 'through the socket'] as const) {
  async function withTools(test: (run: Run, bench: Bench) => Promise<void>, more: Partial<ToolContext> = {}): Promise<void> {
    await withQueue({}, async (bench) => {
      const configDirectory = await writeConfiguration(bench.settings)
      const context: ToolContext = { configDirectory, seams: soundToolSeams(), ...(way === 'in process' ? { queue: bench.queue } : {}), ...more }
      await test((...argv) => runTool(argv, context), bench)
    })
  }

  describe(`Queue tools ${way}`, () => {
    it('say that an empty queue is empty', () =>
      withTools(async (run) => {
        for (const argv of [['mailq'], ['postqueue', '-p']]) expect(await run(...argv)).to.deep.equal({ code: 0, stdout: 'Mail queue is empty\n', stderr: '' })
        expect((await run('postqueue', '-j')).stdout).to.equal('')
      }))

    it('list, show, hold, release, flush', () =>
      withTools(async (run, bench) => {
        const peer = await startPeer()
        const id = await bench.send(messageTo([later]))
        const [, line, reason, address, , foot] = (await run('mailq')).stdout.split('\n')
        expect(line?.startsWith(`${id} `) && line.endsWith(`  ${user}`)).to.equal(true)
        expect([reason?.trim(), address?.trim(), foot]).to.deep.equal(['(connect to 127.0.0.1[127.0.0.1]:9: Connection refused)', later, '-- 0 Kbytes in 1 Request.'])
        expect((await run('postqueue', '-p')).stdout).to.equal((await run('mailq')).stdout)
        expect((await run('postsuper', '-h', id)).stderr).to.equal(`postsuper: ${id}: placed on hold\npostsuper: Placed on hold: 1 message\n`)
        expect((await run('mailq')).stdout).to.contain(`${id}!`)
        Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: peer.port })
        await run('postqueue', '-f')
        await bench.queue.idle()
        expect(peer.messages).to.have.length(0)
        expect((await run('postsuper', '-H', id)).stderr).to.equal(`postsuper: ${id}: released from hold\npostsuper: Released from hold: 1 message\n`)
        expect(await run('postqueue', '-i', id)).to.deep.equal({ code: 0, stdout: '', stderr: '' })
        await bench.queue.idle()
        expect(peer.messages).to.have.length(1)
        expect((await run('mailq')).stdout).to.equal('Mail queue is empty\n')
        await peer.close()
      }))

    it('delete what they are told to and nothing else', () =>
      withTools(async (run, bench) => {
        const ids = [await bench.send(messageTo([later])), await bench.send(messageTo([later])), await bench.send(messageTo([later]))]
        expect((await run('postsuper', '-d', ids[0] ?? '')).stderr).to.equal(`postsuper: ${ids[0]}: removed\npostsuper: Deleted: 1 message\n`)
        const left = (await run('postqueue', '-j')).stdout.trim().split('\n').map((text) => (JSON.parse(text) as { queue_id: string }).queue_id)
        expect(left).to.deep.equal(ids.slice(1))
        expect((await run('postsuper', '-d', 'ALL', 'hold')).stderr).to.equal('postsuper: Deleted: 0 messages\n')
        expect((await run('postsuper', '-d', 'ALL')).stderr).to.equal('postsuper: Deleted: 2 messages\n')
      }))

    it('requeue and expire', () =>
      withTools(async (run, bench) => {
        const id = await bench.send(messageTo([later]))
        expect((await run('postsuper', '-r', id)).stderr).to.equal(`postsuper: ${id}: requeued\npostsuper: Requeued: 1 message\n`)
        await bench.queue.idle()
        expect((await run('postsuper', '-e', id)).stderr).to.equal(`postsuper: ${id}: expired\npostsuper: Force-expired: 1 message\n`)
        expect((await run('mailq')).stdout).to.contain(`${id}#`)
        await run('postqueue', '-f')
        await bench.queue.idle()
        expect((await run('mailq')).stdout).to.equal('Mail queue is empty\n')
      }))

    it('read ids from standard input', async () => {
      let ids = ''
      await withTools(
        async (run, bench) => {
          ids = `${await bench.send(messageTo([later]))}\n${await bench.send(messageTo([later]))}\n`
          expect((await run('postsuper', '-d', '-')).stderr).to.contain('postsuper: Deleted: 2 messages\n')
        },
        { stdin: () => Promise.resolve(ids) },
      )
    })
  })
}

describe('postcat', () => {
  it('shows envelope and content, or the parts asked for', () =>
    withQueue({}, async (bench) => {
      const context = { configDirectory: await writeConfiguration(bench.settings), seams: soundToolSeams(), queue: bench.queue }
      const id = await bench.send(messageTo([later, user], { content: Buffer.from('Subject: x\r\n\r\n\xff line\r\n', 'latin1') }))
      const whole = await runTool(['postcat', '-q', id], context)
      const name = `deferred/${id}`
      expect(whole.stdout).to.match(new RegExp(`^\\*\\*\\* ENVELOPE RECORDS ${name} \\*\\*\\*\nmessage_size: `))
      expect(whole.stdout).to.contain(`\nsender: ${user}\n`)
      expect(whole.stdout).to.contain(`\noriginal_recipient: ${later}\nrecipient: ${later}\noriginal_recipient: ${user}\ndone_recipient: ${user}\n`)
      expect(whole.octets?.toString('latin1')).to.contain(`*** MESSAGE CONTENTS ${name} ***\nSubject: x\n\n\xff line\n*** HEADER EXTRACTED ${name} ***\n*** MESSAGE FILE END ${name} ***\n`)
      const parts = await Promise.all(['-hq', '-bq', '-bhq'].map(async (option) => (await runTool(['postcat', option, id], context)).octets?.toString('latin1')))
      expect(parts).to.deep.equal(['Subject: x\n', '\n\xff line\n', 'Subject: x\n\n\xff line\n'])
      expect((await runTool(['postcat', '-vq', id], context)).stdout).to.contain('\nregular_text: Subject: x\nregular_text: \n')
    }))
})

describe('Tools that are given nonsense answer as Postfix 3.7.11 does', () => {
  const usage = 'usage: postqueue -f | postqueue -i queueid | postqueue -j | postqueue -p | postqueue -s site'
  for (const [argv, code, stderr] of [
    [['postcat', '-q', '0FFFFFFFFF'], 1, 'postcat: fatal: open queue file 0FFFFFFFFF: No such file or directory\n'],
    [['postcat', '-q', 'a/b'], 1, 'postcat: fatal: bad mail queue ID: a/b\n'],
    [['postcat', '/nonexistent'], 1, 'postcat: fatal: open /nonexistent: No such file or directory\n'],
    [['postcat', __filename], 0, `postcat: warning: ${__filename}: input is not a valid queue file\n`],
    [['postqueue'], 69, `postqueue: fatal: ${usage}\n`],
    [['postqueue', '-x'], 69, `postqueue: invalid option -- 'x'\npostqueue: fatal: ${usage}\n`],
    [['postqueue', '-i'], 69, `postqueue: option requires an argument -- 'i'\npostqueue: fatal: ${usage}\n`],
    [['postqueue', '-p', '-f'], 69, `postqueue: fatal: ${usage}\n`],
    [['postqueue', '-i', 'a/b'], 69, 'postqueue: fatal: Cannot flush queue ID - invalid name: "a/b"\n'],
    [['postqueue', '-i', '0FFFFFFFFF'], 0, ''],
    [['postqueue', '-s', 'other'], 69, 'postqueue: fatal: Flush service is not configured for destination "other"\n'],
    [['postqueue', '-c', '/nonexistent', '-p'], 69, 'postqueue: fatal: open /nonexistent/main.cf: No such file or directory\n'],
    [['postsuper', '-d', '0FFFFFFFFF'], 0, 'postsuper: Deleted: 0 messages\n'],
    [['postsuper', '-d', 'all'], 0, 'postsuper: Deleted: 0 messages\n'],
    [['postsuper', '-d', 'a/b'], 0, 'postsuper: warning: invalid mail queue id: a/b\npostsuper: Deleted: 0 messages\n'],
    [['postsuper', '-H', '0FFFFFFFFF'], 0, 'postsuper: Released from hold: 0 messages\n'],
    [['postsuper', 'nosuchdir'], 1, 'postsuper: fatal: invalid directory name: nosuchdir\n'],
    [['postsuper', '-s'], 0, ''],
    [['postconf', 'nosuch'], 0, 'postconf: warning: nosuch: unknown parameter\n'],
    [['postconf', '-d', '-n'], 1, 'postconf: fatal: specify one of -d -n\n'],
    [['mailq', 'someone'], 75, 'mailq: fatal: display queue mode requires no recipient\n'],
  ] as const) {
    it(argv.join(' ').replace(__filename, 'FILE'), () =>
      withQueue({}, async (bench) => {
        const context = { configDirectory: await writeConfiguration(bench.settings), seams: soundToolSeams(), queue: bench.queue }
        const result = await runTool(argv, context)
        expect({ code: result.code, stdout: result.stdout, stderr: result.stderr }).to.deep.equal({ code, stdout: '', stderr })
      }))
  }
})

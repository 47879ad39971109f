import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { CommandResult, CommandRunner } from '../../src/queue/command.ts'
import { PostfixQueue } from '../../src/queue/postfix-queue.ts'
import { queuedAs } from '../../src/queue/queue-id.ts'
import { fixture } from './fixture.ts'

const nothing: CommandResult = { code: 0, stdout: '', stderr: '' }

function printed(octets: Buffer): CommandResult {
  return { ...nothing, stdout: octets.toString('utf8'), octets }
}

/** Answers as Postfix 3.7.11 did, and keeps what was asked. */
function recorded(): { run: CommandRunner; asked: string[] } {
  const asked: string[] = []
  const answers: Readonly<Record<string, CommandResult>> = {
    'postqueue -j': printed(fixture('queue-short-ids.ndjson')),
    'postqueue -p': printed(fixture('mailq-short-ids.txt')),
    'postcat -vq 2BC4821033C': printed(fixture('postcat-v-plain.txt')),
    'postcat -vq 2FA7B21036D': printed(fixture('postcat-v-octets.txt')),
    'postcat -vq 2F39321036B': printed(fixture('postcat-v-long.txt')),
    'postsuper -d 2BC4821033C': { ...nothing, stderr: 'postsuper: 2BC4821033C: removed\npostsuper: Deleted: 1 message\n' },
    'postsuper -h 2BC4821033C': { ...nothing, stderr: 'postsuper: 2BC4821033C: placed on hold\npostsuper: Placed on hold: 1 message\n' },
    'postsuper -H 2BC4821033C': { ...nothing, stderr: 'postsuper: 2BC4821033C: released from hold\npostsuper: Released from hold: 1 message\n' },
    'postsuper -d 0000000000': { ...nothing, stderr: 'postsuper: Deleted: 0 messages\n' },
    'postsuper -d ALL': { ...nothing, stderr: 'postsuper: Deleted: 6 messages\n' },
    'postqueue -f': { ...nothing, code: 69, stderr: 'postqueue: fatal: Cannot flush mail queue - mail system is down\n' },
    'postqueue -i 2BC4821033C': nothing,
    'postconf myhostname nosuchparam': { ...nothing, stdout: 'myhostname = mx.example.test\n', stderr: 'postconf: warning: nosuchparam: unknown parameter\n' },
  }
  const run: CommandRunner = async (argv) => {
    asked.push(argv.join(' '))
    const missing = { ...nothing, code: 1, stderr: `postcat: fatal: open queue file ${argv.at(-1) ?? ''}: No such file or directory\n` }
    return answers[argv.join(' ')] ?? (argv[0] === 'postcat' ? missing : { ...nothing, code: 1, stderr: 'not recorded' })
  }
  return { run, asked }
}

function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => { throw new Error('it resolved') }, (e: unknown) => e)
}

describe('PostfixQueue', () => {
  it('lists, as JSON and as a table', async () => {
    const queue = new PostfixQueue(recorded().run)
    expect((await queue.list()).map((message) => message.id)).to.deep.equal((await queue.table()).entries.map((entry) => entry.id))
    expect(await queue.get('2D9A4210365')).to.have.property('queue', 'hold')
    expect(await queue.get('0000000000')).to.equal(undefined)
  })

  it('puts the configuration where each tool takes it', async () => {
    const { run, asked } = recorded()
    const queue = new PostfixQueue(run, { config: '/etc/mx' })
    await queue.run('postqueue', ['-p'])
    await queue.run('postsuper', ['-d', 'X'])
    await queue.run('mailq')
    expect(asked).to.deep.equal(['postqueue -c /etc/mx -p', 'postsuper -c /etc/mx -d X', 'mailq -C /etc/mx'])
  })

  it('shows a message, with its exact octets', async () => {
    const queue = new PostfixQueue(recorded().run)
    expect((await queue.content('2FA7B21036D'))?.content.includes(Buffer.from([0xff, 0xfe]))).to.equal(true)
    expect(await queue.content('0000000000')).to.equal(undefined)
  })

  it('finds a message by the token in its Subject or Message-ID', async () => {
    const queue = new PostfixQueue(recorded().run)
    expect(await queue.findBySubject('token-one', ['0000000000', '2FA7B21036D', '2BC4821033C'])).to.have.property('id', '2BC4821033C')
    expect(await queue.findBySubject('one@client', ['2BC4821033C'])).to.have.property('id', '2BC4821033C')
    expect(await queue.findBySubject('folded subject')).to.have.property('id', '2F39321036B')
    expect(await queue.findBySubject('Hello', ['2BC4821033C'])).to.equal(undefined)
  })

  it('cannot tell whether a message is there where what is in one of them is not shown', async () => {
    const queue = new PostfixQueue(recorded().run)
    expect(await queue.holdsSubject('token-one', ['0000000000', '2BC4821033C'])).to.equal(true)
    expect(await queue.holdsSubject('nobody', ['0000000000', '2BC4821033C'])).to.equal(false)
    const hiding = new PostfixQueue(async () => ({ ...nothing, stdout: '*** ENVELOPE RECORDS deferred/2/2BC4821033C ***\n*** MESSAGE CONTENTS deferred/2/2BC4821033C ***\n*** HEADER EXTRACTED deferred/2/2BC4821033C ***\n*** MESSAGE FILE END deferred/2/2BC4821033C ***\n' }))
    expect(await hiding.holdsSubject('nobody', ['2BC4821033C'])).to.equal(undefined)
  })

  it('tells how many messages postsuper touched', async () => {
    const queue = new PostfixQueue(recorded().run)
    expect([await queue.delete('2BC4821033C'), await queue.hold('2BC4821033C'), await queue.release('2BC4821033C')]).to.deep.equal([1, 1, 1])
    expect([await queue.delete('0000000000'), await queue.deleteAll()]).to.deep.equal([0, 6])
  })

  it('fails when postsuper does not say what it did', async () => {
    const queue = new PostfixQueue(async () => nothing)
    expect(await failureOf(queue.delete('2BC4821033C'))).to.have.property('message').match(/does not say/)
  })

  for (const id of ['ALL', '-', '', '../../etc', '-dALL']) {
    it(`does not hand "${id}" to a tool as a queue id`, async () => {
      const { run, asked } = recorded()
      expect(await failureOf(new PostfixQueue(run).delete(id))).to.have.property('name', 'BadQueueId')
      expect(asked).to.deep.equal([])
    })
  }

  it('flushes, and fails with the words of the tool', async () => {
    const queue = new PostfixQueue(recorded().run)
    await queue.flushOne('2BC4821033C')
    expect(await failureOf(queue.flush())).to.include({ name: 'ToolFailed' }).with.property('message').match(/status 69.*mail system is down/)
  })

  it('reads settings', async () => {
    const settings = await new PostfixQueue(recorded().run).settings('myhostname', 'nosuchparam')
    expect([...settings]).to.deep.equal([['myhostname', 'mx.example.test']])
  })
})

describe('queuedAs', () => {
  it('finds the id of short and long form', () => {
    expect(queuedAs('2.0.0 Ok: queued as 2BC4821033C')).to.equal('2BC4821033C')
    expect(queuedAs('2.0.0 Ok: queued as 4jXgTx09kTzJHn8')).to.equal('4jXgTx09kTzJHn8')
    expect(queuedAs('2.0.0 Ok')).to.equal(undefined)
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { connect as connectTls } from 'node:tls'
import { expect } from 'chai'
import { loadTarget } from '../../src/target/load.ts'
import { recipeTrouble } from './recipe.ts'
import type { AccountOfTarget, ServiceAddress, Target } from '../../src/target/target.ts'

const recipe = resolve(__dirname, '../../targets/postfix')
const path = '/usr/sbin:/usr/bin:/sbin:/bin'

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the target file lacks a key that the test needs')
  return value
}

/** The plainest of clients: a line out, a reply in. */
class Dialogue {
  private socket: Socket
  private lines: Interface
  private next: AsyncIterator<string>

  constructor(socket: Socket) {
    this.socket = socket
    this.lines = createInterface({ input: socket })
    this.next = this.lines[Symbol.asyncIterator]()
  }

  async reply(): Promise<string> {
    for (const seen: string[] = []; ;) {
      const next = await this.next.next()
      if (next.done === true) throw new Error(`the connection ended after: ${seen.join(' | ')}`)
      seen.push(next.value)
      if (!/^\d{3}-/.test(next.value)) return seen.join('\n')
    }
  }

  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`)
    return this.reply()
  }

  async secure(ca: string): Promise<Dialogue> {
    expect(await this.say('STARTTLS')).to.match(/^220 /)
    this.lines.close()
    const socket = connectTls({ socket: this.socket, ca, servername: 'mx.example.test' })
    await once(socket, 'secureConnect')
    return new Dialogue(socket)
  }

  end(): void {
    this.socket.destroy()
  }
}

async function greeted(service: ServiceAddress, localAddress: string, open: Dialogue[]): Promise<Dialogue> {
  const dialogue = new Dialogue(connect({ ...service, localAddress }))
  open.push(dialogue)
  expect(await dialogue.reply()).to.match(/^220 mx\.example\.test /)
  expect(await dialogue.say('EHLO client.example.test')).to.match(/^250-mx\.example\.test/)
  return dialogue
}

/** An empty authorization identity, the login and the password, each after a NUL but the first (RFC 4616 §2). */
function plain(account: AccountOfTarget): string {
  return `AUTH PLAIN ${Buffer.from(`\0${account.username}\0${account.password}`).toString('base64')}`
}

function run(tool: string, words: readonly string[]): string {
  return execFileSync(tool, words, { env: { PATH: path }, encoding: 'utf8' })
}

interface Deferred { readonly queue_name: string, readonly queue_id: string, readonly recipients: readonly { readonly address: string }[] }

function listed(config: string): Deferred[] {
  return run('postqueue', ['-c', config, '-j']).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Deferred)
}

/** Waits for the queue to show what is expected, with the node:test timeout as the end of patience. */
async function untilListed(config: string, id: string, queue: string): Promise<Deferred> {
  for (;;) {
    const found = listed(config).find((message) => message.queue_id === id && message.queue_name === queue)
    if (found !== undefined) return found
    await new Promise((done) => setImmediate(done))
  }
}

function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try { return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`) } catch { return false }
  })
}

function socketsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try { return statSync(join(folder, name)).isSocket() } catch { return false }
  })
}

/** Plays the next hop for one message; resolves with the lines of the envelope. */
async function receiveOne(where: ServiceAddress, flush: () => void): Promise<string[]> {
  const seen: string[] = []
  const server = createServer((socket) => {
    let data = false
    socket.write('220 next.test ESMTP\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      if (data) { if (line !== '.') return } else seen.push(line)
      data = line === 'DATA'
      socket.write(data ? '354 go on\r\n' : '250 OK\r\n')
      if (line === 'QUIT') socket.end(() => server.close())
    })
  })
  server.listen(where.port, where.host)
  await once(server, 'listening')
  flush()
  await once(server, 'close')
  return seen
}

const skip = (recipeTrouble() ?? false)
// eslint-disable-next-line no-console -- a silent skip would look like a pass
if (skip !== false) console.error(`NOT RUN: test of targets/postfix: ${skip}`)

describe('the Postfix recipe', { skip, timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'))
  const open: Dialogue[] = []
  let target: Target
  let config: string
  let ca: string

  before(() => {
    const printed = run(join(recipe, 'start'), [folder]).trimEnd().split('\n').at(-1)
    expect(printed).to.equal(join(folder, 'target.yaml'))
    target = loadTarget(join(folder, 'target.yaml'), {})
    config = need(target.queue?.config)
    ca = need(target.tls.ca)
  })

  after(() => {
    for (const dialogue of open) dialogue.end()
    try {
      run(join(recipe, 'stop'), [folder, '--purge'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  const relay = (source: string | undefined): Promise<Dialogue> => greeted(need(target.relay), need(source), open)

  async function envelope(dialogue: Dialogue, from: string, to: string): Promise<string> {
    const mail = await dialogue.say(`MAIL FROM:<${from}>`)
    const rcpt = mail.startsWith('250') ? await dialogue.say(`RCPT TO:<${to}>`) : mail
    if (!rcpt.startsWith('250')) await dialogue.say('RSET')
    return rcpt
  }

  async function loggedIn(account: AccountOfTarget): Promise<Dialogue> {
    const dialogue = await (await greeted(need(target.submission), '127.0.0.1', open)).secure(ca)
    open.push(dialogue)
    await dialogue.say('EHLO client.example.test')
    expect(await dialogue.say(plain(account))).to.match(/^235 2\.7\.0 /)
    return dialogue
  }

  async function send(dialogue: Dialogue, from: string, to: string): Promise<string> {
    expect(await envelope(dialogue, from, to)).to.match(/^250 /)
    expect(await dialogue.say('DATA')).to.match(/^354 /)
    return /queued as (\S+)/.exec(await dialogue.say('Subject: recipe\r\n\r\nhello\r\n.'))?.[1] ?? 'not queued'
  }

  it('writes a target file that only its owner may read', () => {
    expect(statSync(join(folder, 'target.yaml')).mode & 0o777).to.equal(0o600)
  })

  it('serves its own domain to strangers', async () => {
    const dialogue = await relay(target.clients.stranger)
    expect(await envelope(dialogue, 'a@elsewhere.test', need(target.unknownRecipient))).to.match(/^550 5\.1\.1 /)
    expect(await envelope(dialogue, 'a@elsewhere.test', 'postmaster')).to.match(/^250 /)
    await dialogue.say('RSET')
    expect(await envelope(dialogue, 'a@elsewhere.test', need(target.recipient))).to.match(/^250 /)
  })

  it('relays for its own network only', async () => {
    const stranger = await relay(target.clients.stranger)
    for (const to of [need(target.foreignRecipient), need(target.deferredRecipient)]) {
      expect(await envelope(stranger, 'a@elsewhere.test', to)).to.match(/^554 5\.7\.1 .*Relay access denied/)
    }
    const trusted = await relay(target.clients.trusted)
    expect(await envelope(trusted, 'a@elsewhere.test', need(target.deferredRecipient))).to.match(/^250 /)
  })

  it('refuses a client without a reverse name', async () => {
    const dialogue = await relay(target.clients.unnamed)
    expect(await envelope(dialogue, 'a@elsewhere.test', need(target.recipient))).to.match(/^550 5\.7\.25 /)
  })

  it('refuses a local sender from a stranger', async () => {
    const dialogue = await relay(target.clients.stranger)
    expect(await envelope(dialogue, need(target.otherAddress), need(target.recipient))).to.match(/^553 5\.7\.1 /)
  })

  it('offers AUTH inside TLS only', async () => {
    const dialogue = await greeted(need(target.submission), '127.0.0.1', open)
    expect(await dialogue.say('EHLO client.example.test')).to.not.match(/AUTH/)
    expect(await dialogue.say(plain(need(target.account)))).to.match(/^530 5\.7\.0 /)
    const secure = await dialogue.secure(ca)
    open.push(secure)
    expect(await secure.say('EHLO client.example.test')).to.match(/^250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256$/m)
    expect(await secure.say(plain({ ...need(target.account), password: 'wrong' }))).to.match(/^535 5\.7\.8 /)
  })

  it('lets a login use its own addresses and no other', async () => {
    const dialogue = await loggedIn(need(target.account))
    const to = need(target.recipient)
    for (const from of [...need(target.account).addresses, 'USER@Example.Test', '"us\\er"@example.test', '']) {
      expect(await envelope(dialogue, from, to), from).to.match(/^250 /)
      await dialogue.say('RSET')
    }
    for (const from of [need(target.otherAddress), 'OTHER@example.test', '"o\\ther"@example.test', need(target.unownedAddress), 'postmaster@example.test', 'a@elsewhere.test']) {
      expect(await envelope(dialogue, from, to), from).to.match(/^553 5\.7\.1 /)
    }
  })

  it('knows a login with letters beyond ASCII', async () => {
    const account = need(target.internationalAccount)
    const dialogue = await loggedIn(account)
    expect(await envelope(dialogue, need(account.addresses[0]), need(target.recipient))).to.match(/^250 /)
    await dialogue.say('RSET')
    expect(await envelope(dialogue, need(target.otherAddress), need(target.recipient))).to.match(/^553 5\.7\.1 /)
  })

  it('speaks TLS from the first octet on submissions', async () => {
    const { host, port } = need(target.submissions)
    const dialogue = new Dialogue(connectTls({ host, port, ca, servername: 'mx.example.test' }))
    open.push(dialogue)
    expect(await dialogue.reply()).to.match(/^220 /)
    await dialogue.say('EHLO client.example.test')
    expect(await dialogue.say(plain(need(target.account)))).to.match(/^235 /)
  })

  it('defers mail for the next hop, and deletes it when told', async () => {
    const id = await send(await loggedIn(need(target.account)), 'user@example.test', need(target.deferredRecipient))
    const message = await untilListed(config, id, 'deferred')
    expect(message.recipients.map((recipient) => recipient.address)).to.deep.equal([target.deferredRecipient])
    run('postsuper', ['-c', config, '-d', id])
    expect(listed(config).map((other) => other.queue_id)).to.not.include(id)
  })

  it('delivers deferred mail to the next hop when flushed', async () => {
    const id = await send(await loggedIn(need(target.account)), 'user@example.test', need(target.deferredRecipient))
    await untilListed(config, id, 'deferred')
    const seen = await receiveOne(need(target.nextHop), () => { run('postqueue', ['-c', config, '-f']) })
    expect(seen.filter((line) => /^(MAIL|RCPT)/.test(line)).map((line) => line.replace(/(>).*/, '$1')))
      .to.deep.equal(['MAIL FROM:<user@example.test>', `RCPT TO:<${target.deferredRecipient}>`])
  })

  it('refuses a folder that is in use, and one that is not its own', () => {
    const again = spawnSync(join(recipe, 'start'), [folder], { encoding: 'utf8' })
    expect([again.status, again.stderr]).to.deep.equal([64, `start: ${folder}: the folder is not empty\n`])
    const foreign = spawnSync(join(recipe, 'stop'), [join(folder, 'etc'), '--purge'], { encoding: 'utf8' })
    expect([foreign.status, foreign.stderr]).to.deep.equal([1, `stop: ${join(folder, 'etc')}: not a folder of this recipe\n`])
  })

  it('leaves no process and no socket when stopped, and may be stopped twice', () => {
    expect(processesIn(folder)).to.not.deep.equal([])
    expect(socketsIn(folder)).to.not.deep.equal([])
    run(join(recipe, 'stop'), [folder])
    expect(processesIn(folder)).to.deep.equal([])
    expect(socketsIn(folder)).to.deep.equal([])
    run(join(recipe, 'stop'), [folder])
    run(join(recipe, 'stop'), [folder, '--purge'])
    expect(readdirSync(folder)).to.deep.equal([])
  })
})

import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { ImapMailbox } from '../../src/mailbox/imap.ts'
import type { ImapAccess } from '../../src/mailbox/imap.ts'
import { waitUntil } from '../../src/wire/wait.ts'
import { dovecotMissing, startDovecot } from './dovecot.ts'
import type { Dovecot } from './dovecot.ts'

const password = 'not "a" secret'
const missing = dovecotMissing()
if (missing !== false) process.stderr.write(`IMAP NOT TESTED: ${missing}\n`)

describe('ImapMailbox against a real Dovecot', { skip: missing }, () => {
  let folder: string
  let dovecot: Dovecot
  let box: ImapMailbox

  function access(changes: Partial<ImapAccess> = {}): ImapAccess {
    return { host: '127.0.0.1', port: dovecot.plainPort, secure: false, username: 'user@example.test', password, ca: dovecot.ca, servername: 'imap.example.test', patience: 20_000, ...changes }
  }

  async function deliver(name: string, content: string | Buffer): Promise<void> {
    const unfinished = join(dovecot.maildir, 'tmp', name)
    await writeFile(unfinished, content)
    await chown(unfinished, 65534, 65534)
    await rename(unfinished, join(dovecot.maildir, 'new', name))
  }

  async function failureWith(changes: Partial<ImapAccess>): Promise<unknown> {
    const refused = new ImapMailbox(access(changes))
    try {
      return await refused.messages().catch((e: unknown) => e)
    } finally {
      await refused.close()
    }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailspec-imap-'))
    dovecot = await startDovecot(folder, password)
    box = new ImapMailbox(access())
  })

  after(async () => {
    await box.close()
    await dovecot.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is empty at first', async () => {
    expect(await box.messages()).to.deep.equal([])
    expect(await box.find('token')).to.equal(undefined)
  })

  it('finds a message that comes while connected, octet for octet', async () => {
    const octets = Buffer.concat([Buffer.from('Subject: folded\r\n tok-1\r\n\r\n.dot\r\n'), Buffer.from([0xff, 0xfe]), Buffer.from('\r\n\r\n')])
    await deliver('1795378458.M1.mx', octets)
    const found = await waitUntil(() => box.find('tok-1'), 20_000)
    expect(found?.raw).to.deep.equal(octets)
  })

  it('finds by Message-ID, and in the body only when asked to', async () => {
    await deliver('1795378459.M2.mx', 'Message-ID: <tok-2@client.example>\r\n\r\nabout tok-3\r\n')
    expect(await waitUntil(() => box.find('tok-2@client'), 20_000)).to.have.property('id')
    expect(await box.find('tok-3')).to.equal(undefined)
    expect((await box.find('tok-3', 'anywhere'))?.raw.toString()).to.include('about tok-3')
    expect(await box.messages()).to.have.length(2)
  })

  it('leaves messages unread', async () => {
    expect((await readdir(join(dovecot.maildir, 'cur'))).filter((name) => /,.*S/.test(name))).to.deep.equal([])
  })

  it('looks at the letters, not only at the server\'s search', async () => {
    expect(await box.find('TOK-1')).to.equal(undefined)
  })

  it('removes one message', async () => {
    const found = await box.find('tok-1')
    if (found === undefined) throw new Error('tok-1 was found before')
    await box.remove({ ...found, id: `1${found.id}` })
    expect(await box.messages()).to.have.length(2)
    await box.remove(found)
    expect(await box.find('tok-1')).to.equal(undefined)
    expect(await box.messages()).to.have.length(1)
    await box.remove(found)
  })

  it('connects again after it was closed', async () => {
    await box.close()
    expect(await box.messages()).to.have.length(1)
  })

  it('speaks TLS from the first octet', async () => {
    const secure = new ImapMailbox(access({ port: dovecot.tlsPort, secure: true }))
    expect(await secure.messages()).to.have.length(1)
    await secure.close()
  })

  it('does not trust an unknown certificate', async () => {
    const failure = await failureWith({ port: dovecot.tlsPort, secure: true, ca: undefined })
    expect(failure).to.have.property('name', 'MailboxUnavailable')
  })

  it('does not trust a certificate of another name', async () => {
    const failure = await failureWith({ port: dovecot.tlsPort, secure: true, servername: 'other.example.test' })
    expect(failure).to.have.property('message').match(/altnames|does not match/i)
  })

  it('says that the login failed, without the password', async () => {
    const failure = await failureWith({ password: 'wrong-word' })
    expect(failure).to.include({ name: 'MailboxUnavailable' }).with.property('message').match(/^IMAP 127\.0\.0\.1:\d+: .*[Aa]uthentication/)
    expect(failure).to.have.property('message').not.include('wrong-word')
  })

  it('says that nobody listens', async () => {
    expect(await failureWith({ port: 1 })).to.include({ name: 'MailboxUnavailable' }).with.property('message').match(/ECONNREFUSED/)
  })
})

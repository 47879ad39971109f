import { mkdir, mkdtemp, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { expect } from 'chai'
import { Maildir } from '../../src/mailbox/maildir.ts'

let scratch: string
let path: string
let box: Maildir

describe('a maildir', () => {
  before(async () => { scratch = await mkdtemp(join(tmpdir(), 'mailspec-maildir-')) })
  after(() => rm(scratch, { recursive: true, force: true }))

  beforeEach(async () => {
    path = await mkdtemp(join(scratch, 'box-'))
    for (const folder of ['tmp', 'new', 'cur']) await mkdir(join(path, folder))
    box = new Maildir(path)
  })

  function deliver(name: string, subject: string, folder = 'new'): Promise<void> {
    return writeFile(join(path, folder, name), `Subject: ${subject}\n\nbody of ${subject}\n`)
  }

  describe('Maildir', () => {
    it('is empty when the folder does not exist yet', async () => {
      const nowhere = new Maildir(join(scratch, 'nowhere'))
      expect(await nowhere.messages()).to.deep.equal([])
      expect(await nowhere.find('x')).to.equal(undefined)
    })

    it('reads new and cur in the order of delivery, not tmp', async () => {
      await deliver('1795378459.M2.mx', 'second')
      await deliver('1795378458.M1.mx:2,S', 'first', 'cur')
      await deliver('1795378460.M3.mx', 'unfinished', 'tmp')
      expect((await box.messages()).map((message) => message.id)).to.deep.equal(['1795378458.M1.mx', '1795378459.M2.mx'])
    })

    it('gives the exact octets', async () => {
      const octets = Buffer.from([0x41, 0x3a, 0xff, 10, 10, 0, 13, 10])
      await writeFile(join(path, 'new', '1.a'), octets)
      expect((await box.messages())[0]?.raw).to.deep.equal(octets)
    })

    it('finds by token, the newest first', async () => {
      await deliver('1.a', 'token-7')
      await deliver('2.b', 'token-7 again')
      await deliver('3.c', 'other')
      expect(await box.find('token-7')).to.have.property('id', '2.b')
      expect(await box.find('body of')).to.equal(undefined)
      expect(await box.find('body of other', 'anywhere')).to.have.property('id', '3.c')
    })

    it('finds what comes after a look in vain', async () => {
      await deliver('1.a', 'other')
      expect(await box.find('token-8')).to.equal(undefined)
      await deliver('2.b', 'token-8')
      expect(await box.find('token-8')).to.have.property('id', '2.b')
    })

    it('reads each file once, also when it moves to cur', async () => {
      await deliver('1.a', 'token-9')
      await box.messages()
      await rename(join(path, 'new', '1.a'), join(path, 'cur', '1.a:2,S'))
      await truncate(join(path, 'cur', '1.a:2,S'))
      expect((await box.find('token-9'))?.raw.toString()).to.equal('Subject: token-9\n\nbody of token-9\n')
    })

    it('removes one message, and does not mind when it is gone', async () => {
      await deliver('1.a', 'one')
      await deliver('2.b', 'two', 'cur')
      const [first, second] = await box.messages()
      if (first === undefined || second === undefined) throw new Error('two messages were delivered')
      await box.remove(second)
      await box.remove(second)
      expect(await readdir(join(path, 'cur'))).to.deep.equal([])
      expect(await box.messages()).to.deep.equal([first])
    })

    it('does not pass a folder that cannot be read for an empty one', async () => {
      await rm(join(path, 'new'), { recursive: true })
      await writeFile(join(path, 'new'), 'not a folder')
      const failure = await box.messages().catch((e: unknown) => e)
      expect(failure).to.have.property('code', 'ENOTDIR')
      expect(failure).to.have.property('message').include(path)
    })
  })
})

import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Credentials } from '../../../src/mta/auth/credentials.ts'
import { readFinal, readFirst } from '../../../src/mta/auth/scram-messages.ts'
import { secured } from '../defects/probe.ts'
import { withMta } from '../support/fixture.ts'
import type { Script } from '../support/script.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const plain = (reply: string): string => Buffer.from(reply.slice(4), 'base64').toString()
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** RFC 5802 §3, by another hand than the server's and the judge's. @returns the replies to the last message, and to the empty line behind it */
async function scram(client: Script, bare: string, password: string, header = 'n,,'): Promise<string[]> {
  const told = plain(await client.ask(`AUTH SCRAM-SHA-256 ${base64(header + bare)}`))
  const [, nonce = '', salt = '', count = ''] = /^r=(.*),s=(.*),i=(\d+)$/.exec(told) ?? []
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(count), 32, 'sha256')
  const key = hmac(salted, 'Client Key')
  const last = `c=${base64(header)},r=${nonce}`
  const mask = hmac(createHash('sha256').update(key).digest(), `${bare},${told},${last}`)
  const proof = Buffer.from(key.map((octet, i) => octet ^ mask.readUInt8(i))).toString('base64')
  const answer = await client.ask(base64(`${last},p=${proof}`))
  return answer.startsWith('334') ? [plain(answer), await client.ask('')] : [answer]
}

describe('SCRAM-SHA-256 of the included MTA', () => {
  it('lets in who has the password, and proves itself', () => withMta(async (mta) => {
    const [proof = '', last = ''] = await scram(await secured(mta), 'n=user@example.test,r=abc', 'secret')
    expect(proof).to.match(/^v=[A-Za-z0-9+/]{43}=$/)
    expect(last).to.match(/^235 2\.7\.0/)
  }))

  it('refuses another password, an unknown name and a foreign identity alike', () => withMta(async (mta) => {
    const client = await secured(mta)
    const answers = [await scram(client, 'n=user@example.test,r=abc', 'other'), await scram(client, 'n=nobody,r=abc', 'secret'), await scram(client, 'n=user@example.test,r=abc', 'secret', 'n,a=else@example.test,')]
    expect(answers).to.deep.equal(answers.map(() => ['535 5.7.8 Authentication credentials invalid']))
  }))

  it('gives an unknown name the same salt each time, and never the same nonce', () => withMta(async (mta) => {
    const client = await secured(mta)
    const told = [1, 2].map(() => `AUTH SCRAM-SHA-256 ${base64('n,,n=nobody,r=abc')}`)
    const messages: string[] = []
    for (const line of told) {
      messages.push(plain(await client.ask(line)))
      await client.ask('*')
    }
    expect(new Set(messages.map((message) => message.replace(/^r=[^,]*/, ''))).size).to.equal(1)
    expect(new Set(messages).size).to.equal(2)
  }))

  it('keeps no password for it', async () => {
    const credentials = new Credentials([{ username: 'user', password: 'geheim', addresses: [] }])
    const { salt, storedKey, serverKey } = await credentials.scramKeys('user')
    for (const kept of [salt, storedKey, serverKey]) expect(kept.toString('latin1')).to.not.include('geheim')
    expect(credentials.passwordOf('user')).to.equal(undefined)
  })

  it('reads messages as the grammar has them', () => {
    for (const bad of ['', 'n,,n=user', 'n,,r=a,n=user', 'x,,n=user,r=a', 'p=tls-unique,,n=user,r=a', 'n,,m=x,n=user,r=a', 'n,,n=us=er,r=a', 'n,,n=,r=a', 'n,,n=user,r=a,m=x', 'n,a=x=y,n=user,r=a', 'n,,n=user,r=']) expect(readFirst(bad), bad).to.equal(undefined)
    expect(readFirst('y,a=me,n=a=2Cb=3D,r=x,z=1')).to.deep.include({ header: 'y,a=me,', authzid: 'me', username: 'a,b=', nonce: 'x', bare: 'n=a=2Cb=3D,r=x,z=1' })
    const proof = `p=${Buffer.alloc(32).toString('base64')}`
    for (const bad of ['', `c=biws,r=a,${proof}x`, 'c=biws,r=a', `r=a,c=biws,${proof}`, 'c=biws,r=a,p=', `c=biws,m=x,r=a,${proof}`]) expect(readFinal(bad), bad).to.equal(undefined)
    expect(readFinal(`c=biws,r=a,z=1,${proof}`)).to.deep.include({ withoutProof: 'c=biws,r=a,z=1', binding: 'n,,', nonce: 'a' })
  })
})

describe('CRAM-MD5 of the included MTA', () => {
  const answer = (told: string, password: string): string => base64(`user@example.test ${createHmac('md5', password).update(plain(told)).digest('hex')}`)

  it('is not there by default', () => withMta(async (mta) => {
    const client = await secured(mta)
    expect(await client.ask('AUTH CRAM-MD5')).to.match(/^504 5\.5\.4/)
  }))

  it('lets in who has the password, where the settings offer it', () => withMta(async (mta) => {
    const client = await secured(mta)
    expect(await client.ask(answer(await client.ask('AUTH CRAM-MD5'), 'other'))).to.match(/^535 5\.7\.8/)
    expect(await client.ask('AUTH CRAM-MD5 dXNlcg==')).to.match(/^501 5\.7\.0/)
    expect(await client.ask(base64('user@example.test'))).to.match(/^500/)
    const told = await client.ask('AUTH CRAM-MD5')
    expect(plain(told)).to.match(/^<\d+\.\d+@\S+>$/)
    expect(await client.ask(answer(told, 'secret'))).to.match(/^235 2\.7\.0/)
  }, { cramMd5: true }))
})

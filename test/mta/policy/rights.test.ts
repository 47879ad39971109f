import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { MtaSettings } from '../../../src/mta/settings.ts'
import { relay, secured } from '../defects/probe.ts'
import { settings, withMta } from '../support/fixture.ts'
import { plainMessage, Script } from '../support/script.ts'

const login = `AUTH PLAIN ${plainMessage('jörg', 'pässwort')}`

/** Replies to RCPT on the relay service for a client that is nobody special. */
const recipients: readonly (readonly [string, string])[] = [
  ['<user@example.test>', '250 2.1.5'],
  ['<USER@EXAMPLE.TEST>', '250 2.1.5'],
  ['<"us\\er"@example.test>', '250 2.1.5'],
  ['<"john doe"@example.test>', '250 2.1.5'],
  ['<info@example.test>', '250 2.1.5'],
  ['<user@[127.0.0.1]>', '250 2.1.5'],
  ['<@outside.test:user@example.test>', '250 2.1.5'],
  ['<postMASTER>', '250 2.1.5'],
  ['<postmaster@example.test>', '250 2.1.5'],
  ['<nobody@example.test>', '550 5.1.1'],
  ['<x@outside.test>', '550 5.7.1'],
  ['<x%outside.test@example.test>', '550 5.1.1'],
  ['<outside.test!x@example.test>', '550 5.1.1'],
  ['<"x@outside.test"@example.test>', '550 5.1.1'],
  ['<x@[127.0.0.2]>', '550 5.7.1'],
  ['<@example.test:x@outside.test>', '550 5.7.1'],
  ['<postmaster@outside.test>', '550 5.7.1'],
  ['<user@example.test> NOTIFY=NEVER ORCPT=rfc822;user+2B@example.test', '250 2.1.5'],
  ['<user@example.test> NOTIFY=SUCCESS,delay', '250 2.1.5'],
  ['<user@example.test> NOTIFY=NEVER,DELAY', '501 5.5.4'],
  ['<user@example.test> NOTIFY=', '501 5.5.4'],
  ['<user@example.test> NOTIFY=NEVER NOTIFY=NEVER', '501 5.5.4'],
  ['<user@example.test> ORCPT=rfc822', '501 5.5.4'],
  ['<user@example.test> ORCPT=rfc822;a+2b', '501 5.5.4'],
  ['<user@example.test> SIZE=1', '555 5.5.4'],
  ['<>', '501 5.1.3'],
  ['user@example.test', '501 5.1.3'],
]

const senders: readonly (readonly [string, string])[] = [
  ['<a@b.test> SIZE=10240000 BODY=8bitmime RET=full ENVID=x+2Dy', '250 2.1.0'],
  ['<a@b.test> SIZE=99999999999999999999', '552 5.3.4'],
  ['<a@b.test> SIZE=x', '501 5.5.4'],
  ['<a@b.test> SIZE', '501 5.5.4'],
  ['<a@b.test> BODY=9BIT', '501 5.5.4'],
  ['<a@b.test> RET=ALL', '501 5.5.4'],
  ['<a@b.test> RET=FULL RET=FULL', '501 5.5.4'],
  [`<a@b.test> ENVID=${'x'.repeat(101)}`, '501 5.5.4'],
  ['<a@b.test> SMTPUTF8', '555 5.5.4'],
  ['<a@b.test> -X=1', '501 5.5.4'],
  ['<postmaster>', '501 5.1.7'],
  [' <a@b.test>', '501 5.1.7'],
]

describe('rights on the relay service', () => {
  it('of recipients', () =>
    withMta(async (mta) => {
      for (const [path, code] of recipients) {
        const client = await relay(mta)
        const replies = await client.all('EHLO c.test', 'MAIL FROM:<a@b.test>', `RCPT TO:${path}`)
        expect(`${path} ${replies.at(-1)?.slice(0, 9)}`).to.equal(`${path} ${code}`)
        client.close()
      }
    }))

  it('of senders and their parameters', () =>
    withMta(async (mta) => {
      for (const [path, code] of senders) {
        const client = await relay(mta)
        const replies = await client.all('EHLO c.test', `MAIL FROM:${path}`)
        expect(`${path} ${replies.at(-1)?.slice(0, 9)}`).to.equal(`${path} ${code}`)
        client.close()
      }
    }))

  it('give each mailbox one copy, aliases followed, original kept', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      await client.all('EHLO c.test', 'MAIL FROM:<> ENVID=e RET=HDRS BODY=8BITMIME', 'RCPT TO:<Info@example.test> NOTIFY=DELAY', 'RCPT TO:<USER@example.test>', 'RCPT TO:<postmaster>', 'DATA', '.')
      expect(mta.queue.messages[0]).to.deep.include({ sender: '', envid: 'e', ret: 'HDRS', body: '8BITMIME' })
      expect(mta.queue.messages[0]?.recipients).to.deep.equal([
        { address: 'user@example.test', original: 'Info@example.test', notify: ['DELAY'] },
        { address: 'someone@outside.test', original: 'Info@example.test', notify: ['DELAY'] },
      ])
      expect(mta.queue.text).not.to.match(/\bfor </)
    }))

  it('of strangers and of own networks', async () => {
    const networks = { networks: ['127.0.0.2', '127.0.3.0/24'] }
    await withMta(async (mta) => {
      const outcomes = []
      for (const address of ['127.0.0.1', '127.0.0.2', '127.0.3.9']) {
        const client = await Script.open(mta.ports.relay, address)
        await client.reply()
        outcomes.push((await client.all('EHLO c.test', 'MAIL FROM:<user@example.test>', 'RCPT TO:<x@outside.test>')).map((reply) => reply.slice(0, 3)).join(' '))
      }
      expect(outcomes).to.deep.equal(['250 550 503', '250 250 250', '250 250 250'])
    }, { ...networks, refuseLocalSenderFromStrangers: true })
  })

  it('of clients without forward-confirmed reverse DNS: the postmaster only', () => {
    const resolver: MtaSettings['resolver'] = {
      names: { '127.0.0.2': 'two.test', '127.0.0.3': 'two.test', '127.0.0.4': 'gone.test' },
      addresses: { 'two.test': ['127.0.0.2'] },
    }
    return withMta(async (mta) => {
      const outcomes = []
      for (const address of ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6']) {
        const client = await Script.open(mta.ports.relay, address)
        await client.reply()
        outcomes.push((await client.all('EHLO c.test', 'MAIL FROM:<a@b.test>', 'RCPT TO:<user@example.test>', 'RCPT TO:<postmaster@example.test>')).slice(2).map((reply) => reply.slice(0, 10).trim()).join(' '))
      }
      const refused = '550 5.7.25 250 2.1.5'
      expect(outcomes).to.deep.equal(['250 2.1.5 250 2.1.5', refused, refused, refused, '250 2.1.5 250 2.1.5'])
    }, { resolver, requireReverseDns: true, networks: ['127.0.0.6/32'] })
  })

  it('end an alias loop and reach the postmaster alias', () =>
    withMta(
      async (mta) => {
        const client = await relay(mta)
        const replies = await client.all('EHLO c.test', 'MAIL FROM:<>', 'RCPT TO:<a@example.test>', 'RCPT TO:<postmaster>', 'DATA', '.')
        expect(replies[2]).to.match(/^550 5\.1\.1/)
        expect(mta.queue.messages[0]?.recipients).to.deep.equal([{ address: 'other@example.test', original: 'postmaster' }])
      },
      { aliases: { 'a@example.test': ['b@example.test'], 'b@example.test': ['a@example.test'], 'postmaster@example.test': ['other@example.test'] } },
    ))
})

describe('rights of a login', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['other@example.test', '250 2.1.0'],
    ['OTHER@EXAMPLE.TEST', '250 2.1.0'],
    ['"o\\ther"@example.test', '250 2.1.0'],
    ['@x.test:other@example.test', '250 2.1.0'],
    ['user@example.test', '553 5.7.1'],
    ['"user"@example.test', '553 5.7.1'],
    ['nobody@example.test', '553 5.7.1'],
    ['other@outside.test', '553 5.7.1'],
    ['Abroad@OUTSIDE.test', '250 2.1.0'],
    ['abroad@outside.test', '553 5.7.1'],
    ['', '250 2.1.0'],
  ]
  const accounts = [{ username: 'jörg', password: 'pässwort', addresses: ['other@example.test', 'Abroad@outside.test'] }, ...settings.accounts.slice(0, 1)]

  for (const [sender, code] of cases) {
    it(`<${sender}>: ${code}`, () =>
      withMta(async (mta) => {
        const client = await secured(mta)
        expect((await client.all(login, `MAIL FROM:<${sender}>`)).at(-1)?.slice(0, 9)).to.equal(code)
      }, { accounts }))
  }

  it('no null sender where the setting forbids it', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      expect((await client.all(login, 'MAIL FROM:<>')).at(-1)).to.match(/^553 5\.7\.1/)
    }, { nullSenderFromLogin: false }))
})

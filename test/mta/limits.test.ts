import { describe, it } from 'node:test'
import { expect } from 'chai'
import { envelope, relay, secured } from './defects/probe.ts'
import { withMta } from './support/fixture.ts'

const hello = ['EHLO c.test', ...envelope] as const

describe('limits', () => {
  it('answers a command line above 2048 octets once, and goes on', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      expect(await client.ask(`NOOP ${'x'.repeat(2041)}`)).to.equal('250 2.0.0 Ok')
      expect(await client.ask(`NOOP ${'x'.repeat(200_000)}`)).to.equal('500 5.5.2 Line too long')
      expect(await client.ask('NOOP')).to.equal('250 2.0.0 Ok')
    }))

  it('measures the message without dot-stuffing', () =>
    withMta(
      async (mta) => {
        const client = await relay(mta)
        await client.all(...hello, 'DATA')
        expect(await client.ask('....\r\n.')).to.match(/^552 5\.3\.4/)
        await client.all(...envelope, 'DATA')
        expect(await client.ask('..\r\n..\r\n.')).to.match(/^552 5\.3\.4/)
        await client.all(...envelope, 'DATA')
        expect(await client.ask('..a\r\n.')).to.match(/^250 2\.0\.0/)
        expect(mta.queue.text).to.match(/\r\n\.a\r\n$/)
      },
      { messageSizeLimit: 4 },
    ))

  it('keeps nothing of a message far above the limit, and the session lives', () =>
    withMta(
      async (mta) => {
        const client = await relay(mta)
        await client.all(...hello, 'DATA')
        expect(await client.ask(`${'x'.repeat(3_000_000)}\r\n.`)).to.match(/^552 5\.3\.4/)
        expect((await client.all(...envelope)).at(-1)).to.match(/^250 2\.1\.5/)
      },
      { messageSizeLimit: 1000 },
    ))

  it('answers a recipient too many with 452 and keeps the others', () =>
    withMta(
      async (mta) => {
        const client = await relay(mta)
        expect((await client.all(...hello, 'RCPT TO:<other@example.test>')).at(-1)).to.match(/^452 4\.5\.3/)
        await client.ask('DATA')
        await client.ask('.')
        expect(mta.queue.messages[0]?.recipients).to.deep.equal([{ address: 'user@example.test', original: 'user@example.test' }])
      },
      { recipientLimit: 1 },
    ))

  it('ends a silent session with 421 4.4.2', () =>
    withMta(
      async (mta) => {
        const client = await relay(mta)
        expect(await client.reply()).to.match(/^421 4\.4\.2/)
        expect(await client.reply()).to.equal('closed')
      },
      { commandTimeout: 30 },
    ))

  it('hangs up after twenty errors, and a message taken forgives', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      await client.all(...Array<string>(19).fill('FOO'))
      await client.all(...hello, 'DATA', '.')
      const replies = await client.all(...Array<string>(20).fill('FOO'))
      expect(replies[18]).to.match(/^500 5\.5\.2/)
      expect(replies[19]).to.match(/^421 4\.7\.0/)
      expect(await client.reply()).to.equal('closed')
    }))

  it('does not count refused recipients as errors of that kind', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      const replies = await client.all(hello[0], hello[1], ...Array<string>(50).fill('RCPT TO:<nobody@example.test>'))
      expect(replies.at(-1)).to.match(/^550 5\.1\.1/)
    }))

  it('answers 451 when the queue cannot store, and ends the transaction', () =>
    withMta(async (mta) => {
      mta.queue.failing = true
      const client = await relay(mta)
      await client.all(...hello, 'DATA')
      expect(await client.ask('.')).to.match(/^451 4\.3\.0/)
      expect(await client.ask('DATA')).to.match(/^503/)
    }))

  it('refuses bare CR and bare LF in the message after its end', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      for (const text of ['a\nb', 'a\rb', 'x\n.\nMAIL FROM:<smuggled@b.test>', 'x\r.\r\ny', '\n']) {
        await client.all(...hello, 'DATA')
        expect(await client.ask(`${text}\r\n.`), JSON.stringify(text)).to.match(/^554 5\.6\.0/)
      }
      expect(mta.queue.messages).to.deep.equal([])
    }))
})

describe('the clear channel before TLS', () => {
  it('carries nothing into the handshake, however it arrives', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      expect(await client.ask('NOOP')).to.equal('250 2.0.0 Ok')
      const injecting = await relay(mta)
      await injecting.ask('EHLO c.test')
      injecting.send(`STARTTLS\r\n${'VRFY x\r\n'.repeat(5000)}EHLO evil.test\r\nMAIL FROM:<evil@b.test>\r\n`)
      expect(await injecting.reply()).to.match(/^220/)
      const outcome = await injecting.secure(mta.ca).then(
        () => injecting.ask('RCPT TO:<user@example.test>'),
        () => 'no TLS',
      )
      expect(outcome).to.match(/^503|no TLS/)
    }))
})

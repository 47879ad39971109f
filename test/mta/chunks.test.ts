import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { MtaSettings } from '../../src/mta/settings.ts'
import { envelope, relay } from './defects/probe.ts'
import { type Fixture, withMta } from './support/fixture.ts'
import type { Script } from './support/script.ts'

/** A session inside TLS on the relay service, with a recipient. */
async function ready(mta: Fixture): Promise<Script> {
  const client = await relay(mta)
  await client.all('EHLO c.test', 'STARTTLS')
  await client.secure(mta.ca)
  await client.all('EHLO c.test', ...envelope)
  return client
}

const chunked = (body: (client: Script, mta: Fixture) => Promise<unknown>, given?: Partial<MtaSettings>) => () => withMta(async (mta) => body(await ready(mta), mta), given)

describe('BDAT', () => {
  it('is offered inside TLS only, and unknown without it', () => withMta(async (mta) => {
    const client = await relay(mta)
    expect(await client.ask('EHLO c.test')).not.to.contain('CHUNKING')
    expect((await client.all(...envelope, 'BDAT 0 LAST')).at(-1)).to.match(/^500 /)
    await client.ask('STARTTLS')
    await client.secure(mta.ca)
    expect(await client.ask('EHLO c.test')).to.contain('|250-CHUNKING|')
  }))

  it('joins the chunks, and takes their octets as they are', chunked(async (client, mta) => {
    client.send('BDAT 13\r\nSubject: a\r\n\r')
    expect(await client.reply()).to.equal('250 2.0.0 13 octets taken')
    client.send('BDAT 10 LAST\r\n\n..x\r\n.\r\ny')
    expect(await client.reply()).to.match(/^250 2\.0\.0 Ok: queued/)
    expect(mta.queue.text).to.match(/Subject: a\r\n\r\n\.\.x\r\n\.\r\ny\r\n$/)
    expect(await client.ask('BDAT 0 LAST')).to.match(/^503 /)
  }))

  it('drops what belongs to a refused one before it answers', chunked(async (client) => {
    await client.ask('RSET')
    client.send('BDAT 6 LAST\r\nNOOP\r\nRSET\r\n')
    expect(await client.reply()).to.match(/^503 /)
    expect(await client.reply()).to.match(/^250 /)
  }))

  it('forgets its chunks with RSET', chunked(async (client, mta) => {
    client.send('BDAT 3\r\nx\r\n')
    await client.reply()
    await client.all('RSET', ...envelope)
    client.send('BDAT 3 LAST\r\ny\r\n')
    expect(await client.reply()).to.match(/^250 /)
    expect(mta.queue.text).to.match(/y\r\n$/).and.not.match(/x\r\n/)
  }))

  it('keeps DATA out of its transaction', chunked(async (client) => {
    client.send('BDAT 0\r\n')
    await client.reply()
    expect(await client.ask('DATA')).to.match(/^503 /)
  }))

  for (const argument of ['', 'x', '-1', '+1', '1x', '0x1', '1 FIRST', '1 LAST LAST', '9'.repeat(21)]) {
    it(`is refused with 501 for "${argument}"`, chunked(async (client) => { expect(await client.ask(`BDAT ${argument}`)).to.match(/^501 /) }))
  }

  it('has the limit of DATA, over all chunks', chunked(async (client) => {
    client.send('BDAT 9\r\n123456789')
    expect(await client.reply()).to.match(/^250 /)
    client.send('BDAT 9\r\n123456789')
    expect(await client.reply()).to.match(/^552 /)
    client.send('BDAT 3 LAST\r\nx\r\n')
    expect(await client.reply()).to.match(/^503 /)
  }, { messageSizeLimit: 10 }))
})

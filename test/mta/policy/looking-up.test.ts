import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { MtaSettings } from '../../../src/mta/settings.ts'
import { withMta } from '../support/fixture.ts'
import { Script } from '../support/script.ts'

const administrator = 'other@example.test'

/** What the relay service says to these lines. */
async function said(given: Partial<MtaSettings>, ...lines: readonly string[]): Promise<readonly string[]> {
  let replies: readonly string[] = []
  await withMta(async (mta) => {
    const client = await Script.open(mta.ports.relay)
    await client.reply()
    replies = await client.all('EHLO c.test', ...lines)
  }, given)
  return replies
}

describe('VRFY and EXPN', () => {
  it('switched off, are answered 252 and not offered (RFC 5321 §7.3)', async () => {
    const [hello, ...replies] = await said({ verifyAddresses: false }, 'VRFY user@example.test', 'VRFY nobody', 'EXPN info@example.test')
    expect(hello).not.to.contain('EXPN')
    expect(replies.map((reply) => reply.slice(0, 4))).to.deep.equal(['252 ', '252 ', '252 '])
  })

  it('name the mailbox as it is to be written, however it was asked for', async () => {
    const [, ...replies] = await said({}, 'VRFY USER', 'VRFY <User@EXAMPLE.test>', 'VRFY "john doe"', 'VRFY postmaster', 'VRFY me')
    expect(replies).to.deep.equal([
      '250 2.1.5 <user@example.test>', '250 2.1.5 <user@example.test>', '250 2.1.5 <"john doe"@example.test>', '250 2.1.5 <postmaster@example.test>', '250 2.1.5 <me@example.test>',
    ])
  })

  it('tell members of lists and aliases, and that a user is no list (RFC 5321 §3.5.1)', async () => {
    const lists = { 'all@example.test': { members: ['user@example.test', 'x@outside.test'], administrator } }
    const [, ...replies] = await said({ lists }, 'EXPN all', 'EXPN info@example.test', 'EXPN user', 'EXPN nobody', 'EXPN x@outside.test')
    expect(replies).to.deep.equal([
      '250-2.1.5 <user@example.test>|250 2.1.5 <x@outside.test>', '250-2.1.5 <user@example.test>|250 2.1.5 <someone@outside.test>', '550 5.1.1 No such list here',
      '550 5.1.1 No such list here', '550 5.7.1 Relaying denied',
    ])
  })

  it('keep a new address to themselves where the site wants it so (RFC 5321 §3.4)', async () => {
    const moved = { 'old@example.test': 'user@example.test' }
    const lines = ['MAIL FROM:<a@b.test>', 'RCPT TO:<old@example.test>', 'VRFY old'] as const
    const [, , silent, name] = await said({ moved }, ...lines)
    expect([silent, name]).to.deep.equal(['250 2.1.5 Recipient ok', '250 2.1.5 <old@example.test>'])
    const [, , told, again] = await said({ moved, tellNewAddress: true }, ...lines)
    expect([told, again]).to.deep.equal(Array(2).fill('251 2.1.5 User not local; will forward to <user@example.test>'))
  })
})

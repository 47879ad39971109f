import { describe, it } from 'node:test'
import { expect } from 'chai'
import { describeTarget } from '../../src/target/describe.ts'
import { defaultPatience, type Target } from '../../src/target/target.ts'

const target: Target = {
  name: 'here', relay: { host: 'mx.example.test', port: 25 }, tls: { ca: '-----BEGIN CERTIFICATE-----', insecure: false }, recipient: 'user@example.test',
  account: { username: 'user', password: 'correct-horse', addresses: ['a@example.test', 'b@example.test'] }, internationalAccount: { username: 'jürgen', password: 'battery', addresses: [] },
  mailbox: { type: 'imap', host: 'imap.example.test', port: 993, secure: true, username: 'user', password: 'staple' },
  clients: {}, policy: { reverseDns: false, localSender: true, author: false }, allow: ['deliver'], stated: false, patience: defaultPatience,
}

describe('what is told of a target', () => {
  const told = describeTarget(target)

  it('is each value under its place in the file', () => {
    expect(told).to.deep.include.members([['relay.host', 'mx.example.test'], ['relay.port', '25'], ['account.addresses', 'a@example.test, b@example.test'], ['patience.reply', '30 s'], ['allow', 'deliver'], ['internationalAccount.addresses', 'none']])
  })

  it('is no secret, and no certificate in full', () => {
    expect(told.filter(([key]) => key.endsWith('password'))).to.deep.equal([['account.password', '{masked}'], ['internationalAccount.password', '{masked}'], ['mailbox.password', '{masked}']])
    expect(JSON.stringify(told)).not.to.match(/correct-horse|battery|staple|BEGIN/)
    expect(told).to.deep.include(['tls.ca', 'certificates in PEM, 27 characters'])
  })
})

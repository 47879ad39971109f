import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { Target } from '../../src/target/target.ts'
import { isValueName, keyFor, scenarioValues, targetValue } from '../../support/values.ts'
import { allFeatures, wordsOf } from '../features/model.ts'
import { bare, whole } from './bed.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const expected: Readonly<Record<string, string>> = {
  sender: 'carol@client.example',
  domain: 'Example.test',
  recipient: 'user@Example.test', anyRecipient: 'user@Example.test', recipientWithDomainInUpperCase: 'user@EXAMPLE.TEST',
  unknownRecipient: 'nobody@example.test', foreignRecipient: 'someone@outside.test', deferredRecipient: 'later@relay.test',
  ownAddress: 'user@example.test', aliasAddress: 'info@example.test',
  ownForeignAddress: 'user@guest.example', ownForeignAddressWithDomainInUpperCase: 'user@GUEST.EXAMPLE', ownForeignAddressWithLocalPartInUpperCase: 'USER@guest.example',
  otherAddress: 'other@example.test', otherAddressInUpperCase: 'OTHER@EXAMPLE.TEST', otherAddressWithDomainInUpperCase: 'other@EXAMPLE.TEST',
  otherAddressQuoted: '"other"@example.test', otherAddressWithTag: 'other+tag@example.test', ownAddressWithTag: 'user+tag@example.test', ownAddressQuoted: '"user"@example.test',
  ownAddressWithDomainInUpperCase: 'user@EXAMPLE.TEST', unownedAddress: 'unowned@example.test',
  foreignRecipientLocalPart: 'someone', foreignRecipientDomain: 'outside.test', foreignRecipientInUpperCase: 'SOMEONE@OUTSIDE.TEST',
  deferredRecipientLocalPart: 'later', deferredRecipientDomain: 'relay.test',
  recipientAtFirstLabel: 'user@Example', recipientAtAddress: 'user@[127.0.0.1]', otherDeferredRecipient: 'another-later@relay.test',
  senderInMixedCase: 'CaRoL@client.example', senderDomain: 'client.example',
  recipientQuoted: '"user"@Example.test', recipientInQuotedPairs: '"\\u\\s\\e\\r"@Example.test',
  recipientLocalPart: 'user', unknownRecipientLocalPart: 'nobody',
  recipientInUpperCase: 'USER@Example.test', recipientInMixedCase: 'UsEr@Example.test',
  alias: 'pair@example.test', list: 'readers@example.test', listAdministrator: 'readers-owner@example.test', movedRecipient: 'gone@example.test',
  anyList: 'readers@example.test', memberAlias: 'pair@example.test', memberList: 'readers@example.test',
  plain: base64('\0user@example.test\0geheim'),
  plainWithForeignAuthzid: base64('other@example.test\0user@example.test\0geheim'),
  plainWithWrongPassword: base64('\0user@example.test\0not-the-password'),
  plainOfInternationalAccount: base64('\0jürgen\0schön'),
  plainWithOwnAuthzid: base64('user@example.test\0user@example.test\0geheim'),
  plainWithNulAtEnd: base64('\0user@example.test\0geheim\0'),
  plainWithNulInFront: base64('\0\0user@example.test\0geheim'),
  plainWithPasswordInOtherCase: base64('\0user@example.test\0GEHEIM'),
  plainWithLineInAuthzid: base64('user@example.test\r\nX-Injected: yes\0user@example.test\0geheim'),
  plainWithThirdNul: base64('\0user@example.test\0geheim\0more'),
  plainWithEmptyUsername: base64('\0\0geheim'),
  plainWithEmptyPassword: base64('\0user@example.test\0'),
  plainOfInternationalAccountDecomposed: base64('\0ju\u0308rgen\0scho\u0308n'),
  plainWithNothingForUsername: base64('\0\u00ad\0geheim'),
  plainWithNothingForPassword: base64('\0user@example.test\0\u00ad'),
  plainWithNothingForAuthzid: base64('\u00ad\0user@example.test\0geheim'),
  plainWithProhibitedInUsername: base64('\0user@example.test\ue000\0geheim'),
  plainWithProhibitedInPassword: base64('\0user@example.test\0geheim\ue000'),
  plainWithProhibitedInAuthzid: base64('user@example.test\ue000\0user@example.test\0geheim'),
  plainWithThrice255Octets: base64(`${'z'.repeat(255)}\0${'u'.repeat(255)}\0${'p'.repeat(255)}`),
  plainWith255Octets: base64(`\0${'u'.repeat(255)}\0${'p'.repeat(255)}`),
  usernameInBase64: base64('user@example.test'), passwordInBase64: base64('geheim'),
}

/** Need nothing of the target file. */
const always = ['sender', 'senderInMixedCase', 'senderDomain', 'anyRecipient', 'anyList', 'plainWith255Octets', 'plainWithThrice255Octets']

describe('the values of a target', () => {
  for (const [name, value] of Object.entries(expected)) {
    it(`{${name}}`, () => {
      expect(isValueName(name)).to.equal(true)
      expect(targetValue(whole, name)).to.equal(value)
    })

    if (!always.includes(name)) {
      it(`{${name}} has no value without ${keyFor(name)}, and has one with it`, () => {
        expect(targetValue(bare, name)).to.equal(undefined)
        const keys = keyFor(name).split(' and ').map((key) => key.split('.')[0]) as (keyof Target)[]
        const given = { ...bare, ...Object.fromEntries(keys.map((key) => [key, whole[key]])) }
        expect(targetValue(given, name)).to.equal(expected[name])
      })
    }
  }

  it('are given without the target file where nothing of it is needed', () => {
    for (const name of always) expect(targetValue(bare, name), name).to.equal(name.startsWith('any') ? expected['sender'] : expected[name])
  })

  it('take the second address of the account for an alias', () => {
    expect(targetValue({ ...bare, ...(whole.account === undefined ? {} : { account: whole.account }) }, 'aliasAddress')).to.equal('sales@example.test')
  })

  it('hold as much text as was asked for, in lines', () => {
    const text = targetValue(bare, 'bodyOf64K') ?? ''
    expect(text).to.have.length(65_536)
    expect(text.endsWith('\n')).to.equal(false)
    expect(text.split('\r\n').every((line) => line.length > 0 && line.length < 100)).to.equal(true)
  })

  it('hold as many addresses as a long header field has, folded', () => {
    const addresses = (targetValue(bare, 'manyAddresses') ?? '').split(',')
    expect(addresses).to.have.length(150)
    expect(addresses.slice(1).every((address) => /^\r\n reader\d+@client\.example$/.test(address))).to.equal(true)
  })

  it('give a lone label nothing to be completed', () => {
    expect(targetValue({ ...bare, recipient: 'user@localhost' }, 'recipientAtFirstLabel')).to.equal(undefined)
  })

  it('give no alias that the login owns, and none of which it is no member', () => {
    const account = { username: 'user', password: 'x', addresses: ['User@example.test'] }
    const alias = { address: 'Team@example.test', members: ['USER@example.test'] }
    expect(targetValue({ ...bare, account, alias }, 'memberAlias')).to.equal('Team@example.test')
    expect(targetValue({ ...bare, account: { ...account, addresses: ['user@example.test', 'team@example.test'] }, alias }, 'memberAlias')).to.equal(undefined)
    expect(targetValue({ ...bare, account, alias: { ...alias, members: ['other@example.test'] } }, 'memberAlias')).to.equal(undefined)
  })

  it('put no host name between brackets', () => {
    expect(targetValue({ ...bare, recipient: 'user@example.test', relay: { host: 'mx.example.test', port: 25 } }, 'recipientAtAddress')).to.equal(undefined)
  })

  it('are all tested that a feature uses', () => {
    const used = allFeatures().flatMap((file) => wordsOf(file).flatMap(({ text }) => [...text.matchAll(/\{(?!x[0-9A-F]{2}\})([a-z][A-Za-z]+)\}/g)].map((match) => match[1] ?? '')))
    const untested = [...new Set(used)].filter((name) => !(name in expected) && name !== 'manyAddresses' && !scenarioValues.includes(name))
    expect(used).to.have.length.greaterThan(50)
    expect(untested).to.deep.equal([])
  })

  it('know the names of a scenario, which the target does not give', () => {
    for (const name of scenarioValues) {
      expect(isValueName(name), name).to.equal(true)
      expect(targetValue(whole, name), name).to.equal(undefined)
    }
  })

  for (const name of ['', 'nobody', 'Recipient', 'password', 'toString', 'constructor', '__proto__']) {
    it(`know no {${name}}`, () => {
      expect(isValueName(name)).to.equal(false)
      expect(targetValue(whole, name)).to.equal(undefined)
    })
  }
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { addressesIn, nameSender } from '../../../src/mta/data/submission-author.ts'
import { soundWireSeams } from '../../../src/mta/wire-seams.ts'
import { defaultSettings } from '../../../src/mta/settings.ts'
import type { Session } from '../../../src/mta/session/session.ts'

const account = { username: 'me', password: 'x', addresses: ['me@b.test', 'Also@c.test'] }
const session = (wanted: boolean): Session => ({ settings: { ...defaultSettings, domains: ['b.test'], nameSender: wanted, directory: '' }, seams: soundWireSeams() }) as unknown as Session
const message = (...fields: readonly string[]): Buffer => Buffer.from(`${fields.join('\r\n')}\r\n\r\nSender: the body\r\n`)
const named = (...fields: readonly string[]): string => nameSender(session(true), account, message(...fields)).toString()

describe('the author of a submitted message', () => {
  const kept: readonly (readonly string[])[] = [
    ['From: me@b.test'], ['From: Me <ME@B.test>'], ['From: "him@d.test" <me@b.test> (her@d.test)'], ['From: Also@C.test'], ['From: <him@d.test>', 'Sender: <me@b.test>'], ['From: <me@b.test>, <him@d.test>', 'sender: "M" <me@b.test>'],
  ]
  for (const fields of kept) it(`${fields.join(' | ')}: goes on as it is`, () => { expect(named(...fields)).to.equal(message(...fields).toString()) })

  const changed: readonly (readonly string[])[] = [
    ['From: <him@d.test>'], ['From: "me@b.test" <him@d.test>'], ['From: him@d.test (me@b.test)'], ['From: also@c.test'], ['From: me@b.test, him@d.test'], ['From:', ' <him@d.test>'], ['From: <me@b.test.invalid>'], ['From: us: me@b.test, him@d.test;'], ['From: none'], ['Subject: no author'],
  ]
  for (const fields of changed) it(`${fields.join(' | ')}: names the login`, () => { expect(named(...fields)).to.equal(`Sender: <me@b.test>\r\n${message(...fields).toString()}`) })

  it('loses a Sender that is somebody else', () => {
    expect(named('To: a@b.test', 'Sender : <him@d.test>', 'From: <me@b.test>')).to.equal(`Sender: <me@b.test>\r\n${message('To: a@b.test', 'From: <me@b.test>').toString()}`)
  })

  it('is left alone where the settings do not ask', () => {
    expect(nameSender(session(false), account, message('From: <him@d.test>')).toString()).to.equal(message('From: <him@d.test>').toString())
  })

  it('stands in no name and no comment', () => {
    expect(addressesIn('"a@b" <c@d>, e@f (g@h), i: j@k;')).to.deep.equal(['c@d', 'e@f', 'j@k'])
  })
})

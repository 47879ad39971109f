import { describe, it } from 'node:test'
import { expect } from 'chai'
import { decodeBase64 } from '../../../src/mta/auth/base64.ts'
import { prepare } from '../../../src/mta/auth/prepare.ts'
import { goodLogin, secured } from '../defects/probe.ts'
import { withMta } from '../support/fixture.ts'
import { plainMessage, Script } from '../support/script.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Replies on the submission service inside TLS; "!" is the end of the lines. */
const cases: readonly (readonly [string, readonly string[], string])[] = [
  ['authzid equal to the login', [`AUTH PLAIN ${plainMessage('user@example.test', 'secret', 'user@example.test')}`], '235 2.7.0'],
  ['mechanism in lower case', [`auth plain ${plainMessage('user@example.test', 'secret')}`], '235 2.7.0'],
  ['unknown user', [`AUTH PLAIN ${plainMessage('nobody', 'secret')}`], '535 5.7.8'],
  ['empty password', [`AUTH PLAIN ${plainMessage('user@example.test', '')}`], '535 5.7.8'],
  ['one NUL too many', [`AUTH PLAIN ${base64('\0user@example.test\0secret\0')}`], '535 5.7.8'],
  ['no NUL', [`AUTH PLAIN ${base64('user')}`], '535 5.7.8'],
  ['not UTF-8', [`AUTH PLAIN ${Buffer.from([0, 0xff, 0, 0x61]).toString('base64')}`], '535 5.7.8'],
  ['an initial response of no octets', ['AUTH PLAIN ='], '535 5.7.8'],
  ['not base64, second step', ['AUTH PLAIN', '****'], '501 5.5.2'],
  ['pad in the middle', ['AUTH PLAIN AAA=BBB'], '501 5.5.2'],
  ['cancel in LOGIN', ['AUTH LOGIN', base64('user'), '*'], '501 5.7.0'],
  ['LOGIN with an initial response', [`AUTH LOGIN ${base64('user@example.test')}`, base64('secret')], '235 2.7.0'],
  ['LOGIN with a wrong password', ['AUTH LOGIN', base64('user@example.test'), base64('no')], '535 5.7.8'],
  ['no mechanism', ['AUTH'], '501 5.5.4'],
  ['too many words', ['AUTH PLAIN A B'], '501 5.5.4'],
  ['a response above 12,288 octets', ['AUTH PLAIN', 'A'.repeat(12_287)], '500 5.5.6'],
  ['a response of 12,288 octets', ['AUTH PLAIN', 'A'.repeat(12_284)], '535 5.7.8'],
]

describe('AUTH', () => {
  for (const [name, lines, last] of cases) {
    it(name, () =>
      withMta(async (mta) => {
        const client = await secured(mta)
        expect((await client.all(...lines)).at(-1)?.slice(0, 9)).to.equal(last)
        expect(await client.ask('NOOP')).to.equal('250 2.0.0 Ok')
      }))
  }

  it('has no mechanism on the relay service', () =>
    withMta(async (mta) => {
      const client = await Script.open(mta.ports.relay)
      await client.reply()
      expect((await client.all('EHLO c.test', goodLogin)).at(-1)).to.match(/^504 5\.5\.4/)
    }))

  it('is forgotten by nothing but TLS: RSET and EHLO keep the login', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      expect((await client.all(goodLogin, 'RSET', 'EHLO c.test', 'MAIL FROM:<user@example.test>')).at(-1)).to.match(/^250 2\.1\.0/)
    }))

  it('allows the AUTH parameter of MAIL where it is offered only', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      expect((await client.all(goodLogin, 'MAIL FROM:<user@example.test> AUTH=<>')).at(-1)).to.match(/^250/)
      const stranger = await Script.open(mta.ports.relay)
      await stranger.reply()
      expect((await stranger.all('EHLO c.test', 'MAIL FROM:<a@b.test> AUTH=<>')).at(-1)).to.match(/^555 5\.5\.4/)
    }))

  it('hangs up after twenty errors', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      const replies = await client.all(...Array<string>(20).fill(`AUTH PLAIN ${plainMessage('nobody', 'x')}`))
      expect(replies.slice(0, 19).every((reply) => reply.startsWith('535'))).to.equal(true)
      expect(replies[19]).to.match(/^421 4\.7\.0/)
      expect(await client.reply()).to.equal('closed')
    }))
})

describe('base64', () => {
  for (const text of ['A', 'AA', 'AAA', '=AAA', 'AAA=BBB=', 'AA=A', 'A===', 'AA AA', 'AA-_', 'AAAA=']) {
    it(`refuses ${text}`, () => void expect(decodeBase64(text)).to.equal(undefined))
  }
  it('reads the padded and the empty', () => {
    expect(['', 'YQ==', 'YWI=', 'YWJj'].map((text) => decodeBase64(text)?.toString())).to.deep.equal(['', 'a', 'ab', 'abc'])
  })
})

describe('preparation of names', () => {
  it('maps and normalizes (examples of RFC 4013 §3)', () => {
    expect(['I\u00adX', 'user', 'USER', '\u00aa', '\u2168', 'a\u00a0b', 'jo\u0308rg'].map(prepare)).to.deep.equal(['IX', 'user', 'USER', 'a', 'IX', 'a b', 'jörg'])
  })
  it('refuses control characters and nothing at all', () => {
    expect(['\u0007', '', '\u00ad', 'a\u007f'].map(prepare)).to.deep.equal(['', '', '', ''])
  })
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { maskAuthLine, maskChallenge, Masker } from '../../src/wire/masking.ts'

const secret = 'Geheim+ni=s/"ß\\%'

function masked(text: string, ...secrets: readonly string[]): string {
  const masker = new Masker()
  for (const one of secrets) masker.add(one)
  return masker.text(text)
}

function hex(sign: string, plain: RegExp): string {
  return [...Buffer.from(secret)].map((o) => (plain.test(String.fromCharCode(o)) ? String.fromCharCode(o) : sign + o.toString(16).toUpperCase().padStart(2, '0'))).join('')
}

describe('a masked secret', () => {
  const forms: Readonly<Record<string, string>> = {
    'as it is': secret,
    'as a JSON string': JSON.stringify({ password: secret }).slice(13, -2),
    'in JSON inside JSON': JSON.stringify(secret).slice(1, -1),
    'percent-encoded': encodeURIComponent(secret),
    'as xtext (RFC 3461 §4)': hex('+', /[!-*,-<>-~]/),
    'in quoted-printable (RFC 2045 §6.7)': hex('=', /[!-<>-~]/),
    'read as latin1': Buffer.from(secret).toString('latin1'),
    'in hexadecimal': Buffer.from(secret).toString('hex'),
    'in our notation': 'Geheim+ni=s/"{xC3}{x9F}\\%',
  }
  for (const [how, form] of Object.entries(forms)) {
    it(`is hidden ${how}`, () => { expect(masked(`before ${form} after`, secret)).to.equal('before {masked} after') })
  }

  it('is hidden in base64, but for the digit at the end that may also belong to what follows', () => {
    expect(masked(`before ${Buffer.from(secret).toString('base64')} after`, secret)).to.match(/^before \{masked\}[A-Za-z0-9+/]?={0,2} after$/)
  })

  // What base64 shows depends on where the secret begins and what stands behind it.
  for (const length of [4, 5, 6, 7, 12, 16]) {
    it(`of ${length} octets is hidden in base64 wherever it begins and whatever follows`, () => {
      const word = 'pass-Wörd!0123456'.slice(0, length)
      for (const before of ['', 'a', 'ab', 'abc', '\0user@example.test\0', 'xy\0']) {
        for (const after of ['', '\0', 'zz', 'zzz']) {
          const text = Buffer.from(before + word + after).toString('base64')
          const left = masked(text, word)
          expect(left, text).to.include('{masked}')
          // At most the two digits at either edge hold a part of the secret's octets.
          const [head = '', tail = ''] = left.split('{masked}')
          expect(head.length, text).to.be.at.most(Math.ceil(Buffer.byteLength(before) / 3) * 4)
          expect(tail.length, text).to.be.at.most(Math.ceil((Buffer.byteLength(after) + 2) / 3) * 4)
        }
      }
    })
  }

  it('is hidden in the whole credentials of AUTH PLAIN', () => {
    const plain = Buffer.from(`\0user@example.test\0${secret}`).toString('base64')
    expect(masked(`AUTH PLAIN ${plain}`, plain)).to.equal('AUTH PLAIN {masked}')
  })

  it('is hidden as often as it stands there, and the longer of two first', () => {
    expect(masked('hunter22 hunter2 hunter22', 'hunter2', 'hunter22')).to.equal('{masked} {masked} {masked}')
  })

  it('is hidden where another one that stood before it shares octets with it', () => {
    expect(masked('x hunter2secret y', 'hunter2', 'r2secret')).to.equal('x {masked} y')
    const face = Buffer.from('hunter22x').toString('base64').replace(/=+$/, '')
    expect(masked(`${face}Password`, 'hunter22x', 'Password')).to.equal('{masked}')
  })

  it('is not searched for when it has fewer than four characters', () => {
    expect(masked('abc abcd', 'abc')).to.equal('abc abcd')
    expect(masked('abc abcd', 'abcd')).to.equal('abc {masked}')
    expect(masked('abc', '')).to.equal('abc')
  })

  it('may hold signs that mean something in patterns', () => {
    expect(masked('x a.c*(d)[e]^$|f{2}-g x axc', 'a.c*(d)[e]^$|f{2}-g')).to.equal('x {masked} x axc')
  })

  it('is hidden in octets, which else stay as they are', () => {
    const masker = new Masker()
    const octets = Buffer.from([0x80, 0xff, 0x00])
    expect(masker.octets(octets)).to.equal(octets)
    masker.add('hunter22')
    expect(masker.octets(octets)).to.equal(octets)
    expect(masker.octets(Buffer.concat([octets, Buffer.from('hunter22'), octets]))).to.deep.equal(Buffer.concat([octets, Buffer.from('{masked}'), octets]))
  })
})

describe('a line of an AUTH exchange', () => {
  const table: readonly (readonly [line: string, inExchange: boolean, shown: string])[] = [
    ['AUTH PLAIN AHUAcA==\r\n', false, 'AUTH PLAIN {masked}\r\n'],
    ['auth plain   AHUAcA==\r\n', false, 'auth plain   {masked}\r\n'],
    ['AUTH PLAIN AHUA cA==\r\n', false, 'AUTH PLAIN {masked}\r\n'],
    ['AUTH PLAIN AHUAcA==', false, 'AUTH PLAIN {masked}'],
    ['AUTH PLAIN\r\n', false, 'AUTH PLAIN\r\n'],
    ['AUTH PLAIN =\r\n', false, 'AUTH PLAIN =\r\n'],
    ['AUTH LOGIN\r\n', false, 'AUTH LOGIN\r\n'],
    ['AUTH SCRAM-SHA-256 biwsbj11c2VyLHI9YQ==\r\n', false, 'AUTH SCRAM-SHA-256 {masked}\r\n'],
    ['AUTH CRAM-MD5\r\n', false, 'AUTH CRAM-MD5\r\n'],
    ['AUTH LOGIN dXNlcg==\r\n', false, 'AUTH LOGIN {masked}\r\n'],
    ['AHUAcA==\r\n', true, '{masked}\r\n'],
    ['AHUAcA==\n', true, '{masked}\n'],
    ['\r\n', true, '{masked}\r\n'],
    ['*\r\n', true, '*\r\n'],
    ['NOOP\r\n', false, 'NOOP\r\n'],
    ['MAIL FROM:<auth@example.test>\r\n', false, 'MAIL FROM:<auth@example.test>\r\n'],
  ]
  for (const [line, inExchange, shown] of table) {
    it(`${JSON.stringify(line)}${inExchange ? ' after 334' : ''}`, () => { expect(maskAuthLine(Buffer.from(line), inExchange).toString()).to.equal(shown) })
  }
})

describe('a challenge', () => {
  const line = (text: string): string => `334 ${Buffer.from(text).toString('base64')}\r\n`

  it('is hidden where it holds the signature of SCRAM, which is made with a key of the password', () => {
    expect(maskChallenge(Buffer.from(line('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4='))).toString()).to.equal('334 {masked}\r\n')
  })

  for (const shown of [line('r=abc,s=QSXCR+Q6sek8bf92,i=4096'), line('<1896.697170952@mx.example.test>'), line('e=invalid-proof'), line('Username:'), '334 \r\n', '235 2.7.0 dj1hYWE=\r\n', '250 ok\r\n']) {
    it(`is shown else: ${JSON.stringify(shown)}`, () => { expect(maskChallenge(Buffer.from(shown)).toString()).to.equal(shown) })
  }
})

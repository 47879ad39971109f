import { describe, it } from 'node:test'
import { expect } from 'chai'
import { readReceived, receivedChecks, withoutComments, type Looker } from '../../support/received.ts'

const looker: Looker = { clientName: 'client.example', recipient: 'user@example.test' }

/** As products write them. */
const real: Readonly<Record<string, string>> = {
  postfix: 'from client.example (localhost [127.0.0.1])\tby mx.example.test (Postfix) with ESMTP id D4B8622E192\tfor <user@example.test>; Sun, 22 Nov 2026 23:53:09 +0000 (UTC)',
  postfixTls: 'from client.example (unknown [IPv6:2001:db8::1])\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\t key-exchange X25519)\t(No client certificate requested)\tby mx.example.test (Postfix) with ESMTPS id D4B8622E192; Sun, 22 Nov 2026 23:53:09 +0000 (UTC)',
  exim: 'from [127.0.0.1] (helo=client.example)\tby mx.example.test with esmtp (Exim 4.96)\t(envelope-from <carol@client.example>)\tid 1xVHRS-00061Q-1W\tfor user@example.test;\tSun, 22 Nov 2026 23:57:52 +0000',
  sendmail: 'from client.example (localhost [127.0.0.1])\tby mx.example.test (8.17.1/8.17.1) with ESMTP id 3AMNvqQa012345\tfor <user@example.test>; Sun, 22 Nov 2026 23:57:52 GMT',
  opensmtpd: 'from client.example (localhost [127.0.0.1])\tby mx.example.test (OpenSMTPD) with ESMTP id 5556d2d5\tfor <user@example.test>;\tMon, 23 Nov 2026 00:00:02 +0000 (UTC)',
  qmail: 'from localhost (HELO client.example) (127.0.0.1)  by mx.example.test with SMTP; 22 Nov 2026 23:57:52 -0000',
}

/** They ask about the session: an address that was claimed, a login. */
const ofSession = ['shows the address of the connection', 'says that the client had logged in']

const broken = (text: string): string[] => Object.entries(receivedChecks).filter(([name, { holds }]) => !ofSession.includes(name) && !name.startsWith('names the protocol') && !holds(readReceived(text), looker)).map(([name]) => name)

describe('a trace field', () => {
  for (const [product, expected] of Object.entries({
    postfix: [], postfixTls: [], exim: [], opensmtpd: [], sendmail: ['gives the zone as a number'], qmail: ['shows the address of the client in brackets'],
  })) {
    it(`of ${product} is read as it is meant`, () => {
      expect(broken(real[product] ?? '')).to.deep.equal(expected)
    })
  }

  for (const [what, text, expected] of [
    ['FOR in front of ID', 'from a (b [192.0.2.1]) by c for <d@e> id 1; Sun, 22 Nov 2026 23:57:52 +0000', 'has its clauses in their order'],
    ['no semicolon', 'from a by c id 1 Sun, 22 Nov 2026 23:57:52 +0000', 'has its clauses in their order'],
    ['two paths', 'from a by c id 1 for <d@e>,<f@g>; Sun, 22 Nov 2026 23:57:52 +0000', 'names at most one path'],
    ['a day that does not exist', 'from a by c; Mon, 30 Feb 2026 23:57:52 +0000', 'has a date that exists'],
    ['a comment within the date', 'from a by c; 22 (it was a Sunday) Nov 2026 23:57:52 +0000', 'has a date in the present form'],
    ['an address without brackets', 'from a (192.0.2.1) by c; 22 Nov 2026 23:57:52 +0000', 'shows the address of the client in brackets'],
    ['a name that ends in the one given', 'from b (my.client.example [192.0.2.1]) by c; 22 Nov 2026 23:57:52 +0000', 'shows the name that the client gave'],
  ] as const) {
    it(`is seen to have ${what}`, () => {
      expect(broken(text)).to.include(expected)
    })
  }

  it('shows the address of the connection beside the one that was claimed', () => {
    const { holds } = receivedChecks['shows the address of the connection'] ?? {}
    const claims = { ...looker, clientName: '[203.0.113.9]' }
    expect(holds?.(readReceived('from [203.0.113.9] (host [127.0.0.1]) by c; 22 Nov 2026 23:57:52 +0000'), claims)).to.equal(true)
    expect(holds?.(readReceived('from [127.0.0.1] (helo=[203.0.113.9]) by c; 22 Nov 2026 23:57:52 +0000'), claims)).to.equal(true)
    expect(holds?.(readReceived('from [203.0.113.9] ([203.0.113.9]) by c; 22 Nov 2026 23:57:52 +0000'), claims)).to.equal(false)
    expect(() => holds?.(readReceived('from [203.0.113.9] by c; 22 Nov 2026 23:57:52 +0000'), claims)).to.throw('shows no address')
  })

  for (const [protocol, expected] of [['ESMTPSA', true], ['esmtpa', true], ['UTF8SMTPSA', true], ['ESMTPS', false], ['ESMTP', false]] as const) {
    it(`with ${protocol} ${expected ? 'tells' : 'does not tell'} of a login`, () => {
      const { holds } = receivedChecks['says that the client had logged in'] ?? {}
      expect(holds?.(readReceived(`from a by c with ${protocol} id 1; 22 Nov 2026 23:57:52 +0000`), looker)).to.equal(expected)
    })
  }

  for (const [protocol, expected] of [['with SMTP', 'SMTP'], ['with esmtps', 'ESMTPS'], ['with UTF8SMTPSA', 'ESMTPSA'], ['with UTF8SMTP', 'ESMTP']] as const) {
    it(`${protocol} names ${expected} and no other`, () => {
      const named = ['SMTP', 'ESMTP', 'ESMTPS', 'ESMTPSA'].filter((name) => receivedChecks[`names the protocol ${name}`]?.holds(readReceived(`from a by c ${protocol} id 1; 22 Nov 2026 23:57:52 +0000`), looker))
      expect(named).to.deep.equal([expected])
    })
  }

  it('may name no protocol', () => {
    expect(() => receivedChecks['names the protocol SMTP']?.holds(readReceived('from a by c id 1; 22 Nov 2026 23:57:52 +0000'), looker)).to.throw('names no protocol')
  })

  it('may have comments within comments', () => {
    expect(withoutComments('a (b (c) \\) d) e "(f)"').replace(/ +/g, ' ')).to.equal('a e "(f)"')
  })
})

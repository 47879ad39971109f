import { describe, it } from 'node:test'
import { expect } from 'chai'
import { canonical, parseMailbox } from '../../../src/mta/address/mailbox.ts'
import { parseRecipient, parseSender, pathText } from '../../../src/mta/address/path.ts'

describe('a path', () => {
  const sound: readonly (readonly [string, string, string])[] = [
    ['<>', '', ''],
    ['<> SIZE=1', '', 'SIZE=1'],
    ['<user@example.test>', 'user@example.test', ''],
    ['<user@example.test> SIZE=1 BODY=7BIT', 'user@example.test', 'SIZE=1 BODY=7BIT'],
    ['<@a.test,@b.test:user@example.test>', 'user@example.test', ''],
    ['<"a b"@example.test>', '"a b"@example.test', ''],
    ['<"a>b\\"c\\\\"@example.test> X=1', '"a>b\\"c\\\\"@example.test', 'X=1'],
    ['<""@example.test>', '""@example.test', ''],
    ['<user+tag@[127.0.0.1]>', 'user+tag@[127.0.0.1]', ''],
    ['<user@[IPv6:::1]>', 'user@[IPv6:::1]', ''],
    ['<Postmaster>', 'Postmaster', ''],
    ['<user%outside.test@example.test>', 'user%outside.test@example.test', ''],
    [`<${'l'.repeat(999)}@example.test>`, `${'l'.repeat(999)}@example.test`, ''],
    ['<user@example.test>  SIZE=1', 'user@example.test', 'SIZE=1'],
  ]
  for (const [text, path, rest] of sound) {
    it(`reads ${text.slice(0, 50)}`, () => {
      const parsed = parseSender(`FROM:${text}`) ?? parseRecipient(`TO:${text}`)
      expect(parsed && { path: pathText(parsed.path), rest: parsed.rest }).to.deep.equal({ path, rest })
    })
  }

  const wrong = [
    '',
    'user@example.test',
    ' <user@example.test>',
    '<user@example.test',
    '<user@example.test>SIZE=1',
    '<user>',
    '<user@>',
    '<@example.test>',
    '<.user@example.test>',
    '<user.@example.test>',
    '<us..er@example.test>',
    '<us er@example.test>',
    '<user@example..test>',
    '<user@-example.test>',
    '<user@exam_ple.test>',
    '<user@example.test.>',
    '<user@[127.0.0.256]>',
    '<user@[127.0.0]>',
    '<user@[IPv6:zz]>',
    '<user@[::1]>',
    '<"user@example.test>',
    '<"a"b@example.test>',
    '<us\xe9r@example.test>',
    '<user\x00@example.test>',
    '<user@example.test>\x00',
    '<user@127.0.0.1]>',
    '<user@[127.0.0.1>',
  ]
  for (const text of wrong) {
    it(`refuses ${JSON.stringify(text).slice(0, 50)}`, () => void expect(parseSender(`FROM:${text}`) ?? parseRecipient(`TO:${text}`)).to.equal(undefined))
  }

  it('is null for a sender only, and the bare postmaster for a recipient only', () => {
    expect(parseRecipient('TO:<>')).to.equal(undefined)
    expect(parseSender('FROM:<postmaster>')).to.equal(undefined)
  })

  it('stands right behind its keyword, in any case', () => {
    expect(parseSender('fRom:<a@b.test>')?.path.kind).to.equal('mailbox')
    for (const text of ['<a@b.test>', 'xFROM:<a@b.test>', 'FROM <a@b.test>', 'TO:<a@b.test>']) expect(parseSender(text)).to.equal(undefined)
  })
})

describe('a mailbox', () => {
  it('is the same in all its quoted forms and cases', () => {
    const forms = ['user@example.test', '"user"@EXAMPLE.test', '"us\\er"@example.test', 'USER@example.TEST']
    expect(new Set(forms.map((form) => canonical(parseMailbox(form) ?? { local: '', domain: '', text: '' })))).to.deep.equal(new Set(['user@example.test']))
  })
})

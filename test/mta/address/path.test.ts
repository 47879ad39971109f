import { describe, it } from 'node:test'
import { expect } from 'chai'
import { canonical, isDomain, parseMailbox } from '../../../src/mta/address/mailbox.ts'
import { parsePath, pathText } from '../../../src/mta/address/path.ts'

const label = 'd'.repeat(63)
const domain255 = `${label}.${label}.${label}.${label}`

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
    [`<${'l'.repeat(64)}@example.test>`, `${'l'.repeat(64)}@example.test`, ''],
  ]
  for (const [text, path, rest] of sound) {
    it(`reads ${text.slice(0, 50)}`, () => {
      const parsed = parsePath(text)
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
    `<${'l'.repeat(65)}@example.test>`,
    `<user@${'d'.repeat(64)}.test>`,
    `<u@${domain255}.test>`,
    `<${'l'.repeat(64)}@${domain255.slice(0, 192)}>`,
  ]
  for (const text of wrong) {
    it(`refuses ${JSON.stringify(text).slice(0, 50)}`, () => void expect(parsePath(text)).to.equal(undefined))
  }
})

describe('a mailbox', () => {
  it('is the same in all its quoted forms and cases', () => {
    const forms = ['user@example.test', '"user"@EXAMPLE.test', '"us\\er"@example.test', 'USER@example.TEST']
    expect(new Set(forms.map((form) => canonical(parseMailbox(form) ?? { local: '', domain: '', text: '' })))).to.deep.equal(new Set(['user@example.test']))
  })

  it('has a domain of 255 octets at most', () => {
    expect(isDomain(domain255)).to.equal(true)
    expect(isDomain(`${domain255}d`)).to.equal(false)
  })
})

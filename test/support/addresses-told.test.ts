import { describe, it } from 'node:test'
import { expect } from 'chai'
import { toldForms } from '../../support/addresses-told.ts'

const members = ['user@example.test', 'other@example.test']
const holds = (form: string, ...lines: readonly string[]): boolean | undefined => toldForms[form]?.(lines, { domain: 'example.test', members })

const rows: readonly (readonly [form: string, lines: readonly string[], right: boolean])[] = [
  ['a mailbox', ['<user@example.test>'], true],
  ['a mailbox', ['there is such a user'], false],
  ['nothing but a mailbox and a name', ['user@example.test'], true],
  ['nothing but a mailbox and a name', ['<user@example.test>'], true],
  ['nothing but a mailbox and a name', ['User Name <user@example.test>'], true],
  ['nothing but a mailbox and a name', ['"Joe Q." <"joe q"@example.test>'], true],
  ['nothing but a mailbox and a name', ['<user@example.test> is deliverable'], false],
  ['nothing but a mailbox and a name', ['user@example.test is deliverable'], false],
  ['nothing but a mailbox and a name', ['user'], false],
  ['one mailbox on each line', ['<user@example.test>', 'Other <other@example.test>'], true],
  ['one mailbox on each line', ['<user@example.test>, <other@example.test>'], false],
  ['one mailbox on each line', ['these are the members:', '<user@example.test>'], false],
  ['each mailbox with its full domain', ['<user@host.example.test>'], true],
  ['each mailbox with its full domain', ['<user@mx>'], false],
  ['each mailbox with its full domain', ['user'], false],
  ['each mailbox in pointed brackets', ['Name <user@example.test>'], true],
  ['each mailbox in pointed brackets', ['user@example.test'], false],
  ['no source route', ['<user@example.test>'], true],
  ['no source route', ['<@one.test:user@example.test>'], false],
  ['no source route', ['@one.test,@two.test:user@example.test'], false],
  ['the members of the list', ['<Other@host.example.test>', 'U <user@example.test>'], true],
  ['the members of the list', ['<other@example.test>', '<more@outside.test>'], false],
  ['the members of the list', ['<other@example.test>', '<user@outside.test>'], false],
]

describe('addresses that VRFY and EXPN tell', () => {
  for (const [form, lines, right] of rows) {
    it(`${lines.join(' | ')}: ${right ? '' : 'not '}${form}`, () => {
      expect(holds(form, ...lines)).to.equal(right)
    })
  }

  it('are of a domain of one label only where the target has one', () => {
    expect(toldForms['each mailbox with its full domain']?.(['<user@intranet>'], { domain: 'intranet', members: [] })).to.equal(true)
  })
})

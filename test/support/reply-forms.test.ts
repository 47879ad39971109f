import { describe, it } from 'node:test'
import { expect } from 'chai'
import { isRegisteredCode } from '../../support/registered-codes.ts'
import { replyForms } from '../../support/reply-forms.ts'

describe('the form of enhanced status codes', () => {
  const rows: readonly (readonly [line: string, broken: readonly string[]])[] = [
    ['250 2.0.0 Ok', []],
    ['250-2.1.5 v4.01 of it', []],
    ['250 Ok', []],
    ['250 2.00.0 Ok', ['writes its enhanced status code without leading zeros']],
    ['550 5.1.01 no', ['writes its enhanced status code without leading zeros']],
    ['250 2. 0. 0 Ok', ['writes its enhanced status code without space in it']],
    ['250 2.0 .0 Ok', ['writes its enhanced status code without space in it']],
    ['550 5.0.9 no', ['gives registered enhanced status codes only']],
    ['550 5.9.1 no', ['gives registered enhanced status codes only']],
  ]
  const forms = ['gives registered enhanced status codes only', 'writes its enhanced status code without leading zeros', 'writes its enhanced status code without space in it']
  for (const [line, broken] of rows) it(line, () => void expect(forms.filter((form) => !replyForms[form]?.([`${line}\r\n`]))).to.deep.equal(broken))
})

describe('registered codes', () => {
  it('are those of the registry', () => {
    expect(['2.0.0', '5.1.10', '5.7.30', '4.4.7'].every(isRegisteredCode)).to.equal(true)
    expect(['2.0.1', '5.7.99', '4.8.0'].some(isRegisteredCode)).to.equal(false)
  })
})

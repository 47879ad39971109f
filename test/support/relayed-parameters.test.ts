import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { SinkMessage } from '../../src/sink/record.ts'
import { commandFor, parametersOf, relayedValue, sameParameter } from '../../support/relayed-parameters.ts'

const message: SinkMessage = {
  helo: 'EHLO mx', mailFrom: 'MAIL FROM:<a@b.example> SIZE=9 ret=hdrs ENVID=Q+2BQ',
  rcptTo: ['RCPT TO:<Later@relay.test> NOTIFY=NEVER', 'RCPT TO:<another-later@relay.test> ORCPT=rfc822;A=B'],
  data: Buffer.from(''), wire: Buffer.from(''), reply: '250 Ok', at: new Date(0),
}

describe('the parameters that a next hop receives', () => {
  it('stand behind the path', () => {
    expect([...parametersOf('MAIL FROM:<> SMTPUTF8  RET=FULL')]).to.deep.equal([['SMTPUTF8', ''], ['RET', 'FULL']])
    expect([...parametersOf('RCPT TO:<"a> NOTIFY=NEVER"@b> x=y=z')]).to.deep.equal([['X', 'y=z']])
    expect([...parametersOf('RCPT TO:<a@b>')]).to.deep.equal([])
  })

  it('are those of one recipient', () => {
    expect(commandFor(message, 'later@relay.test')).to.equal(message.rcptTo[0])
    expect(commandFor(message, 'nobody@relay.test')).to.equal(undefined)
    const values = (recipient: string): (string | undefined)[] => ['ENVID', 'RET', 'NOTIFY', 'ORCPT'].map((keyword) => relayedValue(message, recipient, keyword))
    expect(values('later@relay.test')).to.deep.equal(['Q+2BQ', 'hdrs', 'NEVER', undefined])
    expect(values('another-later@relay.test')).to.deep.equal(['Q+2BQ', 'hdrs', undefined, 'rfc822;A=B'])
  })

  const rows: readonly (readonly [string, string, string, boolean])[] = [
    ['RET', 'hdrs', 'HDRS', true], ['RET', 'FULL', 'HDRS', false],
    ['NOTIFY', 'SUCCESS,FAILURE', 'failure,Success', true], ['NOTIFY', 'SUCCESS', 'SUCCESS,FAILURE', false],
    ['ENVID', 'a+2Bb', 'a+2Bb', true], ['ENVID', '+61', 'a', true], ['ENVID', 'qq', 'QQ', false],
    ['ORCPT', 'rfc822;A@b', 'rfc822;A@b', true], ['ORCPT', 'rfc822;a@b', 'rfc822;A@b', false], ['ORCPT', 'rfc822;a+2B@b', 'rfc822;a@b', false],
  ]
  for (const [keyword, one, other, same] of rows) it(`${keyword}: ${one} and ${other}`, () => void expect(sameParameter(keyword, one, other)).to.equal(same))
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { withMta } from './support/fixture.ts'
import { plainMessage, Script } from './support/script.ts'

const login = `AUTH PLAIN ${plainMessage('user@example.test', 'secret')}`

describe('a session', () => {
  it('relays a message into the queue', () =>
    withMta(async (mta) => {
      const client = await Script.open(mta.ports.relay)
      expect(await client.reply()).to.equal('220 mx.example.test ESMTP')
      expect(await client.all('EHLO client.test', 'MAIL FROM:<a@b.test>', 'RCPT TO:<user@example.test>', 'DATA')).to.deep.equal([
        '250-mx.example.test|250-PIPELINING|250-SIZE 10240000|250-STARTTLS|250-ENHANCEDSTATUSCODES|250-8BITMIME|250-DSN|250-HELP|250 EXPN',
        '250 2.1.0 Sender ok',
        '250 2.1.5 Recipient ok',
        '354 Start mail input, end with <CRLF>.<CRLF>',
      ])
      expect(await client.ask('Subject: x\r\n\r\n..dot\r\n.')).to.equal('250 2.0.0 Ok: queued as Q1')
      expect(await client.all('QUIT')).to.deep.equal(['221 2.0.0 mx.example.test closing the channel'])
      expect(await client.reply()).to.equal('closed')
      expect(mta.queue.text).to.match(/^Received: from client\.test \(unknown \[127\.0\.0\.1\]\)\r\n\tby mx\.example\.test with ESMTP id Q1\r\n\tfor <user@example\.test>; .*\r\nSubject: x\r\n\r\n\.dot\r\n$/)
    }))

  it('submits after STARTTLS and AUTH', () =>
    withMta(async (mta) => {
      const client = await Script.open(mta.ports.submission)
      expect(await client.reply()).to.match(/^220/)
      expect(await client.all('EHLO c.test', 'MAIL FROM:<user@example.test>', login, 'STARTTLS')).to.deep.equal([
        '250-mx.example.test|250-PIPELINING|250-SIZE 10240000|250-STARTTLS|250-ENHANCEDSTATUSCODES|250-8BITMIME|250-DSN|250-HELP|250 EXPN',
        '530 5.7.0 Must issue a STARTTLS command first',
        '530 5.7.0 Must issue a STARTTLS command first',
        '220 2.0.0 Ready to start TLS',
      ])
      await client.secure(mta.ca)
      expect(await client.all('MAIL FROM:<user@example.test>', 'EHLO c.test', login, 'MAIL FROM:<user@example.test>', 'RCPT TO:<x@outside.test>', 'DATA')).to.deep.equal([
        '503 5.5.1 Send EHLO first',
        '250-mx.example.test|250-PIPELINING|250-SIZE 10240000|250-AUTH PLAIN LOGIN SCRAM-SHA-256|250-ENHANCEDSTATUSCODES|250-8BITMIME|250-DSN|250-CHUNKING|250-HELP|250 EXPN',
        '235 2.7.0 Authentication succeeded',
        '250 2.1.0 Sender ok',
        '250 2.1.5 Recipient ok',
        '354 Start mail input, end with <CRLF>.<CRLF>',
      ])
      expect(await client.ask('From: <user@example.test>\r\n.')).to.equal('250 2.0.0 Ok: queued as Q1')
      expect(mta.queue.text).to.match(/with ESMTPSA id Q1\r\n\tfor <x@outside\.test>; .*\r\nDate: .*\r\nMessage-ID: <\d+\.Q1@mx\.example\.test>\r\nFrom: <user@example\.test>\r\n$/)
      expect(mta.queue.messages[0]).to.include({ login: 'user@example.test', sender: 'user@example.test' })
    }))

  it('speaks TLS from the first octet on submissions', () =>
    withMta(async (mta) => {
      const client = await (await Script.open(mta.ports.submissions)).secure(mta.ca)
      expect(await client.reply()).to.match(/^220/)
      expect(await client.all('EHLO c.test', login)).to.deep.equal([
        '250-mx.example.test|250-PIPELINING|250-SIZE 10240000|250-AUTH PLAIN LOGIN SCRAM-SHA-256|250-ENHANCEDSTATUSCODES|250-8BITMIME|250-DSN|250-CHUNKING|250-HELP|250 EXPN',
        '235 2.7.0 Authentication succeeded',
      ])
    }))
})

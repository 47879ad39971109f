import { describe, it } from 'node:test'
import { expect } from 'chai'
import { ReplyReader, type Reply } from '../../src/wire/reply.ts'
import type { MailPart } from '../../support/mail-part.ts'
import { Scene } from '../../support/scene.ts'
import { Submitted } from '../../support/submitted.ts'
import type { Talk } from '../../support/talk.ts'
import { facts, requirement, whole } from './bed.ts'

/** A server that answers the end of data so, and delivers a message with this header; nothing where there is none. */
function submitted(reply: string, header?: string): Submitted {
  const answer = new ReplyReader().push(Buffer.from(`${reply}\r\n`))[0] as Reply
  const talk = { session: { reply: async () => answer } } as unknown as Talk
  const mail = { accepted: async () => undefined, deliveredIfAtAll: async () => (header === undefined ? undefined : { raw: Buffer.from(`${header}\n\nText.\n`) }) } as unknown as MailPart
  return new Submitted(new Scene({ target: whole, facts }, requirement), talk, mail)
}

describe('who sent a message', () => {
  const ok = '250 2.0.0 Ok: queued as 4F1B2C3D5E'
  const [holds, broken] = ['holds', 'Nonconformance']
  const rows: readonly (readonly [what: string, reply: string, header: string | undefined, outcome: string])[] = [
    ['a refusal', '550 5.7.1 Not yours', undefined, holds],
    ['a message that was sent back', ok, undefined, holds],
    ['the login', ok, 'From: <user@example.test>', holds],
    ['the login in another spelling', ok, 'From: Me <User@EXAMPLE.test>', holds],
    ['an alias of the login', ok, 'From: sales@example.test', holds],
    ['somebody else', ok, 'From: <other@example.test>', broken],
    ['somebody else with the name of the login', ok, 'From: "user@example.test" <other@example.test>', broken],
    ['the login and somebody else', ok, 'From: <user@example.test>, <other@example.test>', broken],
    ['somebody else, with the login for the sender', ok, 'From: <other@example.test>\nSender: <user@example.test>', holds],
    ['the login, with somebody else for the sender', ok, 'From: <user@example.test>\nSender: <other@example.test>', broken],
    ['two senders', ok, 'From: <user@example.test>\nSender: <user@example.test>\nSender: <other@example.test>', broken],
    ['nobody', ok, 'Subject: none', broken],
  ]
  for (const [what, reply, header, outcome] of rows) {
    it(`${what}: ${outcome}`, async () => {
      expect(await submitted(reply, header).namesTheLogin().then(() => holds, (error: Error) => error.name)).to.equal(outcome)
    })
  }
})

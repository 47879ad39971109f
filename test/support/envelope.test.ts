import { describe, it } from 'node:test'
import { expect } from 'chai'
import { ReplyReader } from '../../src/wire/reply.ts'
import { Envelope } from '../../support/envelope.ts'
import type { MailPart } from '../../support/mail-part.ts'
import type { QueuePart } from '../../support/queue-part.ts'
import { Replies } from '../../support/replies.ts'
import { Scene } from '../../support/scene.ts'
import type { Talk } from '../../support/talk.ts'
import { facts, requirement, whole } from './bed.ts'

const [holds, broken, cannotTell] = ['holds', 'Nonconformance', 'PreconditionNotMet']

/** An envelope whose last reply, and whose delivered message, is this one. */
function envelope(octets: string, raw = ''): Envelope {
  const [reply] = new ReplyReader().push(Buffer.from(`${octets}\r\n`))
  const talk = { session: { reply: async () => reply, owedNoMore: async () => undefined } } as unknown as Talk
  const scene = new Scene({ target: whole, facts }, requirement)
  const mail = { copy: async () => Buffer.from(raw) } as unknown as MailPart
  return new Envelope(scene, talk, new Replies(scene, talk), mail, {} as QueuePart)
}

async function outcome(work: Promise<void>): Promise<string | undefined> {
  return work.then(() => holds, (error: Error) => error.name)
}

describe('a command that is to be understood', () => {
  const rows: readonly (readonly [reply: string, how: string | undefined])[] = [
    ['250 2.1.0 Ok', holds], ['251 will forward', holds], ['550 no', holds], ['550 5.1.1 no such user', holds], ['554 5.7.1 Relay access denied', holds], ['551 not here', holds],
    ['500 what', broken], ['501 5.1.7 bad sender', broken], ['502 no', broken], ['555 no', broken], ['553 5.1.3 bad recipient', broken], ['550 5.5.2 syntax', broken], ['354 go on', broken],
    ['553 no', cannotTell], ['553 5.1.0 no', cannotTell], ['553 5.1.8 sender domain unknown', holds], ['553 5.7.1 not yours', holds], ['504 5.5.2 need a full name', cannotTell],
    ['552 5.2.2 full', cannotTell], ['530 5.7.0 log in', cannotTell], ['450 4.1.2 later', cannotTell], ['421 bye', cannotTell],
  ]
  for (const [reply, how] of rows) it(`${reply}: ${how}`, async () => { expect(await outcome(envelope(reply).understood())).to.equal(how) })
})

describe('a recipient beyond the limit', () => {
  const rows: readonly (readonly [reply: string, how: string | undefined])[] = [
    ['452 4.5.3 too many', holds], ['452 too many', holds], ['552 too many', holds], ['550 5.5.3 too many', holds],
    ['451 4.5.3 too many', broken], ['450 4.7.1 too fast', cannotTell], ['451 try later', cannotTell], ['421 4.5.3 bye', cannotTell],
  ]
  for (const [reply, how] of rows) it(`${reply}: ${how}`, async () => { expect(await outcome(envelope(reply).refusedForNumber())).to.equal(how) })
})

describe('the sender of a delivered message', () => {
  const rows: readonly (readonly [field: string, expected: string, how: string | undefined])[] = [
    ['Return-Path: <Carol@client.example>', 'Carol@client.example', holds], ['Return-Path: <Carol@CLIENT.example>', 'Carol@client.example', holds],
    ['Return-Path: <carol@client.example>', 'Carol@client.example', broken], ['Return-Path: <@one.example:a@b.example>', 'a@b.example', broken],
    ['Return-Path: <"Joe\\,Smith"@b.example>', '"Joe,Smith"@b.example', holds], ['Return-Path: <"Joe\\\\,Smith"@b.example>', '"Joe,Smith"@b.example', broken],
    ['Return-Path: <"carol"@b.example>', 'carol@b.example', holds], ['Return-Path: <>', 'carol@b.example', broken], ['Subject: none', 'a@b.example', cannotTell],
  ]
  for (const [field, expected, how] of rows) {
    it(`${field} for ${expected}: ${how}`, async () => { expect(await outcome(envelope('250 Ok', `${field}\r\n\r\n`).wasSentBy('delivered', expected))).to.equal(how) })
  }
})

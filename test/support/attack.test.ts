import { describe, it } from 'node:test'
import { expect } from 'chai'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SinkMessage } from '../../src/sink/record.ts'
import type { Target } from '../../src/target/target.ts'
import { type Reply, ReplyReader } from '../../src/wire/reply.ts'
import { Attack } from '../../support/attack.ts'
import type { MailPart } from '../../support/mail-part.ts'
import type { NextHop } from '../../support/next-hop.ts'
import type { QueuePart } from '../../support/queue-part.ts'
import { Scene } from '../../support/scene.ts'
import type { Talk } from '../../support/talk.ts'
import { facts, requirement, whole } from './bed.ts'

const [holds, broken, cannotTell] = ['holds', 'Nonconformance', 'PreconditionNotMet']

interface Stage {
  readonly target?: Target
  /** One to each act; where there is none the server has hung up. */
  readonly replies?: readonly string[]
  /** Whether the first of them is to the step before. */
  readonly heard?: boolean
  readonly goodbye?: readonly string[]
  readonly delivered?: string
  readonly wire?: string | undefined
  readonly strays?: readonly Partial<SinkMessage>[]
  readonly settles?: boolean
}

interface Set {
  readonly attack: Attack
  readonly scene: Scene
  /** What was said, or sent, and where. */
  readonly said: string[]
}

const replyOf = (text: string): Reply => new ReplyReader().push(Buffer.from(`${text}\r\n`))[0] as Reply

/** An attack on a server that is all script. */
function set({ target = whole, heard = true, replies = [], goodbye = [], delivered = '', wire, strays = [], settles = true }: Stage): Set {
  const said: string[] = []
  const scene = new Scene({ target, facts }, requirement)
  let at = heard ? 0 : -1
  const say = (what: string): void => {
    at += 1
    said.push(what)
  }
  const session = {
    service: 'submission',
    sendLine: async (line: string) => { say(line) },
    send: async (octets: Buffer) => { say(octets.toString('latin1')) },
    saidGoodbye: async () => replies[at]?.startsWith('421') === true,
    answers: async () => replies[at] !== undefined,
    reply: async () => replyOf(replies[at] ?? '421 gone'),
    accepted: async () => replyOf('250 2.0.0 Ok: queued as 4F1B2C3D5E'),
    quitAndCollect: async () => goodbye.map(replyOf),
  }
  const talk = {
    session,
    open: async (state: string, service: string, client?: string) => { said.push(`open ${state} ${service} ${client ?? ''}`.trim()) },
    offer: async (sender: string, recipient: string) => { say(`offer ${sender} ${recipient}`) },
    writeOn: async (mail: string) => { said.push(mail) },
  } as unknown as Talk
  const mail = { accepted: async () => undefined, delivered: async () => ({ raw: Buffer.from(delivered, 'latin1') }) } as unknown as MailPart
  const queue = { adopt: async () => undefined, settled: async () => (settles ? 'gone' : undefined), run: async () => undefined } as unknown as QueuePart
  const hop = { received: async () => Buffer.alloc(0), strays: () => strays, wire: async () => (wire === undefined ? undefined : Buffer.from(wire, 'latin1')) } as unknown as NextHop
  return { attack: new Attack(scene, talk, mail, queue, hop), scene, said }
}

async function outcome(work: Promise<void>): Promise<string> {
  return work.then(() => holds, (error: Error) => error.name)
}

const accepted = '250 2.0.0 Ok: queued as 4F1B2C3D5E'

describe('a line that is said over and over', () => {
  const rows: readonly (readonly [replies: readonly string[], times: number])[] = [
    [Array<string>(9).fill('250 ok'), 5], [['250 ok', '421 enough', '250 ok'], 2], [['250 ok', '221 bye', '250 ok'], 2], [['500 what', '500 what'], 3], [[], 1],
  ]
  for (const [replies, times] of rows) {
    it(`${replies.join(', ') || 'no reply'}: ${times} times`, async () => {
      const { attack, said } = set({ replies, heard: false })
      await attack.repeats(5, 'NOOP')
      expect(said).to.deep.equal(Array<string>(times).fill('NOOP'))
    })
  }
})

describe('a chunk', () => {
  it('says how many octets it has, whatever they are', async () => {
    const { attack, said } = set({ replies: ['250 ok'], heard: false })
    await attack.chunk('a{CRLF}{xFC}.{CRLF}')
    await attack.chunk('', true)
    expect(said).to.deep.equal(['BDAT 7 LAST\r\na\r\n\xfc.\r\n', 'BDAT 0\r\n'])
  })
})

describe('a message that is to go nowhere', () => {
  const stray = { mailFrom: 'MAIL FROM:<a@b.example>', rcptTo: ['RCPT TO:<later@relay.test>'] }
  const rows: readonly (readonly [what: string, stage: Stage, how: string])[] = [
    ['refused, and nothing came', { replies: ['550 no'] }, holds], ['taken, and nothing came', { replies: [accepted] }, holds], ['hung up on', { replies: [] }, holds],
    ['refused, and it came all the same', { replies: ['550 no'], strays: [stray] }, broken], ['taken, and it came', { replies: [accepted], strays: [stray] }, broken],
    ['taken, and not tried', { replies: [accepted], settles: false }, cannotTell], ['never sent', { replies: ['354 go on'] }, cannotTell],
  ]
  for (const [what, stage, how] of rows) it(`${what}: ${how}`, async () => { expect(await outcome(set(stage).attack.nothingWentOn())).to.equal(how) })

  it('is followed by one that may go on, from the own networks or after a login', async () => {
    const trusted = set({ replies: ['550 no'] })
    await trusted.attack.nothingWentOn()
    expect(trusted.said.slice(0, 2)).to.deep.equal(['open greeted relay trusted', 'MAIL FROM:<carol@client.example>'])
    const login = set({ replies: ['550 no'], target: { ...whole, clients: {} } })
    await login.attack.nothingWentOn()
    expect(login.said.slice(0, 2)).to.deep.equal(['open authenticated submission', 'MAIL FROM:<user@example.test>'])
  })
})

describe('octets that are handed on', () => {
  const whole = 'Subject: a\r\n\r\ntext..\r\nMAIL FROM:<x>\r\n'
  const rows: readonly (readonly [what: string, stage: Stage, how: string])[] = [
    ['nothing that looks like an end', { replies: [accepted], goodbye: ['221 bye'], wire: whole }, holds],
    ['a refusal', { replies: ['554 no'] }, holds],
    ...['\n.\n', '\r.\r', '\r\n.\n', '\r\n.\r', '\n.\r\n'].map((end): [string, Stage, string] => [JSON.stringify(end), { replies: [accepted], goodbye: ['221 bye'], wire: whole.replace('..', end) }, broken]),
    ['a part of it', { replies: [accepted], goodbye: ['221 bye'], wire: 'Subject: a\r\n\r\ntext' }, broken],
    ['two replies', { replies: [accepted], goodbye: ['250 ok', '221 bye'], wire: whole }, cannotTell],
    ['nothing at all', { replies: [accepted], goodbye: ['221 bye'] }, cannotTell],
  ]
  for (const [what, stage, how] of rows) it(`${what}: ${how}`, async () => { expect(await outcome(set(stage).attack.handsOnOneEnd())).to.equal(how) })
})

describe('a header field of the client', () => {
  const rows: readonly (readonly [delivered: string, how: string])[] = [
    ['Received: from a\r\n\tX-Injected: no line\r\nSubject: X-Injected: yes\r\n\r\nX-Injected: text', holds],
    ['X-Injected: yes\r\n\r\n', broken], ['Subject: a\r\nx-injected:yes\r\n\r\n', broken], ['Subject: a\rX-Injected: yes\r\n\r\n', broken], ['Subject: a\nX-Injected: yes\n\n', broken],
  ]
  for (const [delivered, how] of rows) {
    it(`${JSON.stringify(delivered)}: ${how}`, async () => { expect(await outcome(set({ replies: [accepted], delivered }).attack.headerIsItsOwn())).to.equal(how) })
  }

  it('is none where the message was refused', async () => { expect(await outcome(set({ replies: ['501 no'], delivered: 'X-Injected: yes\r\n\r\n' }).attack.headerIsItsOwn())).to.equal(holds) })
})

describe('a line of the client in a notification', () => {
  async function judged(line: string): Promise<{ how: string; left: readonly string[] }> {
    const path = await mkdtemp(join(tmpdir(), 'mailspec-attack-'))
    await mkdir(join(path, 'new'))
    const { attack, scene } = set({ replies: [accepted], target: { ...whole, mailbox: { type: 'maildir', path } } })
    await writeFile(join(path, 'new', '1.host'), `Subject: undelivered\n\n${line}\nSubject: ${scene.token}\n`)
    const how = await outcome(attack.notificationIsItsOwn())
    const left = await readdir(join(path, 'new'))
    await rm(path, { recursive: true })
    return { how, left }
  }
  for (const [line, how] of [['Original-Envelope-Id: a+0D+0AX-Injected:yes', holds], ['X-Injected:yes', broken], ['Original-Envelope-Id: a\rX-Injected:yes', broken]] as const) {
    it(`${JSON.stringify(line)}: ${how}`, async () => { expect(await judged(line)).to.deep.equal({ how, left: [] }) })
  }

  it('cannot be told where no notification comes', async () => {
    const path = await mkdtemp(join(tmpdir(), 'mailspec-attack-'))
    const target: Target = { ...whole, mailbox: { type: 'maildir', path }, patience: { ...whole.patience, notification: 0 } }
    expect(await outcome(set({ replies: [accepted], target }).attack.notificationIsItsOwn())).to.equal(cannotTell)
    await rm(path, { recursive: true })
  })
})

describe('an offer before a login that names nobody', () => {
  const rows: readonly (readonly [known: string, unknown: string, how: string])[] = [
    ['530 5.7.0 Must log in', '530 5.7.0 Must log in', holds], ['554 5.7.1 <user@Example.test>: Access denied', '554 5.7.1 <nobody@example.test>: Access denied', holds],
    ['550 no service for user', '550 no service for nobody', holds], ['550 5.7.1 no, session 8F', '550 5.7.1 no, session 9A', holds],
    ['530 5.7.0 Must log in', '550 5.1.1 unknown', broken], ['530 5.7.0 Must log in', '530 5.7.1 Must log in', broken], ['530 Must log in', '530 Who is that?', broken],
    ['530 5.7.0 Must log in', '250 ok', broken], ['530 5.7.0 Must log in', '450 later', cannotTell], ['250 ok', '550 5.1.1 unknown', cannotTell], ['421 bye', '421 bye', cannotTell],
  ]
  for (const [known, unknown, how] of rows) {
    it(`${known}, then ${unknown}: ${how}`, async () => {
      const { attack, said } = set({ replies: [known, unknown] })
      expect(await outcome(attack.saysTheSameOf('{sender}', '{unknownRecipient}'))).to.equal(how)
      if (how !== cannotTell) expect(said).to.deep.equal(['open encrypted submission', 'offer {sender} {unknownRecipient}'])
    })
  }
})

describe('the right password after wrong ones', () => {
  const alone: Target = { ...whole, clients: { stranger: '127.0.0.1' } }
  const rows: readonly (readonly [reply: string, target: Target, how: string])[] = [
    ['235 2.7.0 welcome', whole, holds], ['454 4.7.0 wait', whole, holds], ['421 4.7.0 later', whole, holds], ['535 5.7.8 no', whole, broken], ['235 2.7.0 welcome', alone, holds], ['535 5.7.8 no', alone, cannotTell],
  ]
  for (const [reply, target, how] of rows) {
    it(`${reply}, ${target === alone ? 'from the same address' : 'from elsewhere'}: ${how}`, async () => {
      const { attack, said } = set({ replies: [reply], heard: false, target })
      expect(await outcome(attack.loginStillWorks())).to.equal(how)
      expect(said[0]).to.equal(`open encrypted submission ${target === alone ? 'stranger' : 'trusted'}`)
    })
  }
})

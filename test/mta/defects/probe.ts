import type { MtaSettings } from '../../../src/mta/settings.ts'
import type { Fixture } from '../support/fixture.ts'
import { plainMessage, Script } from '../support/script.ts'

/** One defect: what a client does, and what it sees from a sound MTA and from the bent one. */
export interface Probe {
  readonly run: (mta: Fixture) => Promise<string>
  readonly sound: RegExp
  readonly bent: RegExp
  readonly settings?: Partial<MtaSettings>
}

export type Table = Readonly<Record<string, Probe>>

export const goodLogin = `AUTH PLAIN ${plainMessage('user@example.test', 'secret')}`
export const envelope = ['MAIL FROM:<a@b.test>', 'RCPT TO:<user@example.test>'] as const

/** Opens the relay service and reads the greeting. */
export async function relay(mta: Fixture): Promise<Script> {
  const client = await Script.open(mta.ports.relay)
  await client.reply()
  return client
}

/** Sends the lines to the relay service and returns all replies, the greeting left out. */
export const say = (...lines: readonly string[]) => async (mta: Fixture): Promise<string> => {
  const client = await relay(mta)
  const replies = await client.all(...lines)
  client.close()
  return replies.join('; ')
}

/** Says EHLO first. */
export const afterEhlo = (...lines: readonly string[]) => async (mta: Fixture): Promise<string> => {
  const replies = await say('EHLO c.test', ...lines)(mta)
  return replies.slice(replies.indexOf('; ') + 2)
}

/** Opens the submission service and begins TLS there. */
export async function secured(mta: Fixture): Promise<Script> {
  const client = await Script.open(mta.ports.submission)
  await client.reply()
  await client.all('EHLO c.test', 'STARTTLS')
  await client.secure(mta.ca)
  await client.ask('EHLO c.test')
  return client
}

/** Sends the lines to the submission service inside TLS, after EHLO. */
export const sayInTls = (...lines: readonly string[]) => async (mta: Fixture): Promise<string> => {
  const client = await secured(mta)
  const replies = await client.all(...lines)
  client.close()
  return replies.join('; ')
}

/** Sends a message to the relay service; returns the last reply and the stored octets. */
export const store = (text: string, ...parameters: readonly string[]) => async (mta: Fixture): Promise<string> => {
  const client = await relay(mta)
  await client.all('EHLO c.test', [envelope[0], ...parameters].join(' '), envelope[1], 'DATA')
  const reply = await client.ask(`${text}\r\n.`)
  client.close()
  return `${reply}\n${mta.queue.text}`
}

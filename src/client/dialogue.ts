import { type Keywords, keywordsOf } from '../wire/ehlo.ts'
import { showOctets } from '../wire/octets.ts'
import { firstWord, type Reply } from '../wire/reply.ts'
import type { SmtpConnection } from './connection.ts'

/** The name under which we greet servers: reserved for documentation, so nobody's. */
export const clientName = 'client.example'

/** A reply for a reader, on one line. */
export function oneLine(reply: Reply): string {
  return showOctets(reply.octets, 200).replace(/\{CRLF\}$/, '')
}

/** Sends one command line and reads its reply. @param patience milliseconds @throws SessionEnded */
export async function command(connection: SmtpConnection, line: string | Buffer, patience: number): Promise<Reply> {
  await connection.send(Buffer.concat([Buffer.from(line), Buffer.from('\r\n')]))
  return connection.reply(patience)
}

/** What one EHLO told. */
export interface Hello {
  readonly reply: Reply
  readonly name: string
  readonly keywords: Keywords
}

/** Sends EHLO and reads what is offered. @throws SessionEnded */
export async function hello(connection: SmtpConnection, patience: number): Promise<Hello> {
  const reply = await command(connection, `EHLO ${clientName}`, patience)
  return { reply, name: firstWord(reply), keywords: keywordsOf(reply) }
}

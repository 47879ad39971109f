import { type Keywords, keywordsOf } from '../wire/ehlo.ts'
import { showOctets } from '../wire/octets.ts'
import { firstWord, type Reply } from '../wire/reply.ts'
import type { SmtpConnection } from './connection.ts'
import { SessionEnded } from './errors.ts'

/** The name under which we greet servers: reserved for documentation, so nobody's. */
export const clientName = 'client.example'

/** Why nothing is judged by replies of which there is one too many. */
export const tooManyReplies = 'the server sent more replies than it was owed: which one answers what cannot be told'

/** A reply for a reader, on one line. */
export function oneLine(reply: Reply): string {
  return showOctets(reply.octets, 200).replace(/\{CRLF\}$/, '') || 'an empty line'
}

/**
 * Sends one command line and reads its reply.
 * @param patience milliseconds
 * @throws SessionEnded, also when a reply is there already: it would be taken for the answer, and every later one for that of another command
 */
export async function command(connection: SmtpConnection, line: string | Buffer, patience: number): Promise<Reply> {
  if (connection.unread.length > 0) throw new SessionEnded('closed', tooManyReplies)
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

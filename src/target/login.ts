import type { SmtpConnection } from '../client/connection.ts'
import { command, oneLine } from '../client/dialogue.ts'
import type { Reply } from '../wire/reply.ts'
import type { AccountOfTarget } from './target.ts'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/**
 * Tries the account in every way that the server may know: PLAIN with and without an initial response (RFC 4954 §4), LOGIN.
 * A Rule about one of them is judged only when some way shows that user name and password are right.
 * @returns why no way works, one line; undefined when one does
 * @throws SessionEnded
 */
export async function loginTrouble(connection: SmtpConnection, account: AccountOfTarget, patience: number): Promise<string | undefined> {
  const plain = base64(`\0${account.username}\0${account.password}`)
  const say = (line: string): Promise<Reply> => command(connection, line, patience)
  const ways: readonly (() => Promise<Reply>)[] = [
    () => say(`AUTH PLAIN ${plain}`),
    () => steps(say, ['AUTH PLAIN', plain]),
    () => steps(say, ['AUTH LOGIN', base64(account.username), base64(account.password)]),
  ]
  let last: Reply | undefined
  for (const way of ways) {
    const reply = await way()
    if (reply.code >= 200 && reply.code < 300) return undefined
    // A way that the server does not have says nothing about the password.
    if (last === undefined || reply.code === 535) last = reply
  }
  return `the login of ${account.username} is refused in every way (${last === undefined ? 'no reply' : oneLine(last)}): check the account in the target file`
}

async function steps(say: (line: string) => Promise<Reply>, lines: readonly string[]): Promise<Reply> {
  let reply: Reply | undefined
  for (const line of lines) {
    reply = await say(line)
    if (reply.code !== 334) return reply
  }
  return reply as Reply
}

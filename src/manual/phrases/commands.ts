import type { ManualPhrase } from '../match.ts'
import { lookHere, type Sheet } from '../sheet.ts'
import { letter, open, reach } from './connection.ts'
import { loginAct } from './login-acts.ts'
import { chunk, handshakeAct, tlsActs } from './tls.ts'

/** What the client says: steps/commands.steps.ts. */

function offer(sheet: Sheet, sender: string, recipient: string): void {
  sheet.line(`MAIL FROM:<${sender}>`, '250; or a refusal: then that one counts, and RCPT is left out')
  sheet.line(`RCPT TO:<${recipient}>`)
}

/** What the server has to say when it accepts: DATA and AUTH go on, the others are done. */
function acceptance(line: string): string {
  if (/^DATA$/i.test(line)) return '354'
  if (/^AUTH (?:\S+)$/i.test(line) || /^\{username\w*\}$/.test(line)) return '334'
  return /^AUTH /i.test(line) ? '235' : /^QUIT$/i.test(line) ? '221' : '250'
}

/** What has to be answered where it is no acceptance. */
const otherAnswers: Readonly<Record<string, string>> = { answers: 'any reply', refuses: '5yz' }

const repetitions: Readonly<Record<string, string>> = {
  'until the server gives up': 'again and again, until 421',
  'until it is refused': `this line again and again until it is refused; ${lookHere}`,
  'a thousand times, or as long as it is let': 'this line 1000 times in all, until 421 at most; any replies',
  'a hundred times, or as long as it is let': 'this line 100 times in all, until 421 at most; any replies',
  'ten times, or as long as it is let': 'this line 10 times in all, until 421 at most; any replies',
  'a hundred times unless it is refused': `${lookHere}; the same line 100 times in all`,
}

function offerData(sheet: Sheet): void {
  sheet.line('DATA', '354; or a refusal: then that one counts, and nothing follows')
  sheet.message(letter('Is anybody to get this?'))
}

const clientActs: Readonly<Record<string, (sheet: Sheet) => void>> = {
  ...tlsActs,
  'closes the connection': (sheet) => sheet.note('close the connection without QUIT'),
  'resets the connection': (sheet) => sheet.note('kill the client so that the connection is reset (SO_LINGER of 0), without QUIT'),
  'upgrades the session to TLS': (sheet) => sheet.session.upgrade(),
  'goes on inside TLS': (sheet) => {
    sheet.session.upgrade()
    sheet.hello()
  },
  'comes back with the same TLS session': (sheet) => {
    sheet.note('before, let s_client keep the TLS session with -sess_out FILE; now let it use that with -sess_in FILE, and see that it says "Reused":')
    open(sheet, 'encrypted', sheet.session.service)
  },
  'offers message data': offerData,
}

export const commandPhrases: readonly ManualPhrase[] = [
  { pattern: 'the client sends {line}', write: (sheet, [line = '']) => sheet.line(line) },
  { pattern: 'the client sends the octets {line}', write: (sheet, [octets = '']) => sheet.piece(octets) },
  {
    pattern: 'the client goes on with {line} once another session has been greeted',
    write: (sheet, [octets = '']) => {
      sheet.session.markLast('no reply yet. Connect from another window, EHLO there, then go on:')
      sheet.piece(octets)
    },
  },
  { pattern: 'the client sends, one by one:', write: (sheet, _, doc) => doc.split('\n').forEach((line) => sheet.line(line, 'any reply')) },
  {
    pattern: 'the client sends, one by one, what is offered of:',
    write: (sheet, _, doc) => doc.split('\n').forEach((line) => sheet.line(line, `any reply; only if EHLO lists ${line.split(' ')[0]}`)),
  },
  { pattern: 'the client repeats {line} {repetition}', write: (sheet, [line = '', repetition = '']) => sheet.line(line, repetitions[repetition]) },
  { pattern: 'the server accepts {int} times {line}', write: (sheet, [count = '', line = '']) => sheet.line(line, `250; this line ${count} times in all`) },
  { pattern: 'the server {answer} {line}', write: (sheet, [answer = '', line = '']) => sheet.line(line, answer === 'accepts' ? acceptance(line) : otherAnswers[answer]) },
  { pattern: 'the server accepts {line} as a chunk', write: (sheet, [octets = '']) => chunk(sheet, octets, '', '250') },
  { pattern: 'the client {clientAct}', write: (sheet, [act = '']) => (clientActs[act] ?? loginAct(act) ?? handshakeAct(act))(sheet) },
  { pattern: 'the client offers a message from {line} to {line}', write: (sheet, [sender = '', recipient = '']) => offer(sheet, sender, recipient) },
  {
    pattern: 'the client offers a whole message from {line} to {line}',
    write: (sheet, [sender = '', recipient = '']) => {
      offer(sheet, sender, recipient)
      offerData(sheet)
    },
  },
  {
    pattern: 'a message from {line} to {line} is accepted from {client}',
    write: (sheet, [sender = '', recipient = '', client]) => {
      open(sheet, 'greeted', 'relay', client)
      reach(sheet, 'with a sender given', sender)
      sheet.line(`RCPT TO:<${recipient}>`, '250')
    },
  },
  {
    pattern: 'a server that {lookup} {line}',
    write: (sheet, [lookup = '', argument = '']) => {
      open(sheet, 'greeted')
      sheet.line(`${lookup === 'verifies' ? 'VRFY' : 'EXPN'} ${argument}`, '250 with a mailbox; else this does not apply')
    },
  },
  { pattern: 'local senders are refused from strangers', write: (sheet) => sheet.condition('only where local senders are refused from strangers') },
  { pattern: 'the policy for the null sender of a login', write: (sheet) => sheet.condition('know the policy: may a login send from the null sender?') },
  { pattern: 'a login cannot write as somebody else', write: (sheet) => sheet.condition('only where a login cannot write as somebody else') },
  { pattern: "the account's user name holds {line}", write: (sheet, [sign = '']) => sheet.condition(`with a user name that holds ${sign}`) },
]

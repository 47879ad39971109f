import type { ManualPhrase } from '../match.ts'
import { lookHere, type Sheet } from '../sheet.ts'
import { letter, open, reach } from './connection.ts'

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
  'a hundred times unless it is refused': `${lookHere}; the same line 100 times in all`,
}

function offerData(sheet: Sheet): void {
  sheet.line('DATA', '354; or a refusal: then that one counts, and nothing follows')
  sheet.message(letter('Is anybody to get this?'))
}

/** Nobody reckons a digest in the head: openssl does (RFC 2195 §2). */
function answerCram(sheet: Sheet, how: string): void {
  const older = how.endsWith('older challenge')
  sheet.line('AUTH CRAM-MD5', '334 and a challenge')
  if (older) sheet.note('answer another challenge than this: one that you answered on an earlier connection, and got in')
  const password = how.endsWith('wrong password') ? 'not-the-password' : 'PASSWORD'
  sheet.note(`in another window: printf 'USER %s' "$(printf CHALLENGE | base64 -d | openssl dgst -md5 -hmac ${password} | sed 's/.* //')" | base64 -w 0`)
  sheet.note(`type what it prints; ${lookHere}`)
}

const scramMessages = [
  'the first message, made by printf \'n,,n=USER,r=NONCE\' | base64; the server answers r=, s= and i= in base64',
  'the last message needs the proof of RFC 5802 §3, which no hand reckons: gsasl --smtp --mechanism SCRAM-SHA-256 --authentication-id USER HOST PORT shows such a dialogue',
]

function logIn(sheet: Sheet, act: string): void {
  const [, mechanism = '', how = ''] = /^logs in with (\S+?)(?:, (.*))?$/.exec(act) ?? []
  if (mechanism === 'CRAM-MD5') return answerCram(sheet, how)
  sheet.line('AUTH SCRAM-SHA-256', '334')
  scramMessages.forEach((text) => sheet.note(text))
  if (how !== '') sheet.note(`here ${how}`)
  sheet.note(`upon 334 with v= or e= an empty line; ${lookHere}`)
}

function beginScram(sheet: Sheet, act: string): void {
  sheet.line(`AUTH SCRAM-SHA-256 ${Buffer.from(`n,,n=${act.includes('nobody') ? 'nobody-has-this-name' : 'USER'},r=fyko0d2lbbFgONRv9qkxdawL`).toString('base64')}`, '334 and a message in base64: base64 -d shows it')
}

function tryMechanisms(sheet: Sheet): void {
  sheet.line('AUTH PLAIN', 'any reply; the same with each mechanism that EHLO lists behind AUTH')
  sheet.line('*', 'after 334 only')
}

const clientActs: Readonly<Record<string, (sheet: Sheet) => void>> = {
  'closes the connection': (sheet) => sheet.note('close the connection without QUIT'),
  'resets the connection': (sheet) => sheet.note('kill the client so that the connection is reset (SO_LINGER of 0), without QUIT'),
  'upgrades the session to TLS': (sheet) => sheet.session.upgrade(),
  'offers message data': offerData,
  'tries each mechanism on offer': tryMechanisms,
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
  { pattern: 'the client {clientAct}', write: (sheet, [act = '']) => (act.startsWith('logs in') ? logIn(sheet, act) : act.startsWith('begins') ? beginScram(sheet, act) : clientActs[act]?.(sheet)) },
  { pattern: 'the client offers a message from {line} to {line}', write: (sheet, [sender = '', recipient = '']) => offer(sheet, sender, recipient) },
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
  { pattern: "the account's user name holds {line}", write: (sheet, [sign = '']) => sheet.condition(`with a user name that holds ${sign}`) },
]

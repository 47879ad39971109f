import { lookHere, type Sheet } from '../sheet.ts'

/** Logins whose answers depend on the challenge: support/words/login.ts. */

/** Nobody reckons a digest in the head: openssl does (RFC 2195 §2). */
function answerCram(sheet: Sheet, how: string): void {
  const older = how.endsWith('older challenge')
  sheet.line('AUTH CRAM-MD5', '334 and a challenge')
  if (older) sheet.note('answer another challenge than this: one that you answered on an earlier connection, and got in')
  const password = how.endsWith('wrong password') ? 'not-the-password' : 'PASSWORD'
  sheet.note(`in another window: printf 'USER %s' "$(printf CHALLENGE | base64 -d | openssl dgst -md5 -hmac ${password} | sed 's/.* //')" | base64 -w 0`)
  sheet.note(`type what it prints; ${lookHere}`)
}

/** RFC 4616 §2, with an authorization identity. */
function actAs(sheet: Sheet, how: string): void {
  sheet.note(`AS: ${how.includes('wide') ? 'the user name, its letters and figures in the forms of full width (U+FF01 to U+FF5E)' : 'the user name with a soft hyphen (U+00AD) behind its first letter'}`)
  sheet.note("in another window: printf '%s\\000%s\\000%s' AS USER PASSWORD | base64 -w 0")
  sheet.note(`type AUTH PLAIN and what it prints; ${lookHere}`)
}

const scramMessages = [
  'the first message, made by printf \'n,,n=USER,r=NONCE\' | base64; the server answers r=, s= and i= in base64',
  'the last message needs the proof of RFC 5802 §3, which no hand reckons: gsasl --smtp --mechanism SCRAM-SHA-256 --authentication-id USER HOST PORT shows such a dialogue',
]

function logIn(sheet: Sheet, act: string): void {
  const [, mechanism = '', how = ''] = /^logs in with (\S+?)(?:, (.*))?$/.exec(act) ?? []
  if (mechanism === 'CRAM-MD5') return answerCram(sheet, how)
  if (mechanism === 'PLAIN') return actAs(sheet, how)
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

/** @returns how to do it by hand; undefined where the act is no login */
export function loginAct(act: string): ((sheet: Sheet) => void) | undefined {
  if (act === 'tries each mechanism on offer') return tryMechanisms
  if (act.startsWith('logs in')) return (sheet) => logIn(sheet, act)
  return act.startsWith('begins SCRAM') ? (sheet) => beginScram(sheet, act) : undefined
}

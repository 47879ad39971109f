import { plainMessage, Script } from '../support/script.ts'
import type { Fixture } from '../support/fixture.ts'
import { goodLogin, relay, say, sayInTls, type Table } from './probe.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const plainIs = (username: string, password: string, authzid = ''): string => `AUTH PLAIN ${plainMessage(username, password, authzid)}`
const from = (sender: string) => sayInTls(goodLogin, `MAIL FROM:<${sender}>`)

/** Sends the lines to the submission service in clear. */
const inClear = (...lines: readonly string[]) => async (mta: Fixture): Promise<string> => {
  const client = await Script.open(mta.ports.submission)
  await client.reply()
  return (await client.all(...lines)).join('; ')
}

async function injected(mta: Fixture): Promise<string> {
  const client = await relay(mta)
  await client.ask('EHLO c.test')
  client.send('STARTTLS\r\nVRFY injected\r\n')
  await client.reply()
  await client.secure(mta.ca)
  return client.ask('NOOP')
}

async function afterHandshake(mta: Fixture): Promise<string> {
  const client = await relay(mta)
  await client.all('EHLO c.test', 'MAIL FROM:<a@b.test>', 'STARTTLS')
  await client.secure(mta.ca)
  return client.ask('RCPT TO:<user@example.test>')
}

const rejected = /; 553 5\.7\.1/
const accepted = /; 250 2\.1\.0/

/** STARTTLS, AUTH and the rights of a login. */
export const submission: Table = {
  'starttls-not-220': { run: say('EHLO c.test', 'STARTTLS'), sound: /; 220 2\.0\.0/, bent: /; 250/ },
  'starttls-argument-accepted': { run: say('EHLO c.test', 'STARTTLS now'), sound: /; 501 5\.5\.4/, bent: /; 220/ },
  'starttls-readvertised': { run: sayInTls('EHLO c.test'), sound: /^(?!.*STARTTLS)250/, bent: /STARTTLS/ },
  'starttls-keeps-transaction': { run: afterHandshake, sound: /^503/, bent: /^250 2\.1\.5/ },
  'starttls-injection': { run: injected, sound: /^250 2\.0\.0/, bent: /^550 5\.1\.1/ },
  'ehlo-refused-inside-tls': { run: sayInTls('EHLO c.test'), sound: /AUTH PLAIN LOGIN/, bent: /^503/ },
  'auth-offered-in-clear': { run: inClear('EHLO c.test'), sound: /^(?!.*AUTH)250/, bent: /AUTH PLAIN LOGIN/ },
  'auth-accepted-in-clear': { run: inClear('EHLO c.test', goodLogin), sound: /^(?!.*AUTH)250.*; 530 5\.7\.0/, bent: /^(?!.*AUTH)250.*; 235/ },
  'plain-initial-response-refused': { run: sayInTls(goodLogin), sound: /^235 2\.7\.0/, bent: /^501/ },
  'plain-two-steps-refused': { run: sayInTls('AUTH PLAIN', plainMessage('user@example.test', 'secret')), sound: /^334 ?; 235/, bent: /^501/ },
  'auth-success-250': { run: sayInTls(goodLogin), sound: /^235/, bent: /^250 2\.7\.0/ },
  'auth-success-2-0-0': { run: sayInTls(goodLogin), sound: /^235 2\.7\.0/, bent: /^235 2\.0\.0/ },
  'wrong-password-5-7-0': { run: sayInTls(plainIs('user@example.test', 'wrong')), sound: /^535 5\.7\.8/, bent: /^535 5\.7\.0/ },
  'long-credentials-refused': { run: sayInTls(plainIs('u'.repeat(255), 'p'.repeat(255))), sound: /^535 5\.7\.8/, bent: /^500 5\.5\.6/ },
  'mechanisms-with-commas': { run: sayInTls('EHLO c.test'), sound: /AUTH PLAIN LOGIN/, bent: /AUTH PLAIN,LOGIN/ },
  'mail-without-auth-554': { run: sayInTls('MAIL FROM:<user@example.test>'), sound: /^530 5\.7\.0/, bent: /^554/ },
  'wrong-password-accepted': { run: sayInTls(plainIs('user@example.test', 'wrong')), sound: /^535 5\.7\.8/, bent: /^235/ },
  'wrong-password-550': { run: sayInTls(plainIs('user@example.test', 'wrong')), sound: /^535 5\.7\.8/, bent: /^550/ },
  'bad-base64-535': { run: sayInTls('AUTH PLAIN =AAA'), sound: /^501 5\.5\.2/, bent: /^535/ },
  'cancel-treated-as-data': { run: sayInTls('AUTH PLAIN', '*'), sound: /; 501 5\.7\.0/, bent: /; 535/ },
  'unknown-mechanism-500': { run: sayInTls('AUTH FOO'), sound: /^504 5\.5\.4/, bent: /^500/ },
  'second-auth-accepted': { run: sayInTls(goodLogin, goodLogin), sound: /; 503 5\.5\.1/, bent: /; 235/ },
  'auth-in-transaction-accepted': {
    run: sayInTls('MAIL FROM:<>', goodLogin, 'MAIL FROM:<user@example.test>', goodLogin),
    sound: /^530.*; 503 5\.5\.1[^;]*$/,
    bent: /^530.*; 235[^;]*$/,
  },
  'mail-without-auth-accepted': { run: sayInTls('MAIL FROM:<user@example.test>'), sound: /^530 5\.7\.0/, bent: /^250/ },
  'non-ascii-login-refused': { run: sayInTls(plainIs('jörg', 'pässwort')), sound: /^235/, bent: /^535/ },
  'login-cut-at-sign': { run: sayInTls(goodLogin), sound: /^235/, bent: /^535/ },
  'foreign-authzid-accepted': { run: sayInTls(plainIs('user@example.test', 'secret', 'jörg')), sound: /^535/, bent: /^235/ },
  'login-mechanism-broken': { run: sayInTls('AUTH LOGIN', base64('user@example.test'), base64('secret')), sound: /^334 VXNlcm5hbWU6; 334 UGFzc3dvcmQ6; 235/, bent: /535[^;]*$/ },
  'own-sender-refused': { run: from('user@example.test'), sound: accepted, bent: rejected },
  'alias-sender-refused': { run: from('me@example.test'), sound: accepted, bent: rejected },
  'other-sender-accepted': { run: from('other@example.test'), sound: rejected, bent: accepted },
  'foreign-sender-accepted': { run: from('user@outside.test'), sound: rejected, bent: accepted },
  'unowned-sender-accepted': { run: from('nobody@example.test'), sound: rejected, bent: accepted },
  'sender-case-fools-check': { run: from('OTHER@example.test'), sound: rejected, bent: accepted },
  'sender-quoting-fools-check': { run: from('"ot\\her"@example.test'), sound: rejected, bent: accepted },
  'sender-refusal-5-0-0': { run: from('other@example.test'), sound: /553 5\.7\.1/, bent: /553 5\.0\.0/ },
  'null-sender-policy-ignored': { run: from(''), sound: accepted, bent: rejected },
}

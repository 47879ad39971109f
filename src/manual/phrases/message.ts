import type { ServiceName } from '../../target/target.ts'
import type { ManualPhrase } from '../match.ts'
import { passwordWord } from '../site.ts'
import type { Sheet } from '../sheet.ts'
import { quoted } from '../values.ts'
import { letter, open } from './connection.ts'

/** Messages, where they arrive, and what is told when they do not: steps/message.steps.ts. */

/** A message with this in it. */
function withPart(part: string, text: string): string[] {
  if (part === 'header') return [text, '', 'The text of the message.']
  return part === 'header field' ? [text, ...letter('The text of the message.')] : letter(text)
}

/** A Then about what was delivered. */
function inMailbox(pattern: string): ManualPhrase {
  return { pattern, write: (sheet) => sheet.note(`open ${sheet.site.mailbox}`) }
}

/** How the client off the shelf is told the way. */
function swaks(sheet: Sheet, route: string): string {
  const service = route.split(' ')[0] as ServiceName
  const { host, port } = sheet.site.services[service]
  const login = route.endsWith('login')
  const tls = service === 'submissions' ? ['--tls-on-connect'] : route === 'relay service' ? [] : ['--tls']
  const auth = login ? ['--auth', 'PLAIN', '--auth-user', sheet.site.username, '--auth-password', passwordWord] : []
  const [from, to] = [sheet.octets(login ? '{ownAddress}' : '{sender}').toString(), sheet.octets('{recipient}').toString()]
  return ['swaks', '--server', host, '--port', String(port), '--from', from, '--to', to, ...tls, ...auth, '--attach', '@FILE'].map(quoted).join(' ')
}

/** A message for a destination of which we decide whether it is there. */
export function giveUpForLater(sheet: Sheet, sender: string): void {
  open(sheet, 'greeted', 'relay', "one of the server's own networks")
  sheet.line(`MAIL FROM:<${sender}>`, '250')
  sheet.line('RCPT TO:<{deferredRecipient}>', '250')
  sheet.line('DATA', '354')
  sheet.message(letter('For later.', sender === '' ? '{ownAddress}' : sender, '{deferredRecipient}'), '250, with the queue id')
}

export const messagePhrases: readonly ManualPhrase[] = [
  { pattern: 'the server accepts the message', write: (sheet, _, doc) => sheet.message(doc.split('\n'), '250') },
  { pattern: 'the client sends a message with the {messagePart} {line}', write: (sheet, [part = '', text = '']) => sheet.message(withPart(part, text)) },
  { pattern: 'the server accepts a message with the {messagePart} {line}', write: (sheet, [part = '', text = '']) => sheet.message(withPart(part, text), '250') },
  { pattern: 'the server refuses a message with the {messagePart} {line}', write: (sheet, [part = '', text = '']) => sheet.message(withPart(part, text), '5yz') },
  { pattern: 'the server accepts a message whose only body line is sent as {line}', write: (sheet, [line = '']) => sheet.rawMessage(letter(line), '250') },
  { pattern: 'a stock client', write: (sheet) => sheet.note('any mail program will do; swaks is one that can be typed. FILE: any file') },
  { pattern: 'it sends a message with an attachment to the {route}', write: (sheet, [route = '']) => sheet.shell(swaks(sheet, route), '250 at the end of the message') },
  ...[
    'the message arrives in the mailbox', 'the message arrives in the mailbox as it was typed', 'what arrives in the mailbox is what was sent',
    'the delivered message has {int} different body lines', 'the delivered message has no header field {word}', 'the header of the delivered message does not name {line}',
    'the message is refused or delivered with {line}', '{notices} about it name(s) {line}', 'the delivered message keeps the octets {line}', 'the delivered message has the header field {line}',
    'the delivered message has one header field {word} with {line}', 
    "the delivered message's first Received field {receivedCheck}", 'a notification about it arrives in the mailbox',
    'the notification about it has the null reverse-path', 'no notification went out for the message from the null sender',
  ].map(inMailbox),
  {
    pattern: 'the delivered message keeps these fields in their order',
    write: (sheet, _, doc) => {
      sheet.note(`open ${sheet.site.mailbox}; the fields are:`)
      for (const line of doc.split('\n')) sheet.note(`  ${line}`)
    },
  },
  ...['the {copy} message has exactly the body line(s) {line}', 'the {copy} message has {line} above the fields that were typed'].map((pattern): ManualPhrase => ({
    pattern, write: (sheet, [copy]) => sheet.note(copy === 'relayed' ? `look at what has come to ${sheet.site.nextHop}` : `open ${sheet.site.mailbox}`),
  })),
  { pattern: 'the message stops going round within {int} rounds', write: (sheet) => sheet.note(`the server at ${sheet.site.nextHop} has to send back each message as it came, again and again`) },
  ...['the server says nothing before the end of data', 'what follows the end of data is taken for commands'].map((pattern): ManualPhrase => ({ pattern, write: () => undefined })),
  {
    pattern: 'the next hop refuses every {refusedThere} for good',
    write: (sheet, [what = '']) => sheet.note(`a server at ${sheet.site.nextHop} has to answer ${what === 'recipient' ? 'every RCPT' : what === 'sender' ? 'every MAIL' : 'the end of every message'} with 550`),
  },
  { pattern: 'a message from the null sender was accepted for that next hop', write: (sheet) => giveUpForLater(sheet, '') },
  { pattern: 'the notification about it has arrived', write: (sheet) => sheet.note(`wait until the notification is there: ${sheet.site.mailbox}`) },
]

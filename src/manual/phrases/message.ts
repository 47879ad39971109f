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

/** The same on its way: of a raw body line no period is doubled. */
function send(sheet: Sheet, part: string, text: string, answer?: string): void {
  if (part === 'raw body line') sheet.rawMessage(letter(text), answer)
  else sheet.message(withPart(part, text), answer)
}

/** What has to be answered to the end of data. */
const endings: Readonly<Record<string, string>> = { accepts: '250', refuses: '5yz', answers: 'any reply' }

/** Where to look for what became of a message. */
function lookAfter(sheet: Sheet, fate: string): void {
  if (fate.includes('in the mailbox')) sheet.note(`open ${sheet.site.mailbox}`)
  else if (fate.endsWith('the next hop')) sheet.note(`look at what has come to ${sheet.site.nextHop}`)
  else sheet.tool('postqueue -p')
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
  { pattern: 'the client sends a message with the {messagePart} {line}', write: (sheet, [part = '', text = '']) => send(sheet, part, text) },
  { pattern: 'the server {answer} a message with the {messagePart} {line}', write: (sheet, [answer = '', part = '', text = '']) => send(sheet, part, text, endings[answer]) },
  { pattern: 'a stock client', write: (sheet) => sheet.note('any mail program will do; swaks is one that can be typed. FILE: any file') },
  { pattern: 'it sends a message with an attachment to the {route}', write: (sheet, [route = '']) => sheet.shell(swaks(sheet, route), '250 at the end of the message') },
  ...[
    'the delivered message has {int} different body lines', 'the message is refused or delivered with {line}', '{notices} about it name(s) {line}',
    "the delivered message's first Received field {receivedCheck}", 'a/the notification about it {noticeQuality}', 'the notification about it {noticeContent} {line}', 'no notification went out for the message from the null sender',
  ].map(inMailbox),
  {
    pattern: 'the delivered message keeps these fields in their order',
    write: (sheet, _, doc) => {
      sheet.note(`open ${sheet.site.mailbox}; the fields are:`)
      for (const line of doc.split('\n')) sheet.note(`  ${line}`)
    },
  },
  ...['the {copy} message has one header field {word} with {line}', 'the {copy} message {copyQuality} {line}'].map((pattern): ManualPhrase => ({
    pattern, write: (sheet, [copy]) => sheet.note(copy === 'relayed' ? `look at what has come to ${sheet.site.nextHop}: the message, and its MAIL and RCPT` : `open ${sheet.site.mailbox}`),
  })),
  { pattern: 'the message stops going round within {int} rounds', write: (sheet) => sheet.note(`the server at ${sheet.site.nextHop} has to send back each message as it came, again and again`) },
  { pattern: 'the message {fate}', write: (sheet, [fate = '']) => lookAfter(sheet, fate) },
  {
    pattern: 'the next hop refuses every {refusedThere} for good',
    write: (sheet, [what = '']) => sheet.note(`a server at ${sheet.site.nextHop} has to answer ${what === 'recipient' ? 'every RCPT' : what === 'sender' ? 'every MAIL' : 'the end of every message'} with 550`),
  },
  { pattern: 'a message from the null sender was accepted for that next hop', write: (sheet) => giveUpForLater(sheet, '') },
  { pattern: 'the {event}', write: (sheet, [event = '']) => (event.startsWith('notification') ? sheet.note(`wait until the notification is there: ${sheet.site.mailbox}`) : lookAfter(sheet, event)) },
]

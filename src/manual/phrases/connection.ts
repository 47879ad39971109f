import type { ServiceName } from '../../target/target.ts'
import type { ManualPhrase } from '../match.ts'
import type { Sheet } from '../sheet.ts'
import { misplacements } from './tls.ts'

/** Sessions and how far they have come: steps/connection.steps.ts. */

const clientKinds: Readonly<Record<string, 'stranger' | 'trusted' | 'unnamed' | 'refused'>> = {
  'a stranger': 'stranger', "one of the server's own networks": 'trusted', 'a client without reverse DNS': 'unnamed', 'a client that gets no service': 'refused',
}

/** `an authenticated submission session`: its state and its port; greeted, and on the relay port, where nothing else is said. */
function rungOf(session: string): readonly [state: string, service: ServiceName] {
  const state = /^(?:connected|greeted|encrypted|authenticated)\b/.exec(session)?.[0] ?? 'greeted'
  return [state, /\bsubmissions?\b/.exec(session)?.[0] as ServiceName | undefined ?? 'relay']
}

/** Connects from where it has to be, climbs to a state. */
export function open(sheet: Sheet, state: string, service: ServiceName = 'relay', client?: string): void {
  const from = client === undefined ? undefined : sheet.site.clients[clientKinds[client] ?? 'stranger']
  if (client === 'a stranger') sheet.note("from a host outside the server's own networks:")
  else if (client !== undefined) sheet.note(`from ${client}${from === undefined ? '' : `, ${from}`}:`)
  const inside = state === 'encrypted' || state === 'authenticated'
  sheet.connect(service, service === 'submissions' ? 'implicit' : inside ? 'starttls' : 'none', client === 'a stranger' ? undefined : from)
  if (state !== 'connected') sheet.hello()
  if (state === 'authenticated') sheet.line('AUTH PLAIN {plain}', '235')
}

/** Goes on from a greeted session to a stage of the transaction. */
export function reach(sheet: Sheet, stage: string, sender = '{sender}'): void {
  if (stage === 'in the middle of a command') return sheet.piece('NOO', 'no reply yet')
  sheet.line(`MAIL FROM:<${sender}>`, '250')
  if (stage === 'with a sender given') return
  sheet.line('RCPT TO:<{recipient}>', '250')
  if (stage === 'with a recipient accepted') return
  sheet.line('DATA', '354')
  if (stage === 'in the middle of message data') sheet.piece(`From: <${sender}>{CRLF}Subject: not done yet{CRLF}{CRLF}The first half of it.{CRLF}`, 'no reply yet')
  if (stage !== 'ready for a second message') return
  sheet.message(letter('The control.'), '250')
  reach(sheet, 'ready for message data', sender)
}

/** A small message around one body line. */
export function letter(body: string, from = '{sender}', to = '{recipient}'): string[] {
  return [`From: <${from}>`, `To: <${to}>`, 'Subject: by hand {token}', 'Message-ID: <{token}@client.example>', '', body]
}

/** A transaction between any two: a client of the server's own networks may open each. @param sender with its parameters @param recipients separated by spaces, with theirs */
function write(sheet: Sheet, sender: string, recipients: string): void {
  open(sheet, 'greeted', 'relay', "one of the server's own networks")
  sheet.line(`MAIL FROM:${sender.replace(/^\S*/, '<$&>')}`, '250')
  for (const one of recipients.split(/ +(?![A-Z]+=)/)) sheet.line(`RCPT TO:${one.replace(/^\S+/, '<$&>')}`, '250')
  sheet.line('DATA', '354')
}

export const connectionPhrases: readonly ManualPhrase[] = [
  { pattern: 'a/an {session}', write: (sheet, [session = '']) => open(sheet, ...rungOf(session)) },
  { pattern: 'a/an {session} from {client}', write: (sheet, [session = '', client]) => open(sheet, ...rungOf(session), client) },
  {
    pattern: 'a client that is turned away with 554',
    write: (sheet) => {
      const { refused } = sheet.site.clients
      sheet.note(`from a client that gets no service${refused === undefined ? '' : `, ${refused}`}, and is greeted with 554:`)
      sheet.connect('relay', 'none', refused)
    },
  },
  {
    pattern: 'a/an {session} {stage}',
    write: (sheet, [session = '', stage = '']) => {
      const [state, service] = rungOf(session)
      open(sheet, state, service)
      reach(sheet, stage, state === 'authenticated' ? '{ownAddress}' : '{sender}')
    },
  },
  {
    pattern: 'a greeted session that accepts the sender',
    write: (sheet) => {
      sheet.note('first see that this sender is taken at all:')
      open(sheet, 'greeted')
      reach(sheet, 'with a sender given')
      open(sheet, 'greeted')
    },
  },
  {
    pattern: '{int} other session(s) {stage}',
    write: (sheet, [count = '', stage = '']) => {
      sheet.note(`in ${count} other windows, which stay as they are:`)
      open(sheet, 'greeted')
      reach(sheet, stage)
      sheet.session.stays()
    },
  },
  { pattern: 'a session ready for message data from {line} to {line}', write: (sheet, [sender = '', recipients = '']) => write(sheet, sender, recipients) },
  { pattern: 'a client that calls itself {line}', write: (sheet, [name = '']) => { sheet.clientName = name } },
  { pattern: 'the client sends {line} {misplaced}', write: (sheet, [line = '', place = '']) => misplacements[place]?.(sheet, line) },
  { pattern: 'the server accepts the greeting', write: () => undefined },
]

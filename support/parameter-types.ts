import { defineParameterType } from '@cucumber/cucumber'
import { toldForms } from './addresses-told.ts'
import { expectationOf, replyClasses } from './expectation.ts'
import { lookups } from './lookups.ts'
import { copies, messageParts } from './mail-part.ts'
import { receivedChecks } from './received.ts'
import { replyForms } from './reply-forms.ts'
import { routes } from './stock-client.ts'
import { rungOf, services, stages, states } from './talk.ts'
import { clientActs, misplacements, repetitions } from './words/client.ts'
import type { Words } from './words/deed.ts'
import { copyQualities, events, fates, holdings, noticeContents, noticeNames, noticeQualities, returns } from './words/message.ts'
import { advertisements, replyQualities, spoken, whichReplies } from './words/reply.ts'
import { answers, conducts } from './words/server.ts'
import { outputs, outputsWith } from './words/tool.ts'

/** The words of the phrase book. */

const alternatives = (words: readonly string[]): RegExp => new RegExp([...words].sort((a, b) => b.length - a.length).join('|').replace(/\./g, '\\.'))

/** Words that stand for what they do. */
function defineWords<T>(name: string, meanings: Words<T>): void {
  defineParameterType({ name, regexp: alternatives(Object.keys(meanings)), transformer: (text: string) => meanings[text] })
}

const code = /[2-5][0-5]\d/
const codes = /[2-5][0-5]\d(?:(?:, [2-5][0-5]\d)*,? (?:or|and) [2-5][0-5]\d)?/

/** Octets in back-quotes, in our notation, with `{name}` for a value of the target. */
defineParameterType({ name: 'line', regexp: /`([^`]*)`/, transformer: (text: string) => text })
/** Three digits (RFC 5321 §4.2). */
defineParameterType({ name: 'replyCode', regexp: code, transformer: Number })
/** `503, 554 or 354`: any of them conforms. */
defineParameterType({ name: 'replyCodes', regexp: codes, transformer: (text: string) => (text.match(/\d{3}/g) ?? []).map(Number) })
/** What a reply has to be: one code, one of several, any but one, or what the first digit says (RFC 5321 §4.2.1). */
defineParameterType({ name: 'expected', regexp: new RegExp(`(?:one of ${codes.source}|not ${code.source}|${code.source}|a (?:${alternatives(Object.keys(replyClasses)).source}))`), transformer: expectationOf })
/** `2.7.0` (RFC 3463 §2). */
defineParameterType({ name: 'enhancedCode', regexp: /[245]\.\d{1,3}\.\d{1,3}/, transformer: (text: string) => text })
/** A session on a rung of the ladder: connected, greeted (EHLO accepted), encrypted (EHLO again inside TLS), authenticated; greeted where none is named. Its port: relay (25), submission (587), submissions (465, TLS from the first octet); relay where none is named. */
defineParameterType({ name: 'session', regexp: new RegExp(`(?:(?:${states.join('|')}) )?(?:(?:${services.join('|')}) )?session`), transformer: rungOf })
/** How far the mail transaction has come. */
defineParameterType({ name: 'stage', regexp: alternatives(stages), transformer: (text: string) => text })
/** From where the client connects. */
defineParameterType({
  name: 'client', regexp: /a stranger|one of the server's own networks|a client without reverse DNS|a client that gets no service/,
  transformer: (text: string) => (text === 'a stranger' ? 'stranger' : text.startsWith('one') ? 'trusted' : text.endsWith('service') ? 'refused' : 'unnamed'),
})
/** What a client does without a line of its own: it closes its side (FIN), breaks off (RST), and so on. */
defineWords('clientAct', clientActs)
/** Where octets are put that are no line of the dialogue: in clear about STARTTLS and the handshake, or in a chunk (RFC 3030). */
defineWords('misplaced', misplacements)
/** How long a client says the same. */
defineWords('repetition', repetitions)
/** How the server takes what a When says to it; where it takes it otherwise, nothing can be told. */
defineWords('answer', answers)
/** What a server does or has done, as a Then finds it. */
defineWords('conduct', conducts)
/** A reply to any act, or the one that has to be the last. */
defineWords('reply', spoken)
/** Which replies a list of codes is about. */
defineWords('whichReply', whichReplies)
/** What a reply has to show beyond its code. */
defineWords('replyQuality', replyQualities)
/** How an EHLO reply speaks of an extension. */
defineWords('advertises', advertisements)
/** What becomes of a message. */
defineWords('fate', fates)
/** Which of our messages the queue holds. */
defineWords('holding', holdings)
/** What has to have happened before anything can be judged. */
defineWords('event', events)
/** What a copy of the message shows of that in back-quotes. */
defineWords('copyQuality', copyQualities)
/** What a notification has to be. */
defineWords('noticeQuality', noticeQualities)
/** What a tool prints. */
defineWords('output', outputs)
/** What a tool prints of that in back-quotes. */
defineWords('outputWith', outputsWith)
/** An EHLO keyword. */
defineParameterType({ name: 'extension', regexp: /[A-Z0-9][A-Z0-9-]{2,}/, transformer: (text: string) => text })
/** What a trace field says, and how (RFC 5321 §4.4, Time-stamp-line). */
defineParameterType({ name: 'receivedCheck', regexp: alternatives(Object.keys(receivedChecks)), transformer: (text: string) => receivedChecks[text] })
/** What is written down of a message: one body line or several, header fields above a letter of ours, or a whole header. */
defineParameterType({ name: 'messagePart', regexp: alternatives(messageParts), transformer: (text: string) => text })
/** Where a message is looked at: in the mailbox, or at the next hop. */
defineParameterType({ name: 'copy', regexp: alternatives(copies), transformer: (text: string) => text })
/** Whether one notification is looked at, all of them together, or each. */
defineWords('notices', noticeNames)
/** What a notification has in it, of that in back-quotes. */
defineWords('noticeContent', noticeContents)
/** In what form a next hop is back. */
defineWords('return', returns)
/** What the next hop does not take. */
defineParameterType({ name: 'refusedThere', regexp: /recipient|sender|message/, transformer: (text: string) => text })
/** The way a stock client takes. */
defineParameterType({ name: 'route', regexp: alternatives(routes), transformer: (text: string) => text })
/** What a clause asks of the form of every reply (RFC 5321 §4.2). */
defineParameterType({ name: 'replyForm', regexp: alternatives(Object.keys(replyForms)), transformer: (text: string) => ({ label: text, holds: replyForms[text] }) })
/** Whether VRFY confirms that somebody is there, or EXPN shows who stands behind a name (RFC 5321 §3.5). */
defineParameterType({ name: 'lookup', regexp: alternatives(lookups), transformer: (text: string) => text })
/** What a clause asks of the addresses in a reply (RFC 5321 §3.5.1, §3.5.2). */
defineParameterType({ name: 'told', regexp: alternatives(Object.keys(toldForms)), transformer: (text: string) => ({ label: text, holds: toldForms[text] }) })

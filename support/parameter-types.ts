import { defineParameterType } from '@cucumber/cucumber'
import { toldForms } from './addresses-told.ts'
import { leavings } from './conversation.ts'
import { replyClasses } from './expectation.ts'
import { lookups } from './lookups.ts'
import { copies, messageParts } from './mail-part.ts'
import { receivedChecks } from './received.ts'
import { replyForms } from './reply-forms.ts'
import { routes } from './stock-client.ts'
import { stages, states } from './talk.ts'

/** The words of the phrase book. */

const alternatives = (words: readonly string[]): RegExp => new RegExp([...words].sort((a, b) => b.length - a.length).join('|'))

/** Octets in back-quotes, in our notation, with `{name}` for a value of the target. */
defineParameterType({ name: 'line', regexp: /`([^`]*)`/, transformer: (text: string) => text })
/** Three digits (RFC 5321 §4.2). */
defineParameterType({ name: 'replyCode', regexp: /[2-5][0-5]\d/, transformer: Number })
/** `503, 554 or 354`: any of them conforms. */
defineParameterType({ name: 'replyCodes', regexp: /[2-5][0-5]\d(?:(?:, [2-5][0-5]\d)*,? (?:or|and) [2-5][0-5]\d)?/, transformer: (text: string) => (text.match(/\d{3}/g) ?? []).map(Number) })
/** What the first digit says (RFC 5321 §4.2.1). */
defineParameterType({ name: 'replyClass', regexp: alternatives(Object.keys(replyClasses)), transformer: (text: string) => replyClasses[text] })
/** `2.7.0` (RFC 3463 §2). */
defineParameterType({ name: 'enhancedCode', regexp: /[245]\.\d{1,3}\.\d{1,3}/, transformer: (text: string) => text })
/** A rung of the ladder: connected, greeted (EHLO accepted), encrypted (EHLO again inside TLS), authenticated. */
defineParameterType({ name: 'state', regexp: alternatives(states), transformer: (text: string) => text })
/** How far the mail transaction has come. */
defineParameterType({ name: 'stage', regexp: alternatives(stages), transformer: (text: string) => text })
/** The port: relay (25), submission (587), submissions (465, TLS from the first octet). */
defineParameterType({ name: 'service', regexp: /relay|submissions|submission/, transformer: (text: string) => text })
/** From where the client connects. */
defineParameterType({
  name: 'client', regexp: /a stranger|one of the server's own networks|a client without reverse DNS|a client that gets no service/,
  transformer: (text: string) => (text === 'a stranger' ? 'stranger' : text.startsWith('one') ? 'trusted' : text.endsWith('service') ? 'refused' : 'unnamed'),
})
/** How a client goes without QUIT: it closes its side (FIN), or breaks off (RST). */
defineParameterType({ name: 'leaving', regexp: alternatives(leavings), transformer: (text: string) => text })
/** An EHLO keyword. */
defineParameterType({ name: 'extension', regexp: /[A-Z0-9][A-Z0-9-]{2,}/, transformer: (text: string) => text })
/** What a trace field says, and how (RFC 5321 §4.4, Time-stamp-line). */
defineParameterType({ name: 'receivedCheck', regexp: alternatives(Object.keys(receivedChecks)), transformer: (text: string) => receivedChecks[text] })
/** What is written down of a message: one body line or several, header fields above a letter of ours, or a whole header. */
defineParameterType({ name: 'messagePart', regexp: alternatives(messageParts), transformer: (text: string) => text })
/** Where a message is looked at: in the mailbox, or at the next hop. */
defineParameterType({ name: 'copy', regexp: alternatives(copies), transformer: (text: string) => text })
/** Whether one notification is looked at, or all of them together. */
defineParameterType({ name: 'notices', regexp: /the notifications|one notification/, transformer: (text: string) => text.startsWith('one') })
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

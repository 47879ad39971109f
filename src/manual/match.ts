import type { Sheet } from './sheet.ts'

/** What a phrase of the phrase book means for somebody who does it by hand. */
export interface ManualPhrase {
  /** As it stands in the phrase book. */
  readonly pattern: string
  /** Writes it on the sheet; a Then without anything to do is only looked at. */
  readonly write: (sheet: Sheet, words: readonly string[], doc: string) => void
}

/** The words of the phrase book, as far as a shape tells them from the words around them. */
const words: Readonly<Record<string, string>> = {
  line: '`([^`]*)`', session: '((?:(?:connected|greeted|encrypted|authenticated) )?(?:(?:relay|submissions|submission) )?session)',
  stage: '(with a sender given|with a recipient accepted|ready for message data|ready for a second message|in the middle of message data|in the middle of a command)', int: '(-?\\d+)', replyCode: '(\\d{3})',
  replyCodes: '(\\d{3}(?:(?:, \\d{3})*,? (?:or|and) \\d{3})?)', enhancedCode: '(\\d\\.\\d+\\.\\d+)', word: '(\\S+)', extension: '([A-Z0-9][A-Z0-9-]+)',
  lookup: '(verifies|expands)', copy: '(delivered|relayed)', messagePart: '(raw body line|body line|body|header field|header)', answer: '(accepts|refuses|answers)', reply: '(reply|goodbye)', advertises: '((?:advertises|does not advertise).*)',
  event: '((?:other )?message has .+|notification about it has .+)', expected: '(one of .+|not \\d{3}|\\d{3}|a .+)', return: '(is back(?: without (?:DSN|8BITMIME))?)', refusedThere: '(recipient|sender|message)', notices: '(the notifications|one notification|no notification)', noticeContent: '(has the status field|has no status field|returns the text|does not return the text)',
  clientAct: '((?:closes|resets) the connection|upgrades the session to TLS(?: of a server that wants EHLO)?|goes on inside TLS|agrees on the weakest TLS that the server takes|comes back with the same TLS session|shakes hands at the .+|begins TLS at the .+|says goodbye inside TLS at the .+|offers only .+|offers message data|tries each mechanism on offer|begins SCRAM-SHA-256(?: under .+)?|logs in with (?:SCRAM-SHA-256|CRAM-MD5|PLAIN)(?:, .+)?)',
  misplaced: '(right behind STARTTLS, without an end|right behind STARTTLS|behind STARTTLS in a packet of its own|right behind the 220 to STARTTLS|in place of the handshake|as the last chunk|in clear to the submissions service)',
  noticeQuality: '(arrives in the mailbox|has the null reverse-path)', whichReply: '(an acceptance|a refusal|no reply)', fate: '((?:arrives|does not arrive|reaches|leaves|stays|is refused or (?:has|names)) .+|is (?:not )?(?:deferred|on hold))',
  client: "(a stranger|one of the server's own networks|a client without reverse DNS|a client that gets no service)",
}

const compiled = new Map<string, RegExp>()

/** A Cucumber Expression of the plain kind: words in braces, `a/an`, `message(s)`. */
function compile(pattern: string): RegExp {
  const source = pattern.replace(/[.*+?^$|[\]\\]/g, '\\$&').replace(/(\w+)((?:\/\w+)+)/g, (_, first: string, more: string) => `(?:${first}${more.replace(/\//g, '|')})`)
    .replace(/\((?!\?)(\w+)\)/g, '(?:$1)?').replace(/\{(\w*)\}/g, (_, name: string) => words[name] ?? '(.+)')
  return new RegExp(`^${source}$`)
}

/** @returns the words of a step's text that stand where the pattern has braces; undefined when it does not fit */
export function wordsIn(pattern: string, text: string): readonly string[] | undefined {
  const expression = compiled.get(pattern) ?? compile(pattern)
  compiled.set(pattern, expression)
  return expression.exec(text)?.slice(1)
}

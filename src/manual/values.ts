import { passwordWord, type Site } from './site.ts'

/** What stands for `{name}` on a sheet. */
export interface ManualValue {
  readonly text: string
  /** A command that makes it, where a password goes in; its output takes the place of the text. */
  readonly made?: string
  /** What a person has to look up to fill it in. */
  readonly note?: string
}

/** Single quotes, for a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** RFC 4616 §2. The octal number has three digits, lest a figure that follows is read as a part of it. */
function plainCommand(username: string, authzid = ''): string {
  const fields = [...(authzid === '' ? [] : [authzid]), username, passwordWord]
  return `printf '${authzid === '' ? '' : '%s'}\\000%s\\000%s' ${fields.map((field) => `'${field.replace(/'/g, "'\\''")}'`).join(' ')} | base64`
}

const softHyphen = '\u00ad'
const privateCharacter = '\ue000'

/** Not a password that anybody would have. */
const wrong = 'not-the-password'

type Reader = (site: Site) => ManualValue

const receivedBy = (host: string): string => `Received: from before.hop.example ([192.0.2.1]) by ${host} with ESMTP id 1; Tue, 3 Nov 2026 10:00:00 +0000\r\n`

const address = (name: string): Reader => ({ addresses }) => ({ text: addresses[name] ?? name })

const made: Readonly<Record<string, Reader>> = {
  anyRecipient: address('recipient'),
  plain: ({ username }) => ({ text: 'BASE64', made: plainCommand(username) }),
  plainWithForeignAuthzid: ({ username, addresses }) => ({ text: 'BASE64-AS-OTHER', made: plainCommand(username, addresses['otherAddress']) }),
  plainWithOwnAuthzid: ({ username }) => ({ text: 'BASE64-AS-SELF', made: plainCommand(username, username) }),
  plainWithLineInAuthzid: ({ username }) => ({ text: 'BASE64-WITH-LINE', made: plainCommand(username, username).replace("'%s\\000", "'%s\\r\\nX-Injected: yes\\000") }),
  plainWithThirdNul: ({ username }) => ({ text: 'BASE64-AND-MORE', made: plainCommand(username).replace("%s' ", "%s\\000more' ") }),
  plainWithNulAtEnd: ({ username }) => ({ text: 'BASE64-AND-NUL', made: plainCommand(username).replace("%s' ", "%s\\000' ") }),
  plainWithNulInFront: ({ username }) => ({ text: 'BASE64-BEHIND-NUL', made: plainCommand(username).replace("printf '", "printf '\\000") }),
  plainWithPasswordInOtherCase: ({ username }) => ({ text: 'BASE64-IN-OTHER-CASE', made: plainCommand(username), note: 'BASE64-IN-OTHER-CASE: write the password with small letters for capitals, and the other way round' }),
  plainWithEmptyUsername: () => ({ text: 'BASE64-OF-NOBODY', made: `printf '\\000\\000%s' '${passwordWord}' | base64` }),
  plainWithEmptyPassword: ({ username }) => ({ text: base64(`\0${username}\0`) }),
  plainWithWrongPassword: ({ username }) => ({ text: base64(`\0${username}\0${wrong}`) }),
  plainWithNothingForUsername: () => ({ text: 'BASE64-OF-SOFT-HYPHEN', made: plainCommand(softHyphen) }),
  plainWithNothingForPassword: ({ username }) => ({ text: base64(`\0${username}\0${softHyphen}`) }),
  plainWithNothingForAuthzid: ({ username }) => ({ text: 'BASE64-AS-SOFT-HYPHEN', made: plainCommand(username, softHyphen) }),
  plainWithProhibitedInUsername: ({ username }) => ({ text: 'BASE64-OF-OTHER-NAME', made: plainCommand(username + privateCharacter) }),
  plainWithProhibitedInPassword: ({ username }) => ({ text: 'BASE64-OF-OTHER-PASSWORD', made: plainCommand(username).replace(passwordWord, passwordWord + privateCharacter) }),
  plainWithProhibitedInAuthzid: ({ username }) => ({ text: 'BASE64-AS-OTHER-NAME', made: plainCommand(username, username + privateCharacter) }),
  plainOfInternationalAccount: ({ internationalUsername }) => ({ text: 'BASE64-OF-SECOND', made: plainCommand(internationalUsername) }),
  plainOfInternationalAccountDecomposed: ({ internationalUsername }) => ({ text: 'BASE64-OF-SECOND-DECOMPOSED', made: plainCommand(internationalUsername.normalize('NFD')) }),
  plainWithThrice255Octets: () => ({ text: base64(`${'z'.repeat(255)}\0${'u'.repeat(255)}\0${'p'.repeat(255)}`) }),
  plainWith255Octets: () => ({ text: base64(`\0${'u'.repeat(255)}\0${'p'.repeat(255)}`) }),
  usernameInBase64: ({ username }) => ({ text: base64(username) }),
  passwordInBase64: () => ({ text: 'PASSWORD-IN-BASE64', made: `printf '%s' '${passwordWord}' | base64` }),
  anyList: ({ addresses }) => ({ text: addresses['list'] ?? '' }),
  toldMailbox: () => ({ text: 'TOLD-MAILBOX', note: 'TOLD-MAILBOX: the mailbox of the server\'s own domain in the reply before' }),
  token: () => ({ text: 'mailspec-1' }),
  tokenSender: ({ addresses }) => ({ text: (addresses['sender'] ?? '').replace(/^.*(?=@)/, 'mailspec-1') }),
  recipientAtAddress: ({ addresses, services }) => ({
    text: `${(addresses['recipient'] ?? '').replace(/@.*$/, '')}@[${services.relay.host}]`, note: `[${services.relay.host}]: between the brackets stands the IP address of the relay service`,
  }),
  recipientInUpperCase: ({ addresses }) => ({ text: (addresses['recipient'] ?? '').replace(/^.*(?=@)/, (local) => local.toUpperCase()) }),
  otherDeferredRecipient: ({ addresses }) => ({ text: `another-${addresses['deferredRecipient'] ?? ''}` }),
  manyAddresses: () => ({ text: [...Array(150).keys()].map((i) => `reader${i}@client.example`).join(',\r\n ') }),
  hop: () => ({ text: receivedBy('relay.hop.example') }),
  ownHop: ({ services }) => ({ text: receivedBy(services.relay.host), note: `${services.relay.host} in a Received field: write the name with which the server greets` }),
  parameter: () => ({ text: ' SIZE=1' }),
  noopLine: () => ({ text: 'NOOP\r\n' }),
  etrnLine: () => ({ text: 'ETRN client.example\r\n' }),
  foldedLine: () => ({ text: '\r\n a' }),
  field: () => ({ text: 'X-Many: a\r\n' }),
  bodyOf64K: () => ({ text: 'BODY-OF-64K', note: 'BODY-OF-64K: lines of text, 65536 octets of them with their line ends' }),
  bodyOverLimit: () => ({ text: 'BODY-OVER-LIMIT', note: 'BODY-OVER-LIMIT: lines of text, more octets of them than the number behind SIZE in the reply to EHLO' }),
  id: () => ({ text: 'ID' }),
  otherId: () => ({ text: 'OTHER-ID' }),
  sizeAtLimit: () => ({ text: 'SIZE-LIMIT', note: 'SIZE-LIMIT: the number behind SIZE in the reply to EHLO' }),
  sizeOverLimit: () => ({ text: 'SIZE-PLUS-ONE', note: 'SIZE-PLUS-ONE: the number behind SIZE in the reply to EHLO, and one more' }),
}

const mixedCase = (local: string): string => [...local.toLowerCase()].map((letter, i) => (i % 2 === 0 ? letter.toUpperCase() : letter)).join('')

/** Other spellings of an address: the name of the value ends with them. */
const spellings: readonly (readonly [ending: RegExp, spell: (local: string, domain: string) => string])[] = [
  [/WithDomainInUpperCase$/, (local, domain) => `${local}@${domain.toUpperCase()}`],
  [/WithLocalPartInUpperCase$/, (local, domain) => `${local.toUpperCase()}@${domain}`],
  [/InUpperCase$/, (local, domain) => `${local.toUpperCase()}@${domain.toUpperCase()}`],
  [/InMixedCase$/, (local, domain) => `${mixedCase(local)}@${domain}`],
  [/InQuotedPairs$/, (local, domain) => `"${local.replace(/[^"\\]/g, '\\$&')}"@${domain}`],
  [/AtFirstLabel$/, (local, domain) => `${local}@${domain.split('.')[0] ?? ''}`],
  [/WithTag$/, (local, domain) => `${local}+tag@${domain}`],
  [/LocalPart$/, (local) => local],
  [/Domain$/, (_, domain) => domain],
  [/Quoted$/, (local, domain) => `"${local}"@${domain}`],
]

/** @returns what `{name}` is on this site; undefined for a name that is no value */
export function manualValue(name: string, site: Site): ManualValue | undefined {
  if (Object.hasOwn(made, name)) return made[name]?.(site)
  const plain = site.addresses[name]
  if (plain !== undefined) return { text: plain }
  for (const [ending, spell] of spellings) {
    const base = site.addresses[name.replace(ending, '')]
    if (!ending.test(name) || base === undefined) continue
    const at = base.lastIndexOf('@')
    return { text: at === -1 ? base : spell(base.slice(0, at), base.slice(at + 1)) }
  }
  return undefined
}

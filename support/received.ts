import { isIP } from 'node:net'
import { PreconditionNotMet } from '../src/verdict/errors.ts'

/** A trace field taken apart (RFC 5321 §4.4, Time-stamp-line). Comments stand wherever CFWS may. */
export interface Received {
  /** Unfolded, as it stands. */
  readonly text: string
  /** All before the last semicolon, without comments. */
  readonly clauses: string
  /** What stands behind FROM and BY; '' where there is none. */
  readonly from: string
  readonly by: string
  /** The FROM clause with its comments: what the server knows of its client. */
  readonly origin: string
  /** All behind the last semicolon, with comments and without. */
  readonly dateWithComments: string
  readonly date: string
}

/** What a look at a trace field may want to know of its scenario. */
export interface Looker {
  /** The name that the client gave with EHLO. */
  readonly clientName: string
  readonly recipient: string | undefined
}

/** A duty that a trace field keeps or not. */
export interface ReceivedCheck {
  readonly label: string
  readonly holds: (field: Received, looker: Looker) => boolean
}

/** @returns the text with each comment (RFC 5322 §3.2.2: nested, with quoted pairs) made a space */
export function withoutComments(text: string): string {
  let [depth, quoted, result] = [0, false, '']
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i)
    const pair = sign === '\\' ? text.slice(i, i + 2) : ''
    if (depth === 0 && sign === '"') quoted = !quoted
    if (!quoted && pair === '' && sign === '(') depth += 1
    if (depth === 0) result += pair || sign
    if (!quoted && pair === '' && sign === ')' && depth > 0 && (depth -= 1) === 0) result += ' '
    if (pair !== '') i += 1
  }
  return result
}

/** @param text the field's value, unfolded */
export function readReceived(text: string): Received {
  const plain = withoutComments(text)
  const end = plain.lastIndexOf(';')
  const clauses = (end === -1 ? plain : plain.slice(0, end)).trim().replace(/\s+/g, ' ')
  const after = (word: string): string => new RegExp(`(?:^|\\s)${word} (\\S+)`, 'i').exec(clauses)?.[1] ?? ''
  return {
    text, clauses, from: after('from'), by: after('by'), origin: /^from\s([^]*?)(?:\sby\s|$)/i.exec(text)?.[1] ?? '',
    dateWithComments: text.slice(text.lastIndexOf(';') + 1).trim(), date: end === -1 ? '' : plain.slice(end + 1).trim().replace(/\s+/g, ' '),
  }
}

const domain = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?$/
const isHost = (name: string): boolean => domain.test(name) || /^\[[^\][\\\s]+\]$/.test(name)

/** RFC 5321 §4.1.3: an address in brackets, an IPv6 one with its tag. */
function literals(text: string): string[] {
  return [...text.matchAll(/\[([^\][]*)\]/g)].flatMap(([, inner = '']) => (isIP(inner) === 4 || (/^IPv6:/i.test(inner) && isIP(inner.slice(5)) === 6) ? [inner] : []))
}

const comments = (text: string): string => [...text.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, inner]) => inner).join(' ')

/** FROM and BY, then what there is of VIA, WITH, ID and FOR, in this order, then other clauses. */
const stamp = /^from \S+ by \S+(?: via (\S+))?(?: with (\S+))?(?: id (\S+))?(?: for (\S+))?((?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+ \S+)*)$/i
const ordered = ['from', 'by', 'via', 'with', 'id', 'for']

function grammar({ clauses, date }: Received): boolean {
  const others = (stamp.exec(clauses)?.[5] ?? '').trim().split(' ').filter((_, i) => i % 2 === 0)
  return date !== '' && stamp.test(clauses) && !others.some((word) => ordered.includes(word.toLowerCase()))
}

const clause = (field: Received, place: number): string | undefined => stamp.exec(field.clauses)?.[place]

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dateTime = /^(?:([A-Za-z]{3}) ?, ?)?(\d{1,2}) ([A-Za-z]{3}) (\d{2,}) (\d\d):(\d\d)(?::(\d\d))? (?:[+-]\d{4}|[A-Za-z]{1,5})\b/

/** RFC 5322 §3.3: the day exists, its name is that of the day, and the time is one. */
export function calendar({ date }: Pick<Received, 'date'>): boolean {
  const [, name, day, month = '', year = '', hour, minute, second = '0'] = dateTime.exec(date) ?? []
  if (day === undefined) return false
  const at = new Date(Date.UTC(Number(year) + (year.length === 2 ? 2000 : 0), months.indexOf(month.toLowerCase()), Number(day)))
  const real = at.getUTCDate() === Number(day) && months[at.getUTCMonth()] === month.toLowerCase()
  return real && (name === undefined || days[at.getUTCDay()] === name.toLowerCase()) && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
}

/** The registries "Mail Transmission Types" of RFC 5321 §8: link and protocol types, additional clauses. */
const protocol = /^(?:UTF8)?(?:E?SMTP|LMTP)(?:S?A?)$|^(?:HTTP|MMS)$/i
const links = ['TCP', 'UUCP']
const additional = ['TLS', 'PRIORITY', 'GROUP']

/** Paths behind FOR: what has an @ or begins with a bracket. */
function paths({ clauses }: Received): string[] {
  return (/ for (.*)$/i.exec(clauses)?.[1] ?? '').split(/[\s,]+/).filter((word) => word.includes('@') || word.startsWith('<'))
}

function namesOwnRecipient(field: Received, { recipient = '' }: Looker): boolean {
  return paths(field).every((path) => path.replace(/^<|>$/g, '').toLowerCase() === recipient.toLowerCase())
}

/** Who claims an address with EHLO is not believed: what the server saw itself is another one. */
function addressIsSeen({ origin }: Received, { clientName }: Looker): boolean {
  const seen = literals(origin.replace(/^\S+/, '')).concat(literals(/^\S+/.exec(origin)?.[0] ?? '').filter((one) => `[${one}]` !== clientName))
  if (seen.length === 0) throw new PreconditionNotMet('the trace field shows no address')
  return seen.some((one) => `[${one}]` !== clientName)
}

/** The registry's word for how the message came. @throws PreconditionNotMet where the field has no WITH, which is optional */
function cameBy(name: string): ReceivedCheck {
  return {
    label: `${name} after WITH`,
    holds: (field) => {
      const found = clause(field, 2)
      if (found === undefined) throw new PreconditionNotMet('the trace field names no protocol')
      return found.toUpperCase().replace('UTF8SMTP', 'ESMTP') === name
    },
  }
}

/** By the words that follow "first Received field". */
export const receivedChecks: Readonly<Record<string, ReceivedCheck>> = {
  'says from whom': { label: 'a from clause', holds: ({ text }) => /^from\s+\S+/i.test(text) },
  'says by whom': { label: 'a by clause', holds: ({ text }) => /\bby\s+\S+/i.test(text) },
  'says when': { label: 'a date and time after a semicolon', holds: ({ text }) => /;\s*(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}\s+\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|[A-Z]{1,5})/.test(text) },
  'shows the name that the client gave': {
    label: 'the name given with EHLO in the from clause', holds: ({ from, origin }, { clientName }) => from.toLowerCase() === clientName.toLowerCase() || comments(origin).toLowerCase().split(/[\s()=]+/).includes(clientName.toLowerCase()),
  },
  'shows the address of the client in brackets': { label: 'an address literal in the from clause', holds: ({ origin }) => literals(origin).length > 0 },
  'shows the address of the connection': { label: 'another address than the one that the client claimed', holds: addressIsSeen },
  'has its clauses in their order': { label: 'FROM, BY, then VIA, WITH, ID, FOR and others, a semicolon and the date', holds: grammar },
  'names two hosts': { label: 'a domain or an address literal after FROM and after BY', holds: ({ from, by }) => isHost(from) && isHost(by) },
  'names at most one path': { label: 'a for clause with one path, or none', holds: (field) => paths(field).length <= 1 },
  'names nobody but its recipient': { label: 'no for clause, or one with the recipient of this copy', holds: namesOwnRecipient },
  'gives the zone as a number': { label: 'a numeric offset', holds: ({ date }) => /[+-]\d{4}(?: \S+)?$/.test(date) },
  'gives the name of a zone as a comment only': { label: 'nothing but comments behind the offset', holds: ({ date }) => !/[+-]\d{4} \S/.test(date) },
  'has a date in the present form': { label: 'a year of four digits, and no comments within the date', holds: ({ dateWithComments }) => /^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+\S+\s+\d{4,}\s+\d\d:\d\d/.test(dateWithComments) },
  'has a date that exists': { label: 'a date and time that exist', holds: calendar },
  'names a registered protocol': { label: 'a registered protocol after WITH, or none', holds: (field) => protocol.test(clause(field, 2) ?? 'SMTP') },
  'says that the client had logged in': { label: 'ESMTPA or ESMTPSA after WITH', holds: (field) => /^(?:UTF8)?(?:E?SMTP|LMTP)S?A$/i.test(clause(field, 2) ?? '') },
  ...Object.fromEntries(['SMTP', 'ESMTP', 'ESMTPS', 'ESMTPSA'].map((name) => [`names the protocol ${name}`, cameBy(name)])),
  'names a registered link': { label: 'a registered link after VIA, or none', holds: (field) => links.includes((clause(field, 1) ?? 'TCP').toUpperCase()) },
  'has only registered clauses': { label: 'no clause that is not registered', holds: (field) => (clause(field, 5) ?? '').trim().split(' ').every((word, i) => i % 2 === 1 || word === '' || additional.includes(word.toUpperCase())) },
  'is written in ASCII': { label: 'ASCII characters only', holds: ({ text }) => /^[\x00-\x7f]*$/.test(text) },
}

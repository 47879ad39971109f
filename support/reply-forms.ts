import type { Reply } from '../src/wire/reply.ts'
import { isRegisteredCode } from './registered-codes.ts'
import { isRegistered } from './registered-keywords.ts'

/** What a clause asks of the form of every reply, whatever it says. */
export interface ReplyForm {
  readonly label: string
  /** @param lines each with its line end, as latin1 so that no octet is lost */
  readonly holds: (lines: readonly string[]) => boolean
}

/** RFC 5321 §4.2.3, with 556 and 521 of RFC 7504; the codes of RFC 1845, 1985, 2645, 3030, 3207, 4468, 4954 and their elder forms. */
const defined: ReadonlySet<string> = new Set([
  '211', '214', '220', '221', '250', '251', '252', '354', '421', '450', '451', '452', '455', '500', '501', '502', '503', '504', '550', '551', '552', '553', '554', '555',
  '521', '556', '235', '253', '334', '355', '432', '453', '454', '458', '459', '523', '525', '530', '534', '535', '538', '557',
])

const withoutEnd = (line: string): string => line.replace(/\r?\n$/, '')
const each = (holds: (line: string) => boolean) => (lines: readonly string[]): boolean => lines.every(holds)
/** What stands behind the code and its separator. */
const text = (line: string): string => withoutEnd(line).replace(/^\d+[ \t-]?/, '')

/** The codes of RFC 2034 §4 are in the replies of these classes only. */
const coded = (line: string): boolean => /^[245]/.test(line)
/** RFC 3463 §2: class, subject and detail. */
const enhancedCode = /^\d{3}[ \t-]([245]\.\d{1,3}\.\d{1,3})(?= |$)/
const enhanced = (line: string): string | undefined => enhancedCode.exec(withoutEnd(line))?.[1]
/** RFC 4648 §4, with its padding; nothing at all is a challenge without data (RFC 4954 §4). */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
/** Extensions whose keyword takes no parameter. */
const bareKeywords = ['ENHANCEDSTATUSCODES', '8BITMIME', 'DSN', 'STARTTLS']

export const replyForms: Readonly<Record<string, ReplyForm['holds']>> = {
  'ends its lines with CRLF, and holds no other CR or LF': each((line) => /^[^\r\n]*\r\n$/.test(line)),
  'is ASCII': each((line) => /^[\u0000-\u007f]*$/.test(line)),
  'is made of printable characters, spaces and tabs': each((line) => /^[\t -~]*$/.test(withoutEnd(line))),
  'has lines of at most 512 octets': each((line) => line.length <= 512),
  'sets its code off by a space or a hyphen': each((line) => /^\d+(?:[ -]|$)/.test(withoutEnd(line))),
  'has a code of three digits': each((line) => /^\d{3}(?!\d)/.test(line)),
  'has a code that begins with 2, 3, 4 or 5': each((line) => /^(?:[2-5]|\D)/.test(line)),
  'has a code whose second digit is 0 to 5': each((line) => /^(?:\d[0-5]|\D|\d\D)/.test(line)),
  'has a code that a standard defines': each((line) => defined.has(/^\d+/.exec(line)?.[0] ?? '')),
  'has a text behind its code': (lines) => lines.some((line) => text(line).trim() !== ''),
  'has a space behind its last code': (lines) => !/^\d+$/.test(withoutEnd(lines.at(-1) ?? '')),
  'begins with no address literal': ([line = '']) => !text(line).startsWith('['),
  'lists registered extensions only': ([, ...lines]) => lines.every((line) => !line.startsWith('250') || isRegistered(text(line).split(' ')[0] ?? '')),
  'carries an enhanced status code': (lines) => !coded(lines[0] ?? '') || enhanced(lines[0] ?? '') !== undefined,
  'carries its enhanced status code on each line': (lines) => lines.every((line) => enhanced(line) === enhanced(lines[0] ?? '')),
  'sets its enhanced status code off by a space': each((line) => !/^\d{3}[ \t-][245]\.\d{1,3}\.\d{1,3}[^ \d.]/.test(withoutEnd(line))),
  'gives registered enhanced status codes only': each((line) => isRegisteredCode(enhanced(line) ?? '2.0.0')),
  'writes its enhanced status code without leading zeros': each((line) => !/^\d{3}[ \t-][245](?:\.\d+)*\.0\d/.test(line)),
  'writes its enhanced status code without space in it': each((line) => !/^\d{3}[ \t-][245](?:\s+\.\s*|\.\s+)\d/.test(line) && !/^\d{3}[ \t-][245]\.\d+(?:\s+\.\s*|\.\s+)\d/.test(line)),
  'has nothing but BASE64 behind 334': each((line) => !line.startsWith('334') || base64.test(text(line))),
  'asks for user name or password behind 334': each((line) => !line.startsWith('334') || /user.?name|password/i.test(Buffer.from(text(line), 'base64').toString('latin1'))),
  ...Object.fromEntries(bareKeywords.map((keyword) => [`has nothing behind ${keyword}`, each((line) => !new RegExp(`^250[ -]${keyword}\\s+\\S`, 'i').test(line))])),
  'is final': each((line) => !/^3\d\d/.test(line)),
}

/** @returns the reply's lines as they came, each with its line end */
export function rawLines(reply: Reply): string[] {
  return reply.octets.toString('latin1').split(/(?<=\n)/)
}

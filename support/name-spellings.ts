import { scramName } from '../src/client/scram.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { nothing, prohibited } from './values.ts'

/** Other spellings of a user name, which SASLprep (RFC 4013 §2) makes the same, or refuses. */

/** Each letter with a mark as a letter and a mark (§2.2, NFKC). @throws PreconditionNotMet for a name without any */
export function apart(name: string): string {
  return other(name, name.normalize('NFD'))
}

/** With a character of which nothing is left (§2.1). */
export function broken(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + nothing + rest.join('')
}

/** With its letters and figures in the forms of full width (§2.2, NFKC). @throws PreconditionNotMet for a name without any */
export function wide(name: string): string {
  return other(name, name.replace(/[A-Za-z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)))
}

/** With a character behind it that is prohibited (§2.3). */
export function prohibitedBehind(name: string): string {
  return name + prohibited
}

/** @returns what puts another spelling of the name into the first message of SCRAM */
export function renamed(spell: (name: string) => string): (bare: string, username: string) => string {
  return (bare, username) => bare.replace(/^n=[^,]*/, () => `n=${scramName(spell(username))}`)
}

function other(name: string, spelt: string): string {
  if (spelt === name) throw new PreconditionNotMet('there is no other way to spell this user name')
  return spelt
}

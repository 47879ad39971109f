import { mailboxesIn } from '../src/wire/mailboxes.ts'

/** What the lines of a positive reply to VRFY or EXPN have to be, code and enhanced status code taken off (RFC 5321 §3.5.1, §3.5.2). */
export type Told = (lines: readonly string[], own: { readonly domain: string | undefined; readonly members: readonly string[] }) => boolean

const every = (shape: (line: string) => boolean): Told => (lines) => lines.every(shape)
const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase()

/** §3.5.1: `User Name <local-part@domain>` or `local-part@domain`; nothing before the bracket is a user without a full name. */
function inForm(line: string): boolean {
  const [mailbox, ...more] = mailboxesIn(line)
  if (mailbox === undefined || more.length > 0) return false
  return line === mailbox || (line.endsWith(`<${mailbox}>`) && !line.slice(0, -mailbox.length - 2).includes('<'))
}

/** The same mailbox, or the one that it is on a host of that domain. */
function same(member: string, told: string): boolean {
  const [wanted, found] = [domainOf(member), domainOf(told)]
  const local = (mailbox: string): string => mailbox.slice(0, mailbox.lastIndexOf('@')).toLowerCase()
  return local(member) === local(told) && (found === wanted || found.endsWith(`.${wanted}`))
}

/** In the words of the phrase book. */
export const toldForms: Readonly<Record<string, Told>> = {
  'a mailbox': (lines) => lines.some((line) => mailboxesIn(line).length > 0),
  'nothing but a mailbox and a name': every(inForm),
  'one mailbox on each line': every((line) => mailboxesIn(line).length === 1),
  // A domain of one label that the target file names is the target's own.
  'each mailbox with its full domain': (lines, { domain }) => {
    const found = lines.flatMap(mailboxesIn).map(domainOf)
    return found.length > 0 && found.every((one) => one.includes('.') || one === domain?.toLowerCase())
  },
  'each mailbox in pointed brackets': every((line) => mailboxesIn(line).every((mailbox) => line.includes(`<${mailbox}>`))),
  'no source route': every((line) => !/@[A-Za-z0-9.-]+(?:,@[A-Za-z0-9.-]+)*:[^ ]*@/.test(line)),
  'the members of the list': (lines, { members }) => {
    const found = lines.flatMap(mailboxesIn)
    return members.every((member) => found.some((told) => same(member, told)))
  },
}

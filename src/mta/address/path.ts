import * as grammar from './grammar.ts'
import { parseMailbox, type Mailbox } from './mailbox.ts'

/** Reverse-path or Forward-path of RFC 5321 §4.1.2; the forward-path may also be the bare `<Postmaster>` (§4.1.1.3). */
export type Path =
  | { readonly kind: 'null' }
  | { readonly kind: 'postmaster'; readonly text: string }
  | { readonly kind: 'mailbox'; readonly mailbox: Mailbox }

export interface PathArgument {
  readonly path: Path
  /** What stands after the path: the ESMTP parameters. */
  readonly rest: string
}

interface Parts {
  readonly mailbox: string | undefined
  readonly postmaster: string | undefined
  readonly rest: string
}

/** A quoted string may hold ">" and SP, so the end of a path is found by its grammar. */
const mailbox = `(?:${grammar.sourceRoute})?(?<mailbox>${grammar.localPart}@[^>" ]+)`
const postmaster = '(?<postmaster>postmaster)'

function read({ mailbox, postmaster }: Parts): Path | undefined {
  if (mailbox !== undefined) {
    const parsed = parseMailbox(mailbox)
    return parsed && { kind: 'mailbox', mailbox: parsed }
  }
  return postmaster === undefined ? { kind: 'null' } : { kind: 'postmaster', text: postmaster }
}

/** @returns a reader of a path that is written like this: it finds the path and what follows it, or undefined where the syntax is wrong */
function reader(form: string): (text: string) => PathArgument | undefined {
  const whole = new RegExp(`^${form}(?:$| +)(?<rest>.*)$`, 'i')
  return (text) => {
    const parts = whole.exec(text)?.groups as Parts | undefined
    const path = parts && read(parts)
    return path && { path, rest: parts.rest }
  }
}

/** "FROM:" Reverse-path, with its parameters (RFC 5321 §4.1.1.2). */
export const parseSender = reader(`FROM:<(?:${mailbox})?>`)
/** "TO:" ( "<Postmaster>" / Forward-path ), with its parameters (RFC 5321 §4.1.1.3). */
export const parseRecipient = reader(`TO:<(?:${mailbox}|${postmaster})>`)
/** A path and nothing else, as VRFY may be given one. */
export const parsePath = reader(`<${mailbox}>`)

/** @returns the path without brackets and source route; '' is the null reverse-path */
export function pathText(path: Path): string {
  if (path.kind === 'null') return ''
  return path.kind === 'postmaster' ? path.text : path.mailbox.text
}

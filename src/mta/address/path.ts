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

/** A quoted string may hold ">" and SP, so the end of a path is found by its grammar. */
const bracketed = new RegExp(`^<(?:${grammar.sourceRoute})?(?<mailbox>${grammar.localPart}@[^>" ]+|postmaster|)>(?<rest>| .*)$`, 'i')

/** Octets, brackets included; RFC 5321 §4.5.3.1.3. */
const longest = 256

function read(inner: string): Path | undefined {
  if (inner === '') return { kind: 'null' }
  if (/^postmaster$/i.test(inner)) return { kind: 'postmaster', text: inner }
  const mailbox = parseMailbox(inner)
  return mailbox && { kind: 'mailbox', mailbox }
}

/** @returns the path at the start of the text and what follows it, or undefined where the syntax is wrong or a limit passed */
export function parsePath(text: string): PathArgument | undefined {
  const parts = bracketed.exec(text)?.groups
  if (!parts) return undefined
  const rest = parts['rest'] ?? ''
  const path = read(parts['mailbox'] ?? '')
  return path && text.length - rest.length <= longest ? { path, rest: rest.replace(/^ +| +$/g, '') } : undefined
}

/** @returns the path without brackets and source route; '' is the null reverse-path */
export function pathText(path: Path): string {
  if (path.kind === 'null') return ''
  return path.kind === 'postmaster' ? path.text : path.mailbox.text
}

import { printable } from '../wire/printable.ts'

/** Text that is HTML already. Only `html` makes it. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text and numbers are escaped, HTML is not, nothing is nothing. */
export type Value = string | number | Html | undefined | false | readonly Value[]

/** Nearly every text is: the long way is for the others. */
const plain = /^[\n !#$%(-;=?-~]*$/

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/**
 * The one place where text becomes HTML: nothing in it is markup, ends an attribute, reorders what is read or is invisible.
 * @returns text for an element or for an attribute in quotes; control and bidirectional characters are shown in our notation
 */
export function escaped(text: string): string {
  if (plain.test(text)) return text
  return printable(text, true).replace(/[\ufffe\uffff]/g, (c) => `{u${c.charCodeAt(0).toString(16).toUpperCase()}}`).replace(/[&<>"']/g, (c) => entities[c] ?? '')
}

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(written).join('')
  return escaped(String(value))
}

/** A template that escapes whatever is put into it, unless it is HTML of another template. Attributes have to stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, i) => `${text}${written(values[i - 1])}${part}`))
}

/** @returns the pieces with HTML in between */
export function joined(pieces: readonly Html[], between: string): Html {
  return new Html(pieces.map(({ text }) => text).join(escaped(between)))
}

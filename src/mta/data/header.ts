import { headerLength } from '../delivery/final-form.ts'

export interface Field {
  /** In small letters, without the white space that may stand before the colon (RFC 5322 §4.5). */
  readonly name: string
  /** What stands behind the colon, folding included. */
  readonly value: string
  /** As it stands, folding included, without the line end behind it. */
  readonly text: string
}

/** @returns the header's fields; a line that is none has itself for a name */
export function headerOf(content: Buffer): readonly Field[] {
  const header = content.subarray(0, headerLength(content)).toString('latin1')
  return header.split(/\r\n(?![ \t])/).map((text) => {
    const name = text.replace(/:.*/s, '')
    return { name: name.trim().toLowerCase(), value: text.slice(name.length + 1).trim(), text }
  })
}

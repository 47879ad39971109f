// Legal in JSON, yet it may move a cursor, reorder what is read, or end a line where none ends.
const misread = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** JSON as every parser reads it, with characters that a terminal or an editor may obey written as escapes. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(misread, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

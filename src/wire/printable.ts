/** What may reach a terminal or a report: text from outside without control, escape and bidirectional characters. */

// C0 and C1 controls, line and paragraph separators, bidirectional marks and isolates, byte order mark, lone surrogates.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * One line of text that cannot move a cursor, change a colour or reorder what is read.
 * @param text anything; line ends become a space when `keepLines` is false
 */
export function printable(text: string, keepLines = false): string {
  return text.replace(unsafe, (c) => {
    if (c === '\n') return keepLines ? c : ' '
    return `{u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}}`
  })
}

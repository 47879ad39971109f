import { markdownText } from '../../../src/report/summary-md.ts'

/** A page that is made from what the code and the ledger say. */
export interface Page {
  /** Relative to the root of the checkout. */
  readonly path: string
  readonly text: string
}

export type Row = readonly (string | number)[]

/** Our own sentences in a cell: Markdown stays, what would end the cell or begin a tag does not. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/<(?=[A-Za-z/!])/g, '&#60;').replace(/\s+/g, ' ').trim()
}

/** @returns text in which nothing is Markdown */
export const plain = markdownText

export function table(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Something to link to, where no heading stands. */
export const anchor = (id: string): string => `<a id="${id}"></a>`

export const howMade = 'Made by `UPDATE=1 node -r ts-node/register test/docs/pages.test.ts`; not to be edited.'

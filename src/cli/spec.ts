import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bookHtml } from '../book/book.ts'
import { ledgerInUse } from '../ledger/in-use.ts'
import { readRulings } from '../ledger/rulings.ts'
import { allDefects } from '../mta/defects/index.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { folderDigest } from './circumstances.ts'
import { judgedOnPage } from './coverage-page.ts'
import { root } from './root.ts'
import { features } from './specification.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

export interface SpecOptions {
  readonly out: string
}

const digestOf = (folder: string, ending: string): string => folderDigest(join(root, folder), ending).sha256

/** @returns features and ledger of this checkout as a book */
export function book(): string {
  const coverage = join(root, 'requirements', 'coverage.md')
  return bookHtml({
    version, ledger: ledgerInUse(), features: features(), rulings: readRulings(join(root, 'requirements', 'rulings.md')),
    judged: new Set(existsSync(coverage) ? judgedOnPage(readFileSync(coverage, 'utf8')) : []),
    defects: new Map(allDefects().map(({ id, summary }) => [id, summary])),
    digests: [['SHA-256 of the features', digestOf('features', '.feature')], ['of the ledger', digestOf('requirements', '.yaml')]],
  })
}

/** `mailspec spec`: features and ledger as one page to read. @returns 0. @throws UsageError when the file cannot be written */
export async function spec({ out }: SpecOptions, terminal: Terminal): Promise<number> {
  const text = book()
  try {
    writeFileSync(out, text)
  } catch (error) {
    throw new UsageError(`--out ${out}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
  terminal.out(`${resolve(out)}\n`)
  return exitCodes.sound
}

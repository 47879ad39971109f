import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkManifest } from '../report/manifest.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { printable } from '../wire/printable.ts'
import { root } from './root.ts'
import type { Terminal } from './terminal.ts'

/** The default folder of reports is a folder of the checkout, with a word about itself. */
function isOurs(folder: string, name: string): boolean {
  return name === 'README.md' && readFileSync(join(folder, name)).equals(readFileSync(join(root, 'reports', name)))
}

/** `mailspec verify DIR`: are the files of a run as they were written? @returns 0 or 1. @throws UsageError for what is no folder */
export function verify(folder: string, terminal: Terminal): number {
  const path = resolve(folder)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`${folder}: is no folder of reports`)
  const { files, sha256, wrong } = checkManifest(path, (name) => isOurs(path, name))
  for (const line of wrong) terminal.out(`${printable(line)}\n`)
  if (wrong.length > 0) return exitCodes.nonconformity
  terminal.out(`intact: ${files} files; SHA-256 of manifest.json ${sha256}\n`)
  return exitCodes.sound
}

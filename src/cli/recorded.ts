import type { Envelope } from '@cucumber/messages'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readMessages } from '../report/record.ts'
import { UsageError } from '../target/usage-error.ts'

/**
 * Reads the record of an earlier run.
 * @param path a folder of reports, or its messages.ndjson
 * @throws UsageError for what holds no record
 */
export function recordedMessages(path: string): Envelope[] {
  const file = isFolder(path) ? join(path, 'messages.ndjson') : path
  const messages = read(file)
  if (messages.length === 0) throw new UsageError(`${file}: is empty: name the report folder of a run that came to its end`)
  return messages
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function read(file: string): Envelope[] {
  try {
    return readMessages(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(code === undefined ? message : `${file}: cannot be read (${code}); name the report folder of a run, or its messages.ndjson`)
  }
}

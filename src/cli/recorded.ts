import type { Envelope } from '@cucumber/messages'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readMessages } from '../report/record.ts'
import { UsageError } from '../target/usage-error.ts'

/** @returns the record that a folder of reports holds, or the file itself */
export function recordIn(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, 'messages.ndjson') : path
}

/**
 * Reads the record of an earlier run.
 * @param path a folder of reports, or its messages.ndjson
 * @param use what is made of it; what it throws is the file's fault
 * @throws UsageError for what holds no record
 */
export function recorded<T>(path: string, use: (messages: readonly Envelope[]) => T): T {
  const file = recordIn(path)
  try {
    const messages = readMessages(file)
    if (messages.length === 0) throw new Error('is empty: name the report folder of a run that came to its end')
    return use(messages)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(`${file}: ${code === undefined ? message.replace(`${file}: `, '') : `cannot be read (${code}); name the report folder of a run, or its messages.ndjson`}`)
  }
}

/** @returns the messages of an earlier run, see {@link recorded} */
export function recordedMessages(path: string): readonly Envelope[] {
  return recorded(path, (messages) => messages)
}

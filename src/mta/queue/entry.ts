import type { Folder } from './folders.ts'
import type { StoredMessage } from './message.ts'

/** A message of the running queue: what its file says, and what is being done with it. */
export interface Entry {
  readonly id: string
  folder: Folder
  message: StoredMessage
  /** An attempt is under way or waits for its turn. */
  busy: boolean
  /** A flush came during the attempt: try again at once when it fails. */
  again: boolean
  /** Taken off the queue. An attempt under way may still finish, but starts nothing new and writes nothing. */
  gone: boolean
  /** An earlier run of the server may have been killed while it delivered this. */
  recovered: boolean
  timer: NodeJS.Timeout | undefined
}

/** @returns an entry at rest */
export function entryOf(folder: Folder, message: StoredMessage, recovered = false): Entry {
  return { id: message.envelope.id, folder, message, busy: false, again: false, gone: false, recovered, timer: undefined }
}

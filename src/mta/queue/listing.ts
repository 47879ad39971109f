import { NotAQueueFile } from './file-format.ts'
import { messageFolders, type Folder } from './folders.ts'
import type { StoredMessage } from './message.ts'
import { QueueStore } from './store.ts'

export interface Listed {
  readonly folder: Folder
  readonly message: StoredMessage
}

/**
 * What lies in a queue now, in Postfix's order: folder by folder, by id. Works beside a running
 * server: a message that moves meanwhile is followed, and one that leaves is left out.
 */
export function listQueue(queueDirectory: string): readonly Listed[] {
  const store = new QueueStore(queueDirectory, false)
  // Two looks at the folders, for a message may go back from deferred to active between them.
  const ids = new Set([...messageFolders, ...messageFolders].flatMap((folder) => store.ids(folder)))
  const listed = [...ids].flatMap((id) => findMessage(store, id) ?? [])
  return listed.sort((a, b) => messageFolders.indexOf(a.folder) - messageFolders.indexOf(b.folder) || compare(a, b))
}

/** One message of the queue, wherever it lies; undefined when it is not there or cannot be read. */
export function findMessage(store: QueueStore, id: string): Listed | undefined {
  for (const folder of [...messageFolders, ...messageFolders]) {
    try {
      return { folder, message: store.load(folder, id) }
    } catch (error) {
      if (!(error instanceof NotAQueueFile) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return undefined
}

function compare(a: Listed, b: Listed): number {
  return a.message.envelope.id < b.message.envelope.id ? -1 : 1
}

import { entryOf, type Entry } from './entry.ts'
import { NotAQueueFile } from './file-format.ts'
import { messageFolders } from './folders.ts'
import { pending } from './message.ts'
import type { QueueStore } from './store.ts'

/**
 * What an earlier run left in the queue. Files that cannot be read go to `corrupt`; files whose
 * recipients all have it are removed, for only the removal was missing.
 */
export function recoverEntries(store: QueueStore): readonly Entry[] {
  return messageFolders.flatMap((folder) =>
    store.ids(folder).flatMap((id) => {
      try {
        const entry = entryOf(folder, store.load(folder, id), folder === 'active')
        if (pending(entry.message).length > 0) return [entry]
        store.remove(folder, id)
      } catch (error) {
        if (!(error instanceof NotAQueueFile)) throw error
        store.quarantine(folder, id)
      }
      return []
    }),
  )
}

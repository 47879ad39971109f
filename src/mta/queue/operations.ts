import type { Entry } from './entry.ts'
import type { Folder } from './folders.ts'
import { applyEvent, type Event } from './message.ts'
import type { QueueSeams } from './seams.ts'
import type { QueueStore } from './store.ts'

export type Operation = 'delete' | 'hold' | 'release' | 'requeue' | 'expire'

/** Which messages postsuper speaks of. */
export interface Selection {
  readonly ids: readonly string[] | 'ALL'
  readonly folders: readonly Folder[]
}

/** What the queue tools ask of a queue, running or not. */
export interface QueueControl {
  /** Tries everything that is deferred. Returns before the attempts end. */
  flush(): Promise<void>
  flushOne(id: string): Promise<void>
  /** Tries what waits for a domain. @returns false when mail for it is never deferred here */
  flushSite(domain: string): Promise<boolean>
  /** @returns ids of the messages found and changed */
  change(operation: Operation, selection: Selection): Promise<readonly string[]>
}

export interface Change {
  /** Entries that the request named, as it is reported. */
  readonly asked: readonly Entry[]
  /** Entries that were changed. */
  readonly changed: readonly Entry[]
}

/**
 * Does what postsuper(1) asks for, on disk and in the entries. Each step is one system call, so it
 * holds for a message with an attempt under way as well: a deleted one is gone for good, a held
 * one stays on hold when the attempt fails.
 */
export function applyChange(operation: Operation, selection: Selection, entries: readonly Entry[], store: QueueStore, seams: QueueSeams): Change {
  const asked = entries.filter((entry) => isSelected(entry, selection) && applies(operation, entry))
  const changed = choose(operation, selection, entries, asked, seams)
  for (const entry of changed) changes[operation](entry, store)
  return { asked, changed }
}

function choose(operation: Operation, selection: Selection, entries: readonly Entry[], asked: readonly Entry[], seams: QueueSeams): readonly Entry[] {
  if (operation === 'hold') return seams.toHold(asked)
  if (operation === 'release') return seams.toRelease(asked)
  if (operation !== 'delete') return asked
  return selection.ids === 'ALL' ? seams.toDeleteAll(asked) : seams.toDelete(entries, asked)
}

const changes: Readonly<Record<Operation, (entry: Entry, store: QueueStore) => void>> = {
  delete: (entry, store) => {
    store.remove(entry.folder, entry.id)
    entry.gone = true
  },
  hold: (entry, store) => moveTo(entry, 'hold', store),
  // postsuper(1) -H: to the deferred queue; it is tried at the next run or flush.
  release: (entry, store) => moveTo(entry, 'deferred', store),
  requeue: (entry, store) => {
    record(entry, { reset: true }, store)
    moveTo(entry, 'incoming', store)
  },
  expire: (entry, store) => record(entry, { expired: true }, store),
}

function isSelected(entry: Entry, selection: Selection): boolean {
  return (selection.ids === 'ALL' || selection.ids.includes(entry.id)) && selection.folders.includes(entry.folder)
}

function applies(operation: Operation, entry: Entry): boolean {
  if (operation === 'hold') return entry.folder !== 'hold'
  if (operation === 'release') return entry.folder === 'hold'
  return operation !== 'expire' || !entry.message.expired
}

/** Moves the file and notes where it is now. */
export function moveTo(entry: Entry, folder: Folder, store: QueueStore): void {
  store.move(entry.id, entry.folder, folder)
  entry.folder = folder
}

/** Notes an event in the file and in the entry. */
export function record(entry: Entry, event: Event, store: QueueStore): void {
  store.append(entry.folder, entry.id, event)
  entry.message = applyEvent(entry.message, event)
}

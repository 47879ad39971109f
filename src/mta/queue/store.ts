import { closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeEvent, encodeHead, readContent, readMessage } from './file-format.ts'
import { allFolders, messageFolders, type Folder } from './folders.ts'
import type { Envelope, Event, StoredMessage } from './message.ts'

const temporary = '.tmp'

/**
 * The queue on disk: one file a message. Only `add` waits for the disk; moves and removals are
 * single synchronous system calls, so that no other step of this process comes in between.
 */
export class QueueStore {
  readonly directory: string
  private readonly sync: boolean

  /** @param sync whether to wait until the disk has what it was given (fsync) */
  constructor(directory: string, sync: boolean) {
    this.directory = directory
    this.sync = sync
  }

  /** Makes the folders and clears away what an interrupted `add` left; nobody was told 250 for that. */
  prepare(): void {
    for (const folder of allFolders) mkdirSync(join(this.directory, folder), { recursive: true, mode: 0o700 })
    const incoming = join(this.directory, 'incoming')
    for (const name of readdirSync(incoming)) if (name.endsWith(temporary)) rmSync(join(incoming, name))
  }

  path(folder: Folder, id: string): string {
    return join(this.directory, folder, id)
  }

  /** Resolves when the message will outlive a kill and, with `sync`, a power cut. RFC 5321 §6.1 */
  async add(envelope: Envelope, content: Buffer): Promise<void> {
    const path = this.path('incoming', envelope.id)
    try {
      await this.write(path + temporary, [encodeHead(envelope, content.length), content])
      await rename(path + temporary, path)
      if (this.sync) await syncFolder(join(this.directory, 'incoming'))
    } catch (error) {
      await Promise.all([rm(path + temporary, { force: true }), rm(path, { force: true })])
      throw error
    }
  }

  /** Adds an event to the message's file. A kill does not lose it; a power cut may, and then a recipient gets a second copy. */
  append(folder: Folder, id: string, event: Event): void {
    const fd = openSync(this.path(folder, id), constants.O_WRONLY | constants.O_APPEND)
    try {
      writeSync(fd, encodeEvent(event))
    } finally {
      closeSync(fd)
    }
  }

  move(id: string, from: Folder, to: Folder): void {
    if (from !== to) renameSync(this.path(from, id), this.path(to, id))
  }

  remove(folder: Folder, id: string): void {
    rmSync(this.path(folder, id), { force: true })
  }

  /** Takes an unreadable file out of the way, for a person to look at. */
  quarantine(folder: Folder, id: string): void {
    renameSync(this.path(folder, id), join(this.directory, 'corrupt', id))
  }

  ids(folder: Folder): readonly string[] {
    const path = join(this.directory, folder)
    return existsSync(path) ? readdirSync(path).filter((name) => !name.endsWith(temporary)).sort() : []
  }

  find(id: string): Folder | undefined {
    return messageFolders.find((folder) => existsSync(this.path(folder, id)))
  }

  load(folder: Folder, id: string): StoredMessage {
    return readMessage(this.path(folder, id))
  }

  content(folder: Folder, id: string): Buffer {
    return readContent(this.path(folder, id))
  }

  private async write(path: string, parts: readonly Buffer[]): Promise<void> {
    const file = await open(path, 'wx', 0o600)
    try {
      for (const part of parts) await file.writeFile(part)
      if (this.sync) await file.datasync()
    } finally {
      await file.close()
    }
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

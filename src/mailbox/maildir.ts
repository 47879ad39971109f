import { readFile, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailbox, StoredMessage, TokenPlace } from './mailbox.ts'
import { carriesToken } from './message.ts'

/** Octets of messages kept in memory, so that looking again reads only what is new. */
const kept = 64 * 1024 * 1024

function missing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}

/** The part of a file name that stays when a reader moves the message and adds flags: all before the colon. */
function uniqueName(file: string): string {
  return file.split(':')[0] ?? file
}

/** A maildir: a file a message in `new` and `cur`; `tmp` holds what is not delivered yet (maildir(5)). */
export class Maildir implements Mailbox {
  readonly #path: string
  readonly #raw = new Map<string, Buffer>()
  readonly #missed = new Map<string, Set<string>>()
  #room = kept

  /** @param path the folder that holds `new` and `cur` */
  constructor(path: string) {
    this.#path = path
  }

  /** All messages, oldest name first. @throws the file system's error, which names the path */
  async messages(): Promise<readonly StoredMessage[]> {
    const messages: StoredMessage[] = []
    for (const [id, file] of await this.#files()) {
      const raw = await this.#read(id, file)
      if (raw !== undefined) messages.push({ id, raw })
    }
    return messages
  }

  /** Looks at the newest first, and never twice at the same file for the same token. */
  async find(token: string, where: TokenPlace = 'header'): Promise<StoredMessage | undefined> {
    const missed = this.#missedFor(`${where} ${token}`)
    for (const [id, file] of [...await this.#files()].reverse()) {
      if (missed.has(id)) continue
      const raw = await this.#read(id, file)
      if (raw === undefined) continue
      if (carriesToken(raw, token, where)) return { id, raw }
      missed.add(id)
    }
    return undefined
  }

  async remove(message: StoredMessage): Promise<void> {
    const file = (await this.#files()).get(message.id)
    if (file !== undefined) await unlink(file).catch(missing)
    this.#room += this.#raw.get(message.id)?.length ?? 0
    this.#raw.delete(message.id)
  }

  async close(): Promise<void> {
    this.#raw.clear()
    this.#missed.clear()
    this.#room = kept
  }

  #missedFor(key: string): Set<string> {
    const known = this.#missed.get(key)
    if (known !== undefined) return known
    const missed = new Set<string>()
    this.#missed.set(key, missed)
    return missed
  }

  /** Paths by unique name, sorted: a name begins with the time of delivery. Looking at `cur` last finds what moves there meanwhile. */
  async #files(): Promise<Map<string, string>> {
    const files: [string, string][] = []
    for (const folder of ['new', 'cur']) {
      const names = await readdir(join(this.#path, folder)).catch(missing) ?? []
      for (const name of names) if (!name.startsWith('.')) files.push([uniqueName(name), join(this.#path, folder, name)])
    }
    return new Map(files.sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
  }

  /** @returns undefined when the file was moved or removed since it was listed; the next look finds it */
  async #read(id: string, file: string): Promise<Buffer | undefined> {
    const known = this.#raw.get(id)
    if (known !== undefined) return known
    const raw = await readFile(file).catch(missing)
    if (raw !== undefined && raw.length <= this.#room) {
      this.#room -= raw.length
      this.#raw.set(id, raw)
    }
    return raw
  }
}

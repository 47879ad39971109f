import { access, mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

export interface MaildirFile {
  /** The maildir; made when missing. */
  readonly folder: string
  /** Base name, unique in that maildir. */
  readonly name: string
  readonly content: Buffer
  /** Ask the disk to keep it, as the queue file goes away afterwards. */
  readonly sync: boolean
  /** Look whether an earlier attempt, cut off by a kill, has brought it already. */
  readonly mayBeThere: boolean
}

/**
 * Delivers into a maildir: written to `tmp`, then renamed into `new`, so that a reader never sees
 * half a message.
 *
 * @throws the system's error when folder or file cannot be made
 */
export async function deliverToMaildir(file: MaildirFile): Promise<void> {
  await makeFolders(file.folder)
  if (file.mayBeThere && (await isThere(file))) return
  const path = join(file.folder, 'tmp', file.name)
  await write(path, file)
  await rename(path, join(file.folder, 'new', file.name))
}

async function write(path: string, file: MaildirFile): Promise<void> {
  const handle = await open(path, 'w', 0o600)
  try {
    await handle.writeFile(file.content)
    if (file.sync) await handle.datasync()
  } finally {
    await handle.close()
  }
}

async function makeFolders(folder: string): Promise<void> {
  try {
    await access(join(folder, 'tmp'))
  } catch {
    for (const name of ['cur', 'new', 'tmp']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  }
}

// A mail reader moves it from `new` to `cur` and adds flags after a colon.
async function isThere(file: MaildirFile): Promise<boolean> {
  const names = await Promise.all(['new', 'cur'].map((sub) => readdir(join(file.folder, sub))))
  return names.flat().some((name) => name === file.name || name.startsWith(`${file.name}:`))
}

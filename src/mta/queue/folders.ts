import { join } from 'node:path'

/** Folders that hold messages, named as in Postfix's qmgr(8). */
export const messageFolders = ['incoming', 'active', 'deferred', 'hold'] as const
export type Folder = (typeof messageFolders)[number]

/** Made at start-up: `corrupt` takes files that cannot be read, `public` the control socket. */
export const allFolders = [...messageFolders, 'corrupt', 'public'] as const

export function isFolder(name: string): name is Folder {
  return (messageFolders as readonly string[]).includes(name)
}

/** Queue below the MTA's folder (Postfix's queue_directory). */
export function queueDirectory(settings: { readonly directory: string }): string {
  return join(settings.directory, 'queue')
}

/** Where mailbox folders with a relative path lie. */
export function mailDirectory(settings: { readonly directory: string }): string {
  return join(settings.directory, 'mail')
}

import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf, root } from '../markdown.ts'

/** A copy of what runs, with the files that a page tells to write. */

const copied = ['bin', 'src', 'steps', 'support', 'features', 'requirements', 'package.json', 'tsconfig.json', 'cucumber.js']

/** Blocks whose first line names a file of the checkout. */
export function filesShown(path: string): { readonly name: string; readonly text: string }[] {
  return blocksOf(path).flatMap(({ text }) => {
    const name = /^(?:#|\/\/) ((?:requirements|features|src)\/\S+)\n/.exec(text)?.[1]
    return name === undefined ? [] : [{ name, text: `${text}\n` }]
  })
}

/** Makes the copy in a new folder, and writes what the page shows: the ledger's entry at the end of its file, the others as new files. */
export function copyFor(path: string, folder: string): void {
  mkdirSync(folder)
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { name, text } of filesShown(path)) {
    if (name.endsWith('.yaml')) appendFileSync(join(folder, name), `\n${text}`)
    else writeFileSync(join(folder, name), text, { flag: 'wx' })
  }
}

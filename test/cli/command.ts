import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

// Runs of these tests are no findings of the job that runs them.
Reflect.deleteProperty(process.env, 'GITHUB_ACTIONS')

/** What one command line did. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process. */
export function mailspec(...argv: readonly string[]): Promise<Ran> {
  return ranWith({}, argv)
}

/** The same on a given day. */
export function mailspecOn(day: string, ...argv: readonly string[]): Promise<Ran> {
  return ranWith({ now: () => new Date(`${day}T12:00:00Z`) }, argv)
}

/** The same on a terminal that is otherwise than a plain one. */
export async function ranWith(terminal: Partial<Terminal>, argv: readonly string[]): Promise<Ran> {
  let [out, err] = ['', '']
  const code = await execute(argv, {
    out: (text) => { out += text },
    err: (text) => { err += text },
    live: false, colour: false, ...terminal,
  })
  return { code, out, err }
}

/** The same by a process of its own, as a user would. */
export function spawned(...argv: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(__dirname, '..', '..', 'bin', 'mailspec.js'), ...argv], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

/** The same, read by somebody who goes away after the first piece (`| head`). @returns the exit code */
export function readInPart(...argv: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [join(__dirname, '..', '..', 'bin', 'mailspec.js'), ...argv], { stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.once('data', () => child.stdout.destroy())
  return new Promise((resolve) => { child.once('close', resolve) })
}

/** A folder for target file and reports, removed after the work. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mailspec-cli-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the path of a target file with that text */
export function targetFile(folder: string, text: string): string {
  const file = join(folder, 'target.yaml')
  writeFileSync(file, text)
  return file
}

// C0 but for the line end, DEL, C1, and what reorders or hides text.
const misread = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** @returns whether a terminal shows the text as it stands */
export function isHarmless(text: string): boolean {
  return !misread.test(text)
}

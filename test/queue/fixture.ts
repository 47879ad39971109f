import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Output of Postfix 3.7.11's own tools. */
export function fixture(name: string): Buffer {
  return readFileSync(join(__dirname, 'fixtures', name))
}

/** @returns what the function throws */
export function thrownBy(act: () => unknown): Error {
  try {
    act()
  } catch (e) {
    return e as Error
  }
  throw new Error('nothing was thrown')
}

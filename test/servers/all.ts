// Runs the tests that need real servers; each says loudly that it did not run when its server is missing.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

async function load(): Promise<void> {
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.ts')).sort()) await import(join(__dirname, file))
}

void load()

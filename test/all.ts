// Runs every test of the project in one process: the sources are compiled once, and there is one summary.
// What needs a real server or a browser is in test/servers and is run by `npm run test:servers`; stock mail clients are in test/interop (`npm run interop`).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules') && !name.startsWith('servers') && !name.startsWith('interop'))
  .sort()

async function load(): Promise<void> {
  for (const file of files) await import(join(__dirname, file))
}

void load()

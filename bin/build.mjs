// `npm run build`: dist/ from the sources, for the package (docs/decisions/0017). A checkout never runs it.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const tsc = (project) => execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, project)], { stdio: 'inherit' })

rmSync(dist, { recursive: true, force: true })
tsc('tsconfig.build.json')
tsc('tsconfig.types.json')
// What the code reads beside itself: style sheets and the scripts of the reports.
for (const name of readdirSync(join(root, 'src'), { recursive: true }).filter((path) => /\.(?:css|js)$/.test(path))) copyFileSync(join(root, 'src', name), join(dist, 'src', name))

// Types of what is exported, and of what they name; tsc writes those of everything that it has read.
const named = new Set(['index', 'client', 'target'].map((name) => join(dist, 'src', 'api', `${name}.d.ts`)))
for (const file of named) {
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*["'](\.[^"']+)\.ts["']/g)) named.add(join(dirname(file), `${path}.d.ts`))
}
for (const path of readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.d.ts'))) if (!named.has(join(dist, path))) rmSync(join(dist, path))

// `npm run build`: dist/ from the sources, for the package (docs/decisions/0017). A checkout never runs it.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const tsc = (project) => execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, project)], { stdio: 'inherit' })

rmSync(dist, { recursive: true, force: true })
tsc('tsconfig.build.json')
tsc('tsconfig.types.json')
// What the code reads beside itself: style sheets and the scripts of the reports.
for (const name of readdirSync(join(root, 'src'), { recursive: true }).filter((path) => /\.(?:css|js)$/.test(path))) copyFileSync(join(root, 'src', name), join(dist, 'src', name))

// Writes requirements/mutation.md from what Stryker found: `npm run mutation` does both.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { page, type Report } from './score.ts'

const root = join(__dirname, '..', '..')
const report = JSON.parse(readFileSync(join(root, 'reports', 'mutation', 'mutation.json'), 'utf8')) as Report
const reasons = readFileSync(join(__dirname, 'reasons.yaml'), 'utf8')
const { text, score } = page(report, reasons)
writeFileSync(join(root, 'requirements', 'mutation.md'), text)
process.stdout.write(`protocol code: ${score.toFixed(1)} % of the changes were seen; requirements/mutation.md lists the others\n`)
if (score < 85) process.exitCode = 1

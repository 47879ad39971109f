// How long the whole suite on the included MTA takes, next to Cucumber runs in which nothing is judged, in turn, so that a slow moment
// of the machine hits all of them: `npm run bench`. Prints medians in seconds and ratios; it judges nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '..')
const cucumber = join(root, 'node_modules', '@cucumber', 'cucumber', 'bin', 'cucumber.js')
const scratch = mkdtempSync(join(tmpdir(), 'mailspec-bench-'))

const commands = {
  'the suite (mailspec run)': { args: [join(root, 'bin', 'mailspec.js'), 'run', '--report', scratch], cwd: root },
  'cucumber-js with our steps and no scenario': { args: [cucumber, '--tags', '@nothing'], cwd: root },
  'cucumber-js in an empty folder': { args: [cucumber], cwd: scratch },
} as const

function seconds({ args, cwd }: { readonly args: readonly string[]; readonly cwd: string }): number {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return (performance.now() - began) / 1000
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rounds = Number(process.argv[2] ?? 7)
const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]))
for (let round = 0; round <= rounds; round += 1) {
  // The first round warms the disk's cache and does not count.
  for (const [name, command] of Object.entries(commands)) {
    const time = seconds(command)
    if (round > 0) times.get(name)?.push(time)
  }
}
const suite = median(times.get('the suite (mailspec run)') ?? [])
for (const [name, values] of times) process.stdout.write(`${name.padEnd(46)} ${median(values).toFixed(2)} s   suite / this: ${(suite / median(values)).toFixed(1)}\n`)
rmSync(scratch, { recursive: true, force: true })

// Runs the whole suite again and again, `npm run flaky -- [ROUNDS] [SEED]` (50 rounds when not told otherwise): each round in another random order,
// by 1, 2 and 4 workers in turn, beside a busy loop on every core. Ends 1 when any scenario's verdict is not the same in all rounds.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { differences, type Round } from './compare.ts'

const workers = [1, 2, 4]
const command = join(__dirname, '..', '..', 'bin', 'mailspec.js')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

function startLoad(): ChildProcess[] {
  return Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
}

function runOnce(parallel: number, order: string, folder: string): Round {
  const ran = spawnSync(process.execPath, [command, 'run', '--report', folder, '--parallel', String(parallel), '--order', order], { encoding: 'utf8', timeout: 600_000 })
  const name = `--parallel ${parallel} --order ${order}`
  try {
    const { scenarios } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as { scenarios: { id: string; outcome: string; reason: string }[] }
    return { name, exitCode: ran.status, outcomes: new Map(scenarios.map(({ id, outcome, reason }) => [id, { outcome, reason }])) }
  } catch {
    return { name: `${name}: ${ran.stderr.trim() || String(ran.error)}`, exitCode: ran.status, outcomes: new Map() }
  }
}

function runAll(count: number, seed: number): Round[] {
  const rounds: Round[] = []
  for (let i = 0; i < count; i += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'mailspec-flaky-'))
    const began = performance.now()
    const round = runOnce(workers[i % workers.length] ?? 1, `random:${seed + i}`, folder)
    rmSync(folder, { recursive: true, force: true })
    rounds.push(round)
    const passed = [...round.outcomes.values()].filter(({ outcome }) => outcome === 'passed').length
    say(`${String(i + 1).padStart(3)}  ${round.name}  exit ${round.exitCode}  ${passed} of ${round.outcomes.size} passed  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  return rounds
}

const count = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? randomInt(1_000_000))
const load = startLoad()
try {
  const found = differences(runAll(count, seed))
  for (const line of found) say(line)
  say(found.length === 0 ? `${count} rounds, every verdict the same` : `${found.length} differences in ${count} rounds`)
  process.exitCode = found.length === 0 ? 0 : 1
} finally {
  for (const busy of load) busy.kill('SIGKILL')
}

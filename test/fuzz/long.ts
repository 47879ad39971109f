// The long version: `npm run fuzz -- [INPUTS] [SEED]`, 100000 inputs of a new seed when not told otherwise. Ends 1 at the first input that breaks a promise,
// and prints what is needed to try it again.
import { randomInt } from 'node:crypto'
import { collectGarbage } from './memory.ts'
import { addresses } from './addresses.ts'
import type { Fuzzed } from './fuzzed.ts'
import { base64Secrets, overlappingSecrets, plainSecrets } from './masker.ts'
import { notation } from './notation.ts'
import { replyReader } from './replies.ts'
import { type Fuzzable, startFuzzable } from './running.ts'
import { sessions } from './sessions.ts'

/** Inputs in one go; after each the mailboxes are emptied, and memory is looked at. */
const stride = 5000

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const megabytes = (octets: number): string => (octets / 1e6).toFixed(0)

async function tryLong({ name, share, check }: Fuzzed, inputs: number, seed: number, between: () => Promise<void>): Promise<void> {
  const began = performance.now()
  const all = Math.max(1, Math.round(inputs * share))
  const heaps: string[] = []
  for (let done = 0; done < all; done += stride) {
    await check(Math.min(stride, all - done), seed + done)
    await between()
    collectGarbage()
    heaps.push(megabytes(process.memoryUsage().heapUsed))
  }
  say(`${String(all).padStart(8)} inputs ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  heap ${heaps[0]} to ${heaps.at(-1)} MB, resident ${megabytes(process.memoryUsage().rss)} MB  ${name}`)
}

async function main(): Promise<void> {
  const inputs = Number(process.argv[2] ?? 100_000)
  const seed = Number(process.argv[3] ?? randomInt(2 ** 31 - 1))
  say(`${inputs} inputs, seed ${seed}`)
  for (const one of [replyReader, notation, plainSecrets, base64Secrets, overlappingSecrets, addresses]) await tryLong(one, inputs, seed, async () => undefined)
  const running: Fuzzable = await startFuzzable()
  try {
    await tryLong(sessions(running.mta, running.warnings), inputs, seed, () => running.empty())
  } finally {
    await running.stop()
  }
  say('Every promise held.')
}

main().catch((error: unknown) => {
  say(String(error))
  process.exitCode = 1
})

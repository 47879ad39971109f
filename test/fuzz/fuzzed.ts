import fc from 'fast-check'

/** One promise that holds for any input. */
export interface Fuzzed {
  readonly name: string
  /** Inputs in the short version, which is part of every `npm test`. */
  readonly short: number
  /** Its part of the inputs of a long run. */
  readonly share: number
  /** Tries so many inputs. Throws with the seed, the smallest input found and what went wrong. */
  readonly check: (runs: number, seed: number) => Promise<void>
}

/** @returns the promise, tried with fast-check */
export function fuzzed<T>(name: string, tries: { short: number; share: number }, inputs: fc.Arbitrary<T>, promise: (input: T) => void | Promise<void>): Fuzzed {
  const property = fc.asyncProperty(inputs, async (input) => promise(input))
  return { name, ...tries, check: async (numRuns, seed) => report(await fc.check(property, { numRuns, seed })) }
}

/** A failing input may be megabytes long: the report keeps seed and path, by which it is found again, and the cause. */
function report<T>(run: fc.RunDetails<T>): void {
  if (!run.failed) return
  const { seed, counterexamplePath, counterexample, numRuns, errorInstance } = run
  const input = fc.stringify(counterexample)
  const shown = input.length > 2000 ? `${input.slice(0, 2000)} … (${input.length} characters)` : input
  throw new Error(`after ${numRuns} inputs, { seed: ${seed}, path: "${counterexamplePath}" }\n${shown}\n${String((errorInstance as Error | null)?.stack).slice(0, 2000)}`)
}

/** Any octets at all. */
export const anyOctets = (maxLength: number): fc.Arbitrary<Buffer> => fc.uint8Array({ maxLength }).map((octets) => Buffer.from(octets))

/** Pieces of text that mean something, with any octets between them. */
export function salted(words: readonly string[], maxLength: number): fc.Arbitrary<Buffer> {
  const word = fc.constantFrom(...words).map((text) => Buffer.from(text, 'latin1'))
  const piece = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: anyOctets(8) })
  return fc.array(piece, { maxLength }).map((pieces) => Buffer.concat(pieces))
}

/** Cuts octets at the given places, taken modulo the length. @returns the pieces in order, none of them empty */
export function cutAt(octets: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set([...places.map((place) => place % (octets.length + 1)), octets.length])].sort((a, b) => a - b)
  return ends.map((end, i) => octets.subarray(ends[i - 1] ?? 0, end)).filter((piece) => piece.length > 0)
}

/** Places for `cutAt`: none, a few, or as many as there are octets. */
export const places: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(5000), { maxLength: 40 })

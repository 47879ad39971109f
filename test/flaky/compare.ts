/** One run of the suite. */
export interface Round {
  /** How it was run. */
  readonly name: string
  readonly exitCode: number | null
  /** By scenario id. */
  readonly outcomes: ReadonlyMap<string, { readonly outcome: string; readonly reason: string }>
}

/** @returns a line for each outcome, absent scenario or exit code that is not as in most rounds; a run without scenarios is one too */
export function differences(rounds: readonly Round[]): string[] {
  const ids = [...new Set(rounds.flatMap(({ outcomes }) => [...outcomes.keys()]))].sort()
  const usualExit = usual(rounds.map(({ exitCode }) => String(exitCode)))
  const exits = rounds.filter(({ exitCode }) => String(exitCode) !== usualExit).map(({ name, exitCode }) => `exit code ${exitCode}, usually ${usualExit}: ${name}`)
  const empty = rounds.filter(({ outcomes }) => outcomes.size === 0).map(({ name }) => `nothing was judged: ${name}`)
  return [...exits, ...empty, ...ids.flatMap((id) => differencesOf(id, rounds))]
}

function differencesOf(id: string, rounds: readonly Round[]): string[] {
  const outcomeIn = (round: Round): string => round.outcomes.get(id)?.outcome ?? 'absent'
  const most = usual(rounds.map(outcomeIn))
  return rounds.filter((round) => outcomeIn(round) !== most)
    .map((round) => `${id}: ${outcomeIn(round)}, usually ${most}: ${round.name}; ${round.outcomes.get(id)?.reason ?? ''}`)
}

function usual(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

import { type Outcome, outcomes } from '../verdict/outcome.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { entriesOf } from './baseline-words.ts'
import { withVerdict } from './groups.ts'
import type { Run } from './run.ts'

/** How each outcome is called in a sentence. */
export const outcomeWords = {
  passed: 'passed', failed: 'failed', cannotTell: 'inconclusive', inapplicable: 'not applicable', untested: 'untested', error: 'in error',
} as const satisfies Record<Outcome, string>

/** @returns `3 passed, 1 failed`; outcomes that did not occur are left out */
export function countWords(count: (outcome: Outcome) => number): string {
  const present = outcomes.filter((outcome) => count(outcome) > 0)
  return present.length === 0 ? 'none' : present.map((outcome) => `${count(outcome)} ${outcomeWords[outcome]}`).join(', ')
}

/** @returns `1 scenario`, `2 scenarios`; words in -y become -ies */
export function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}

/** @returns the verdict of a run in one sentence, and what its exit code means (design §4) */
export function runVerdict(run: Run): string {
  return `${sentence(run)} (exit ${run.exitCode})`
}

function sentence(run: Run): string {
  switch (run.exitCode) {
    case exitCodes.sound:
      if (run.shard !== undefined && run.summary.passed + run.summary.failed === 0) return `Nothing to judge in shard ${run.shard.index}/${run.shard.of}`
      return ['No nonconformity found', ...deviationWords(run), ...acceptedWords(run)].join(', ')
    case exitCodes.nonconformity:
      return `Does not conform: ${[...nonconformityWords(run), ...deviationWords(run), ...acceptedWords(run)].join(', ')}`
    case exitCodes.cannotJudge:
      return `Could not be judged: ${run.trouble ?? countWords((outcome) => (outcome === 'cannotTell' || outcome === 'error' ? run.summary[outcome] : 0))}`
    case exitCodes.nothing:
      return run.scenarios.length === 0 ? 'Nothing was selected' : 'Nothing was judged: every scenario was skipped'
    default:
      return 'Ended'
  }
}

function nonconformityWords(run: Run): string[] {
  const found = withVerdict(run, 'nonconformity').length
  const stale = entriesOf(run).stale.length
  const entries = stale === 0 ? [] : [`${stale} baseline ${stale === 1 ? 'entry' : 'entries'} to mend`]
  return found === 0 && stale > 0 ? entries : [plural(found, 'nonconformity'), ...entries]
}

function deviationWords(run: Run): string[] {
  const deviations = withVerdict(run, 'deviation').length
  return deviations === 0 ? [] : [plural(deviations, 'deviation')]
}

function acceptedWords({ scenarios }: Run): string[] {
  const accepted = scenarios.filter((scenario) => scenario.accepted !== undefined).length
  return accepted === 0 ? [] : [`${accepted} accepted by the baseline`]
}

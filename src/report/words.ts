import { type Outcome, outcomes } from '../verdict/outcome.ts'
import { exitCodes } from '../verdict/verdict.ts'
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
  const deviations = withVerdict(run, 'deviation').length
  switch (run.exitCode) {
    case exitCodes.sound:
      return `No nonconformity found${deviations === 0 ? '' : `, ${plural(deviations, 'deviation')}`}`
    case exitCodes.nonconformity:
      return `Does not conform: ${plural(withVerdict(run, 'nonconformity').length, 'nonconformity')}${deviations === 0 ? '' : `, ${plural(deviations, 'deviation')}`}`
    case exitCodes.cannotJudge:
      return `Could not be judged: ${run.trouble ?? countWords((outcome) => (outcome === 'cannotTell' || outcome === 'error' ? run.summary[outcome] : 0))}`
    case exitCodes.nothing:
      return run.scenarios.length === 0 ? 'Nothing was selected' : 'Nothing was judged: every scenario was skipped'
    default:
      return 'Ended'
  }
}

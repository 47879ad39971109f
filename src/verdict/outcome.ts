/** What happened in a scenario (design §4). */
export const outcomes = ['passed', 'failed', 'cannotTell', 'inapplicable', 'untested', 'error'] as const
export type Outcome = (typeof outcomes)[number]

/** One step or hook of a scenario, as far as judging needs it. */
export interface StepResult {
  readonly status: string
  /** `name` of what was thrown. */
  readonly exception?: string
  /** Whether it is a Then: only a Then can find a nonconformance. */
  readonly isThen: boolean
}

/** A scenario that was not run to its end says why by one of these. */
export type Declared = 'inapplicable' | 'untested'

const cannotTell: ReadonlySet<string> = new Set(['PreconditionNotMet', 'TargetUnavailable'])

function ofStep(step: StepResult): Outcome | undefined {
  if (step.status === 'PASSED' || step.status === 'SKIPPED') return undefined
  if (step.status !== 'FAILED') return 'error'
  if (step.exception === 'Nonconformance') return step.isThen ? 'failed' : 'error'
  return cannotTell.has(step.exception ?? '') ? 'cannotTell' : 'error'
}

/**
 * The outcome of one scenario.
 * @param steps in order, hooks included
 * @param declared why the scenario skipped itself, if it did
 */
export function outcomeOf(steps: readonly StepResult[], declared?: Declared): Outcome {
  const wrong = steps.map(ofStep).filter((outcome) => outcome !== undefined)
  if (wrong[0] !== undefined) return wrong.includes('error') && wrong[0] !== 'failed' ? 'error' : wrong[0]
  if (declared !== undefined) return declared
  // Skipped without a reason, or nothing that judges: neither may read as a pass.
  const judged = steps.some((step) => step.isThen && step.status === 'PASSED')
  return judged && steps.every((step) => step.status === 'PASSED') ? 'passed' : 'error'
}

/** From what hides the others to what says least. */
const severity: readonly Outcome[] = ['failed', 'error', 'cannotTell', 'untested', 'passed', 'inapplicable']

/** The outcome of a requirement: the gravest of its scenarios', and never a pass while a part of it stayed untested. */
export function gravest(of: readonly Outcome[]): Outcome {
  return severity.find((outcome) => of.includes(outcome)) ?? 'untested'
}

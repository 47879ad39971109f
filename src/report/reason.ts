import type { TestStepResult } from '@cucumber/messages'

/** Longer reasons are cut: a reason is one line of a list, the whole is in the error and the evidence. */
const reasonLength = 300

const ours: ReadonlySet<string> = new Set(['Nonconformance', 'PreconditionNotMet', 'TargetUnavailable'])

/** @returns one line that says why a step did not pass. @param text of the step, when it is no hook */
export function reasonOf(result: TestStepResult, text = 'a hook'): string {
  const status: string = result.status
  if (status !== 'FAILED') return shortened(`${status.toLowerCase()} step: ${text}`)
  const message = result.exception?.message ?? result.message ?? ''
  const compared = result.exception?.type === 'Nonconformance' ? comparison(message) : undefined
  return shortened(compared ?? firstLine(message) ?? result.exception?.type ?? 'failed without a word')
}

/** @returns all that was said: for a fault of the harness with the stack, so that it can be found */
export function errorOf({ exception, message = '' }: TestStepResult): string {
  if (exception === undefined) return message
  const full = ours.has(exception.type) ? exception.message : exception.stackTrace
  return full ?? message
}

/** A nonconformance opens with the requirement, which the reader has before him: its two decisive lines say more. */
function comparison(message: string): string | undefined {
  const expected = /^ {2}expected +(.*)$/m.exec(message)?.[1]
  const received = /^ {2}received +(.*)$/m.exec(message)?.[1]
  return expected === undefined || received === undefined ? undefined : `expected ${expected}, received ${received}`
}

function firstLine(text: string): string | undefined {
  return text.split('\n').map((line) => line.trim()).find((line) => line !== '')
}

function shortened(text: string): string {
  // A character takes up to two places in a string, and no text is spread that is far longer than needed.
  const characters = [...text.slice(0, 2 * (reasonLength + 1))]
  return characters.length <= reasonLength ? text : `${characters.slice(0, reasonLength - 1).join('')}…`
}

import { printable } from '../wire/printable.ts'
import type { Finding } from './prove-bench.ts'
import type { Survey, Told } from './prove-full.ts'
import type { Proof } from './prove-rules.ts'

/**
 * The matrix Rules × defects as a list.
 * @param order of the Rules
 * @returns `RULE: defects that it fails on`, a line for each Rule that fails on any
 */
export function matrixLines(order: Iterable<string>, caught: readonly Pick<Proof, 'requirement' | 'defect'>[]): string[] {
  const rows = new Map<string, string[]>()
  for (const { requirement, defect } of caught) rows.set(requirement, [...(rows.get(requirement) ?? []), defect])
  return [...order].flatMap((requirement) => (rows.has(requirement) ? [`${requirement}: ${rows.get(requirement)?.join(', ')}`] : []))
}

/** @returns what a Rule did where it should have done something else, as `passed` or `cannotTell (RSET was answered 451)` */
export function findingText({ outcome, reason }: Finding): string {
  return `${outcome}${reason === '' ? '' : ` (${printable(reason)})`}`
}

/** @returns the defect with the Rules that failed on it, those that should have, and those that could not be judged */
export function surveyLines({ defect, breaks, neighbours, missing, unexpected, errors, undecided }: Survey): string[] {
  const rows = (label: string, texts: readonly string[]): string[] => texts.map((text) => `  ${label.padEnd(10)}  ${text}`)
  const told = ({ id, ...finding }: Told): string => `${id}: ${findingText(finding)}`
  return [
    defect,
    ...rows('breaks', breaks), ...rows('neighbour', neighbours),
    ...rows('NOT FAILED', missing.map(told)), ...rows('UNEXPECTED', unexpected.map(told)), ...rows('ERROR', errors.map(told)),
    ...rows('undecided', undecidedTexts(undecided)),
  ]
}

/** On a server that refuses EHLO nearly nothing can be judged, always for the same reason. */
function undecidedTexts(undecided: readonly Told[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { id, ...finding } of undecided) groups.set(findingText(finding), [...(groups.get(findingText(finding)) ?? []), id])
  return [...groups].map(([text, ids]) => `${ids.length > 3 ? `${ids.length} Rules` : ids.join(', ')}: ${text}`)
}

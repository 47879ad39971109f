import type { Level } from '../ledger/requirement.ts'
import type { Outcome } from '../verdict/outcome.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { schemaVersion } from './result-json.ts'

/** The part of a result.json that a comparison reads. */
export interface Result {
  readonly mailspec: string
  readonly started: string
  readonly target: { readonly name: string; readonly banner: string }
  readonly exitCode: number
  readonly requirements: readonly { readonly id: string; readonly level: Level; readonly outcome: Outcome; readonly verdict: Verdict }[]
  readonly scenarios: readonly { readonly requirement: string; readonly outcome: Outcome; readonly reason: string }[]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const texts = (value: unknown, keys: readonly string[]): boolean => isRecord(value) && keys.every((key) => typeof value[key] === 'string')

/**
 * Reads the text of a result.json.
 * @returns it, or what is wrong with it in a few words
 */
export function readResult(text: string): Result | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is no JSON'
  }
  if (!isRecord(value) || value['schema'] === undefined) return 'is no result.json of mailspec'
  if (value['schema'] !== schemaVersion) return `has schema ${JSON.stringify(value['schema'])}, and this mailspec reads ${schemaVersion}`
  const { requirements, scenarios, target } = value
  const sound = texts(value, ['mailspec', 'started']) && texts(target, ['name', 'banner'])
    && Array.isArray(requirements) && requirements.every((one) => texts(one, ['id', 'level', 'outcome', 'verdict']))
    && Array.isArray(scenarios) && scenarios.every((one) => texts(one, ['requirement', 'outcome', 'reason']))
  return sound ? value as unknown as Result : 'is no result.json of mailspec'
}

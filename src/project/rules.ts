import type { Ledger } from '../ledger/load.ts'
import { levels, levelTag } from '../ledger/requirement.ts'
import { nearest } from '../cli/nearest.ts'
import type { FeatureFile, RuleBlock } from '../spec/feature.ts'
import { UsageError } from '../target/usage-error.ts'

interface Ledgers {
  readonly project: Ledger
  readonly ours: Ledger
}

/**
 * Checks that each Rule of a project is one requirement of its ledger, as ours are.
 * @throws UsageError naming file, line and the mend
 */
export function checkRules(files: readonly FeatureFile[], ledgers: Ledgers): void {
  const seen = new Map<string, string>()
  for (const file of files) {
    const stray = file.strays[0]
    if (stray !== undefined) throw new UsageError(`${file.uri}:${stray.line}: the scenario stands in no Rule: put it under one that carries the tag of a requirement`)
    const tagged = file.tags.find((tag) => ledgers.project.has(tag.slice(1)))
    if (tagged !== undefined) throw new UsageError(`${file.uri}:${file.line}: ${tagged} stands on the feature: put it on its Rule`)
    for (const rule of file.rules) {
      const place = `${file.uri}:${rule.line}`
      const id = requirementOf(rule, place, ledgers)
      const before = seen.get(id)
      if (before !== undefined) throw new UsageError(`${place}: @${id} stands on the Rule of ${before}, too: a requirement has one Rule`)
      seen.set(id, place)
      checkLevel(rule, id, place, ledgers.project)
    }
  }
}

function requirementOf({ tags }: RuleBlock, place: string, { project, ours }: Ledgers): string {
  const names = tags.map((tag) => tag.slice(1))
  const taken = names.find((name) => ours.has(name))
  if (taken !== undefined) throw new UsageError(`${place}: @${taken} is a requirement of mailspec's own: give the Rule one of requirements/ in the project`)
  const known = names.filter((name) => project.has(name))
  const [one] = known
  if (known.length > 1) throw new UsageError(`${place}: the Rule carries ${known.map((name) => `@${name}`).join(' and ')}: a Rule has one requirement`)
  if (one !== undefined) return one
  // A level tag is near to nothing.
  const wrong = names.find((name) => /-.+-/.test(name)) ?? names.find((name) => !levels.some((level) => levelTag(level) === `@${name}`))
  if (wrong === undefined) throw new UsageError(`${place}: the Rule carries no tag of a requirement: write its id of requirements/ above it, as @house-1-banner`)
  const near = nearest(wrong, project.keys())
  throw new UsageError(`${place}: @${wrong} is no requirement of the project${near.length === 0 ? ': add it to requirements/' : `; did you mean @${near.join(' or @')}?`}`)
}

function checkLevel({ tags }: RuleBlock, id: string, place: string, project: Ledger): void {
  const level = project.get(id)?.level ?? 'MUST'
  const other = levels.map(levelTag).find((tag) => tags.includes(tag) && tag !== levelTag(level))
  if (other !== undefined) throw new UsageError(`${place}: ${other} is not the level of ${id}, which is ${level} in requirements/: write ${levelTag(level)}, or nothing`)
}

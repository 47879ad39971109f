import type { Ledger } from '../../src/ledger/load.ts'
import type { LintRule } from './finding.ts'
import type { FeatureFile } from './model.ts'
import * as safety from './rules/safety.ts'
import * as shape from './rules/shape.ts'
import * as tags from './rules/tags.ts'
import * as words from './rules/words.ts'

/** The Gherkin guide, as rules that a machine can hold features to. */
export const lintRules: Readonly<Record<string, LintRule>> = {
  documentTag: tags.documentTag, ruleTags: tags.ruleTags, closedTags: tags.closedTags,
  fileShape: shape.fileShape, prose: shape.prose, inRules: shape.inRules, actAndDuty: shape.actAndDuty, oneAct: shape.oneAct, length: shape.length,
  backgrounds: shape.backgrounds, outlines: shape.outlines, placeholders: shape.placeholders, comments: shape.comments,
  scenarioNames: words.scenarioNames, ruleLines: words.ruleLines, givenIsState: words.givenIsState, replyText: words.replyText, escapes: words.escapes,
  tokens: words.tokens, eatenBrackets: words.eatenBrackets, time: words.time, joinedActs: words.joinedActs,
  drivers: safety.drivers, safety: safety.safety,
}

/** @returns what is wrong with a feature file, as `file:line: what` */
export function lintFeature(file: FeatureFile, ledger: Ledger): string[] {
  return Object.values(lintRules).flatMap((rule) => rule(file, ledger)).map(({ line, text }) => `features/${file.path}:${line}: ${text}`)
}

/** @returns where ledger and features do not meet: each entry has exactly one Rule or a reason, each Rule its entry, each entry a defect */
export function lintJoin(files: readonly FeatureFile[], ledger: Ledger): string[] {
  const uses = files.flatMap((file) => file.rules.flatMap((rule) => rule.tags.filter((tag) => ledger.has(tag.slice(1))).map((tag) => tag.slice(1))))
  return [...ledger.values()].flatMap(({ id, reason, defects }) => {
    const count = uses.filter((used) => used === id).length
    return [
      ...(count === 0 && reason === undefined ? [`${id} has neither a Rule nor a reason why not`] : []),
      ...(count > 0 && reason !== undefined ? [`${id} has a Rule, and a reason why it has none`] : []),
      ...(count > 1 ? [`${id} has ${count} Rules`] : []),
      ...(defects.length === 0 && reason === undefined ? [`${id} names no defect that breaks it`] : []),
    ]
  })
}

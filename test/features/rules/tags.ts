import { levels, levelTag } from '../../../src/ledger/requirement.ts'
import { finding, type LintRule } from '../finding.ts'
import { scenariosOf } from '../model.ts'

const levelTags: readonly string[] = levels.map(levelTag)
const anywhere = ['@needs-queue', '@needs-mailbox', '@slow', '@exclusive']
const requires = /^@requires-[A-Z0-9]+(-[A-Z0-9]+)*$/
const requirement = /^@[a-z0-9]+-[A-Za-z0-9.]+(-[a-z0-9]+)+$/

const isRequirement = (tag: string): boolean => requirement.test(tag) && !anywhere.includes(tag) && !levelTags.includes(tag)

/** G4: the tag of the document equals the folder, and stands on the Feature. */
export const documentTag: LintRule = (file) =>
  file.tags.includes(`@${file.folder}`) ? [] : [finding(file.line, `G4 the Feature carries no @${file.folder}, the tag of its folder`)]

/** G3: exactly one requirement and one level on each Rule, as the ledger has them. */
export const ruleTags: LintRule = (file, ledger) => file.rules.flatMap(({ line, tags }) => {
  const ids = tags.filter(isRequirement)
  const level = tags.filter((tag) => levelTags.includes(tag))
  if (ids.length !== 1) return [finding(line, `G3 a Rule carries exactly one requirement tag, this one ${ids.length}`)]
  if (level.length !== 1) return [finding(line, `G3 a Rule carries exactly one level tag, this one ${level.length}`)]
  const entry = ledger.get(ids[0]?.slice(1) ?? '')
  if (entry === undefined) return [finding(line, `G3 the ledger does not know ${ids[0]}`)]
  return [
    ...(entry.clause.document === file.folder ? [] : [finding(line, `G3 ${entry.id} belongs into the folder ${entry.clause.document}`)]),
    ...(levelTag(entry.level) === level[0] ? [] : [finding(line, `G3 the ledger says ${levelTag(entry.level)} of ${entry.id}, the Rule ${level[0]}`)]),
  ]
})

/** G4: nothing but the closed set, each where it may stand. */
export const closedTags: LintRule = (file) => {
  const onFeature = (tag: string): boolean => tag === `@${file.folder}` || requires.test(tag) || anywhere.includes(tag)
  const onRule = (tag: string): boolean => isRequirement(tag) || levelTags.includes(tag) || requires.test(tag) || anywhere.includes(tag) || tag === '@disputed'
  const foreign = (line: number, tags: readonly string[], known: (tag: string) => boolean, where: string) =>
    tags.filter((tag) => !known(tag)).map((tag) => finding(line, `G4 ${tag} may not stand on a ${where}`))
  return [
    ...foreign(file.line, file.tags, onFeature, 'Feature'),
    ...file.rules.flatMap((rule) => foreign(rule.line, rule.tags, onRule, 'Rule')),
    ...scenariosOf(file).flatMap(({ scenario }) => foreign(scenario.line, scenario.tags, (tag) => anywhere.includes(tag), 'Scenario')),
  ]
}

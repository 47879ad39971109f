import type { FeatureFile, RuleBlock } from '../spec/feature.ts'

/** A Rule as it stands in its feature. */
export interface RuleText {
  readonly name: string
  readonly uri: string
  readonly line: number
  /** Steps that come before those of each scenario. */
  readonly background: string
  /** As they stand in the file. */
  readonly scenarios: readonly string[]
}

/** Lines of a file without the indent that they share. */
function linesOf(file: FeatureFile, from: number, to: number): string {
  const lines = file.text.split('\n').slice(from - 1, to - 1)
  while (lines.at(-1)?.trim() === '' || /^\s*[@#]/.test(lines.at(-1) ?? '')) lines.pop()
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n')
}

/** Where something begins that comes behind a line; the end of the file when nothing does. */
function nextAfter(file: FeatureFile, line: number): number {
  const begins = [...file.rules, ...file.rules.flatMap((rule) => rule.scenarios), ...file.strays].map((block) => block.line).filter((begin) => begin > line)
  return Math.min(...begins, file.text.split('\n').length + 1)
}

function ruleText(file: FeatureFile, rule: RuleBlock): RuleText {
  const background = [...file.backgrounds, ...rule.backgrounds].flatMap(({ steps }) => steps.map(({ word, text }) => `${word} ${text}`)).join('\n')
  return {
    name: rule.name, uri: file.uri, line: rule.line, background,
    scenarios: rule.scenarios.map(({ line }) => linesOf(file, line, nextAfter(file, line))),
  }
}

/** @returns each Rule by the tags that it has (without the at sign): the requirement's id is one of them */
export function rulesById(files: readonly FeatureFile[]): Map<string, RuleText> {
  return new Map(files.flatMap((file) => file.rules.flatMap((rule) => {
    const text = ruleText(file, rule)
    return rule.tags.map((tag) => [tag.slice(1), text] as const)
  })))
}

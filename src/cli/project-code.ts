import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { type Project, projectFeatures, shown } from '../project/project.ts'
import { casesOfFile } from '../spec/cases.ts'
import type { FeatureFile } from '../spec/feature.ts'
import { UsageError } from '../target/usage-error.ts'
import { features } from './specification.ts'

/** What was loaded; the part of Cucumber's library that is looked at here. */
export interface Library {
  readonly stepDefinitions: readonly Phrase[]
  readonly undefinedParameterTypes: readonly { readonly name: string; readonly expression: string }[]
}

interface Phrase {
  /** Relative to Cucumber's working folder. */
  readonly uri: string
  readonly line: number
  matchesStepName(text: string): boolean
}

const inProcess = createRequire(__filename)

/** What a file of the project threw while it was loaded, as one line that names it. */
export function loadingError(error: unknown, { code }: Project): unknown {
  // Files are loaded in this order: the first that is not there is the one that threw.
  const file = code.find((path) => inProcess.cache[path]?.loaded !== true)
  if (file === undefined || !(error instanceof Error)) return error
  const at = `${error.stack ?? ''}`.split(file)[1]
  const line = /^:(\d+)/.exec(at ?? '')?.[1]
  return new UsageError(`${shown(file)}${line === undefined ? '' : `:${line}`}: cannot be loaded: ${wordsOf(error)}`)
}

function wordsOf({ name, message }: Error): string {
  const first = message.split('\n').find((line) => line.trim() !== '') ?? name
  return name === 'Error' ? first : `${name}: ${first}`
}

const placeOf = ({ uri, line }: Phrase, cwd: string): string => `${shown(resolve(cwd, uri))}:${line}`

/**
 * Checks that every step of the project's features fits one phrase, and that its phrases leave ours alone.
 * @param cwd what the places of phrases are relative to
 * @throws UsageError naming file, line and the mend
 */
export function checkPhrases(library: Library, project: Project, cwd: string): void {
  const unknown = library.undefinedParameterTypes[0]
  if (unknown !== undefined) throw new UsageError(`${project.code.map(shown).join(', ')}: {${unknown.name}} in "${unknown.expression}" is no word of the phrase book, and no defineParameterType makes it one`)
  const fitting = (text: string): Phrase[] => library.stepDefinitions.filter((phrase) => phrase.matchesStepName(text))
  for (const file of projectFeatures(project)) {
    eachStep(file, (text, place) => {
      const [one, other] = fitting(text)
      if (one === undefined) throw new UsageError(`${place()}: no phrase fits "${text}": mend the step (docs/reference/phrases.md has ours), or define it in steps/`)
      if (other !== undefined) throw new UsageError(`${place()}: two phrases fit "${text}": ${placeOf(one, cwd)} and ${placeOf(other, cwd)}; change the one in the project`)
    })
  }
  const added = library.stepDefinitions.filter(({ uri }) => project.code.includes(resolve(cwd, uri)))
  if (added.length === 0) return
  for (const file of features()) {
    eachStep(file, (text, place) => {
      const phrase = added.find((own) => own.matchesStepName(text) && fitting(text).length > 1)
      if (phrase !== undefined) throw new UsageError(`${placeOf(phrase, cwd)}: the phrase fits a step of ours, too (${place()}: "${text}"): word it differently`)
    })
  }
}

function eachStep(file: FeatureFile, look: (text: string, place: () => string) => void): void {
  for (const { steps, line } of casesOfFile(file)) for (const { text } of steps) look(text, () => `${file.uri}:${lineOf(file, text) ?? line}`)
}

/** @returns the line of a step, with the words of an outline's table in it */
function lineOf(file: FeatureFile, text: string): number | undefined {
  const scenarios = [...file.strays, ...file.rules.flatMap((rule) => [...rule.backgrounds, ...rule.scenarios])]
  const steps = [...file.backgrounds, ...scenarios].flatMap((block) => block.steps)
  const fits = (step: string): boolean => new RegExp(`^${step.split(/<[^<>]*>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's').test(text)
  return (steps.find((step) => step.text === text) ?? steps.find((step) => fits(step.text)))?.line
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, PickleStepType } from '@cucumber/messages'
import { supportCode } from '../src/cli/cucumber.ts'

/** The phrase book: which phrases there are, and where the features use them. */

const root = join(__dirname, '..')

/** A step as it is run: outlines filled in. */
export interface Use {
  readonly text: string
  readonly kind: PickleStepType
  readonly path: string
}

export interface Phrase {
  readonly keyword: string
  readonly pattern: string
  readonly file: string
  readonly line: number
  readonly matches: (text: string) => boolean
  /** What stands in the place of each word: `{fate}` is `is on hold`. */
  readonly words: (text: string) => readonly { readonly name: string; readonly text: string }[]
}

export interface Word {
  readonly name: string
  readonly regexp: string
  readonly doc: string
  /** Where it is one of a list: the list. */
  readonly choices: readonly string[]
}

interface Argument {
  getParameterType(): { readonly name?: string }
  readonly group: { readonly value: string | undefined }
}

interface Library {
  readonly stepDefinitions: readonly { readonly keyword: string; readonly pattern: string | RegExp; readonly uri: string; readonly line: number; readonly expression: { match(text: string): readonly Argument[] | null }; matchesStepName(text: string): boolean }[]
  readonly parameterTypeRegistry: { lookupByTypeName(name: string): { readonly regexpStrings: readonly string[] } | undefined }
}

/** The words that an expression lists, if it does nothing else. */
function choicesOf(regexp: string): string[] {
  const plain = regexp.replace(/\\\./g, '.').split('|')
  return /[\\()[\]?*+]/.test(regexp.replace(/\\\./g, '')) ? [] : plain
}

/** @returns how often each choice of a word is made, the most frequent first */
export function choicesMade({ name, choices }: Word, phrases: readonly Phrase[], uses: readonly Use[]): (readonly [choice: string, times: number])[] {
  const asking = phrases.filter(({ pattern }) => pattern.includes(`{${name}}`))
  const made = uses.flatMap(({ text }) => asking.flatMap((phrase) => phrase.words(text))).filter((word) => word.name === name)
  return choices.map((choice) => [choice, made.filter(({ text }) => text === choice).length] as const).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** What a parameter type's docstring says, read from where it is defined. */
function docs(): Map<string, string> {
  const source = readFileSync(join(root, 'support', 'parameter-types.ts'), 'utf8')
  const defined = source.matchAll(/^\/\*\* (.*) \*\/\ndefine(?:ParameterType\(\{\s*name: |Words\()'(\w+)'/gm)
  return new Map([...defined].map((match) => [match[2] ?? '', match[1] ?? '']))
}

/** @returns the phrases in the order of the step files, and the words (parameter types) that they use */
export async function phraseBook(): Promise<{ phrases: Phrase[]; words: Word[] }> {
  const library: unknown = await supportCode()
  const { stepDefinitions, parameterTypeRegistry } = library as Library
  const phrases = stepDefinitions.map((one) => ({
    keyword: one.keyword, pattern: String(one.pattern), file: one.uri, line: one.line, matches: (text: string) => one.matchesStepName(text),
    words: (text: string) => (one.expression.match(text) ?? []).map((argument) => ({ name: argument.getParameterType().name ?? '', text: argument.group.value ?? '' })),
  }))
  const said = docs()
  const used = new Set(phrases.flatMap(({ pattern }) => [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))
  const words = [...used].sort().map((name) => {
    const regexp = (parameterTypeRegistry.lookupByTypeName(name)?.regexpStrings ?? []).join('|')
    return { name, regexp, doc: said.get(name) ?? '', choices: choicesOf(regexp) }
  })
  return { phrases, words }
}

/** @returns every step of every scenario, once for each row of an outline */
export function allUses(): Use[] {
  const features = join(root, 'features')
  const paths = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.feature')).sort()
  return paths.flatMap((path) => {
    const id = IdGenerator.incrementing()
    const document = new Parser(new AstBuilder(id), new GherkinClassicTokenMatcher()).parse(readFileSync(join(features, path), 'utf8'))
    return compile(document, path, id).flatMap(({ steps }) => steps.map(({ text, type }) => ({ text, path, kind: type ?? PickleStepType.UNKNOWN })))
  })
}

const cell = (text: string): string => text.replace(/\|/g, '\\|')
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

const heading = `# The phrase book

Every phrase that a feature may use, from \`steps/\`, and the words that stand in braces, from \`support/parameter-types.ts\`.
This page is made from them: \`UPDATE=1 node -r ts-node/register test/phrases.test.ts\` writes it anew.

"Used" counts steps as they are run: a row of an outline counts as one. Where a word is one of a list, the number behind each of them is its own share.
`

const builtIn: Readonly<Record<string, string>> = { int: 'A whole number.', word: 'One word without spaces.', string: 'Text in quotation marks.' }

function page({ file, phrases }: { file: string; phrases: readonly Phrase[] }, uses: readonly Use[]): string {
  const rows = phrases.map(({ keyword, pattern, matches }) => {
    const fitting = uses.filter(({ text }) => matches(text))
    return `| ${keyword} | ${cell(pattern)} | ${fitting.length} | ${cell(code(fitting[0]?.text ?? ''))} |`
  })
  return `## ${file.replace(/^steps\//, '').replace('.steps.ts', '')}\n\n| | phrase | used | example |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

/** @returns docs/reference/phrases.md as it has to be */
export function phrasePage(phrases: readonly Phrase[], words: readonly Word[], uses: readonly Use[]): string {
  const files = [...new Set(phrases.map(({ file }) => file))]
  const pages = files.map((file) => page({ file, phrases: phrases.filter((phrase) => phrase.file === file) }, uses))
  const written = (word: Word): string => (word.choices.length === 0 ? code(word.regexp) : choicesMade(word, phrases, uses).map(([choice, times]) => `${code(choice)} ${times}`).join('<br>'))
  const rows = words.map((word) => `| {${word.name}} | ${cell(word.doc === '' ? builtIn[word.name] ?? '' : word.doc)} | ${cell(written(word))} |`)
  return [heading, ...pages, `## Words\n\n| word | what it is | how it is written |\n|---|---|---|\n${rows.join('\n')}\n`].join('\n')
}

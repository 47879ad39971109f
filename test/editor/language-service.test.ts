import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import { phraseBook } from '../phrases.ts'
import type { EditorSettings } from './settings.ts'

/** The library behind the official Cucumber extension, with the settings that we ship: what an editor would find. */

const root = join(__dirname, '..', '..')
const library = join(__dirname, 'node_modules', '@cucumber', 'language-service')
const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8')) as EditorSettings

interface Position {
  readonly line: number
  readonly character: number
}

interface Built {
  readonly expressionLinks: readonly { readonly expression: { readonly source: string } }[]
  readonly errors: readonly Error[]
  readonly registry: unknown
}

/** The part of its interface that an editor calls; the package is not among our own, so its types are not at hand. */
interface Service {
  readonly ExpressionBuilder: new (adapter: object) => { build(sources: readonly object[], parameterTypes: EditorSettings['cucumber.parameterTypes']): Built }
  readonly buildSuggestions: (registry: unknown, stepTexts: readonly string[], expressions: readonly object[]) => readonly object[]
  readonly jsSearchIndex: (suggestions: readonly object[]) => object
  readonly getGherkinCompletionItems: (source: string, position: Position, index: object) => readonly { readonly label: string }[]
  readonly getGherkinDiagnostics: (source: string, expressions: readonly object[]) => readonly { readonly message: string }[]
  readonly getStepDefinitionLocationLinks: (source: string, position: Position, links: Built['expressionLinks']) => readonly { readonly targetUri: string }[]
}

const installed = existsSync(library)
if (!installed) process.stderr.write('NOT RUN: @cucumber/language-service is not installed (npm run editor installs it), and nothing is known of how an editor gets on with the steps\n')

function filesOf(folder: string, end: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end)).map((name) => `${folder}/${name}`)
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('an editor with the Cucumber extension', { skip: installed ? false : 'its library is not installed' }, () => {
  let service: Service
  let built: Built
  before(async () => {
    service = await import(library) as Service
    const { WasmParserAdapter } = await import(join(library, 'dist', 'cjs', 'src', 'tree-sitter-wasm', 'WasmParserAdapter.js')) as { WasmParserAdapter: new (folder: string) => { init(): Promise<void> } }
    const adapter = new WasmParserAdapter(join(library, 'dist'))
    await adapter.init()
    const sources = filesOf('steps', '.ts').map((file) => ({ languageName: 'tsx', uri: file, content: read(file) }))
    built = new service.ExpressionBuilder(adapter).build(sources, settings['cucumber.parameterTypes'])
  })

  it('knows every phrase of the phrase book', async () => {
    const { phrases } = await phraseBook()
    expect(built.errors.map(({ message }) => message)).to.deep.equal([])
    expect(built.expressionLinks.map(({ expression }) => expression.source).sort()).to.deep.equal(phrases.map(({ pattern }) => pattern).sort())
  })

  it('underlines nothing in any feature', () => {
    const expressions = built.expressionLinks.map(({ expression }) => expression)
    const features = filesOf('features', '.feature')
    expect(features.length).to.be.greaterThan(50)
    expect(features.flatMap((file) => service.getGherkinDiagnostics(read(file), expressions).map(({ message }) => `${file}: ${message}`))).to.deep.equal([])
  })

  it('underlines a step that is not defined', () => {
    const found = service.getGherkinDiagnostics('Feature: F\n  Scenario: S\n    When the client waves\n', built.expressionLinks.map(({ expression }) => expression))
    expect(found.map(({ message }) => message).join()).to.match(/Undefined step: the client waves/)
  })

  it('goes from a step to its definition', () => {
    const source = 'Feature: F\n  Scenario: S\n    When the client sends `NOOP`\n'
    expect(service.getStepDefinitionLocationLinks(source, { line: 2, character: 14 }, built.expressionLinks).map(({ targetUri }) => targetUri)).to.deep.equal(['steps/commands.steps.ts'])
  })

  it('completes a step that is begun', () => {
    const suggestions = service.buildSuggestions(built.registry, ['the client sends `NOOP`'], built.expressionLinks.map(({ expression }) => expression))
    const items = service.getGherkinCompletionItems('Feature: F\n  Scenario: S\n    When the client sends\n', { line: 2, character: 25 }, service.jsSearchIndex(suggestions))
    expect(items.map(({ label }) => label)).to.include('the client sends {line}')
  })
})

import { supportCode } from './cucumber.ts'

interface Word {
  readonly name?: string | undefined
  readonly regexpStrings: readonly string[]
}

/** Those that every editor knows. */
const builtIn: ReadonlySet<string> = new Set(['', 'int', 'float', 'word', 'string', 'byte', 'short', 'long', 'biginteger', 'bigdecimal', 'double'])

/**
 * Settings of VS Code's Cucumber extension for a project: where its features and phrases stand, and the words that ours have in braces, which no
 * editor finds out by itself. Ours are read from the sources of the steps, which the package holds for this.
 */
export async function editorSettings(): Promise<string> {
  const { parameterTypeRegistry } = await supportCode() as unknown as { readonly parameterTypeRegistry: { readonly parameterTypes: Iterable<Word> } }
  const words = [...parameterTypeRegistry.parameterTypes].filter(({ name = '' }) => !builtIn.has(name))
  const settings = {
    'cucumber.features': ['features/**/*.feature'],
    'cucumber.glue': ['steps/**/*.{js,cjs,ts}', 'support/**/*.{js,cjs,ts}', 'node_modules/mailspec/steps/*.ts'],
    'cucumber.parameterTypes': words.map(({ name, regexpStrings }) => ({ name, regexp: regexpStrings.length === 1 ? regexpStrings[0] : regexpStrings.map((one) => `(?:${one})`).join('|') })),
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}

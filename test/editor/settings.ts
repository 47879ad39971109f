import { phraseBook } from '../phrases.ts'

/** What the official Cucumber extension has to be told (its README, "Extension Settings"). */
export interface EditorSettings {
  readonly 'cucumber.features': readonly string[]
  readonly 'cucumber.glue': readonly string[]
  readonly 'cucumber.parameterTypes': readonly { readonly name: string; readonly regexp: string }[]
}

/**
 * The extension reads steps without running them, so it sees the phrases, but not the words, which support/parameter-types.ts makes from lists:
 * these are given to it as they are when the suite runs.
 */
export async function editorSettings(): Promise<EditorSettings> {
  const { words } = await phraseBook()
  return {
    'cucumber.features': ['features/**/*.feature'],
    'cucumber.glue': ['steps/**/*.ts'],
    // Cucumber's own words, such as {int}, have no docstring of ours, and are known to it.
    'cucumber.parameterTypes': words.filter(({ doc }) => doc !== '').map(({ name, regexp }) => ({ name, regexp })),
  }
}

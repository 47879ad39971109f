import type { ManualPhrase } from '../match.ts'

/** Queue and configuration tools: steps/tools.steps.ts. */

function inOutput(pattern: string): ManualPhrase {
  return { pattern, write: () => undefined }
}

export const toolPhrases: readonly ManualPhrase[] = [
  { pattern: 'the administrator types {line}', write: (sheet, [command = '']) => sheet.tool(command) },
  {
    pattern: 'the tool prints what is set and nothing else',
    write: (sheet) => sheet.tool('postconf', 'what is in force: each line of the above is one of these, and not all of these are above'),
  },
  ...['the tool fails and names {line}', 'the tool warns about {line}', 'the tool claims to have done nothing', 'the tool prints exactly {line}', 'the tool prints a time of at least {line}', 'the tool prints one line with the setting {line}'].map(inOutput),
]

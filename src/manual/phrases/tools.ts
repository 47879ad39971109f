import type { ManualPhrase } from '../match.ts'
import type { Sheet } from '../sheet.ts'

/** Queue and configuration tools: steps/tools.steps.ts. */

/** What else to type before the output can be judged. */
const comparisons: Readonly<Record<string, (sheet: Sheet) => void>> = {
  'prints what is set and nothing else': (sheet) => sheet.tool('postconf', 'what is in force: each line of the above is one of these, and not all of these are above'),
}

export const toolPhrases: readonly ManualPhrase[] = [
  { pattern: 'the administrator types {line}', write: (sheet, [command = '']) => sheet.tool(command) },
  {
    pattern: 'the tool {outputWith} {line}',
    write: (sheet, [output, line = '']) => {
      if (output === 'prints the same as') sheet.tool(line)
    },
  },
  { pattern: 'the tool {output}', write: (sheet, [output = '']) => comparisons[output]?.(sheet) },
]

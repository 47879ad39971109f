import type { ToolContext } from './context.ts'
import { ToolFatal, type ToolResult } from './result.ts'

export type { ToolContext } from './context.ts'
export type { ToolResult } from './result.ts'

type Tool = (words: readonly string[], context: ToolContext) => Promise<ToolResult>

const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  mailq: async () => (await import('./postqueue.ts')).mailq,
  postqueue: async () => (await import('./postqueue.ts')).postqueue,
  postcat: async () => (await import('./postcat.ts')).postcat,
  postsuper: async () => (await import('./postsuper.ts')).postsuper,
  postconf: async () => (await import('./postconf.ts')).postconf,
}

/** Names of the tools there are. */
export const toolNames: readonly string[] = Object.keys(tools)

/**
 * Runs one of Postfix's administration commands on the reference MTA.
 *
 * @param argv name of the tool and its words
 * @returns what it printed and its exit status; it never throws
 */
export async function runTool(argv: readonly string[], context: ToolContext): Promise<ToolResult> {
  const [name = '', ...words] = argv
  const load = Object.hasOwn(tools, name) ? tools[name] : undefined
  if (!load) return { code: 127, stdout: '', stderr: `${name}: command not found\n` }
  try {
    return await (await load())(words, context)
  } catch (error) {
    return fatal(name, error as Error)
  }
}

function fatal(name: string, error: Error): ToolResult {
  const before = error instanceof ToolFatal ? error.before : []
  const stderr = [...before, `fatal: ${error.message}`].map((line) => `${name}: ${line}\n`).join('')
  return { code: error instanceof ToolFatal ? error.code : 1, stdout: '', stderr }
}

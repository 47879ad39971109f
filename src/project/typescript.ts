import { createRequire } from 'node:module'
import { join } from 'node:path'
import { UsageError } from '../target/usage-error.ts'
import { type Project, shown } from './project.ts'

/**
 * What has to be required before the TypeScript of a project, if it has any: nothing in a checkout, whose own ts-node is there already, and nothing
 * where Node strips types itself.
 * @throws UsageError where nothing can read it
 */
export function typescriptLoader({ folder, code }: Project): string[] {
  const file = code.find((path) => /\.c?ts$/.test(path))
  if (file === undefined || Reflect.get(process, Symbol.for('ts-node.register.instance')) !== undefined) return []
  try {
    const found = createRequire(join(folder, 'package.json')).resolve('ts-node/register')
    process.env['TS_NODE_CWD'] ??= folder
    return [found]
  } catch {
    if ((process.features as { typescript?: unknown }).typescript) return []
    throw new UsageError(`${shown(file)}: nothing here reads TypeScript: npm install --save-dev ts-node typescript in the project, or use Node 22.18 or later, or write JavaScript`)
  }
}

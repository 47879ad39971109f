import Module from 'node:module'
import { join } from 'node:path'
import { codeEnding, codeRoot } from '../root.ts'

/** What a project's own steps may require, whether or not it has anything installed. */
const entries: Readonly<Record<string, string>> = { 'mailspec': 'index', 'mailspec/client': 'client', 'mailspec/target': 'target' }

interface Loader {
  _resolveFilename: (this: unknown, request: string, ...rest: unknown[]) => string
}

const loader = Module as unknown as Loader
const resolveFilename = loader._resolveFilename
const cucumber = require.resolve('@cucumber/cucumber')

/**
 * Own steps speak to the mailspec that runs them, and register themselves with its Cucumber: a second copy of either would take them in
 * and never be asked. So both names lead here, in this process and in each worker, which require this file first.
 */
loader._resolveFilename = function (request, ...rest) {
  const entry = Object.hasOwn(entries, request) ? entries[request] : undefined
  if (entry !== undefined) return join(codeRoot, 'src', 'api', `${entry}${codeEnding}`)
  return request === '@cucumber/cucumber' ? cucumber : resolveFilename.call(this, request, ...rest)
}

'use strict'
// Lets Node run our TypeScript, once per process, whatever folder the user stands in.
const { join } = require('node:path')

const root = join(__dirname, '..')
process.env.TS_NODE_PROJECT ??= join(root, 'tsconfig.json')
if (process[Symbol.for('ts-node.register.instance')] === undefined) {
  require('ts-node').register({ cwd: root, project: join(root, 'tsconfig.json') })
}

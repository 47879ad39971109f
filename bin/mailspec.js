#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

// The package holds no sources: where they stand, they are what runs, and never a `dist` that may be older than they are.
if (existsSync(join(__dirname, '..', 'src'))) {
  require('./register.js')
  require('../src/cli/main.ts').main(process.argv.slice(2))
} else {
  require('../dist/src/cli/main.js').main(process.argv.slice(2))
}

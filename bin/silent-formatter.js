'use strict'
const { Formatter } = require('@cucumber/cucumber')

// Takes the place of Cucumber's formatter on standard output, where our own progress stands.
// JavaScript, because Cucumber imports formatters as modules, which on Node 20 cannot be TypeScript.
module.exports = class SilentFormatter extends Formatter {}

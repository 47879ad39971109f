// For people who live in Cucumber's own tools: `npx cucumber-js` judges the included MTA, or the target file in MAILSPEC_TARGET.
// `mailspec run` uses the same support code with its own reports, exit codes and progress.
const own = {
  requireModule: ['ts-node/register'],
  require: ['support/**/*.ts', 'steps/**/*.ts'],
  paths: ['features/**/*.feature'],
  format: ['summary'],
}

module.exports = {
  default: own,
  // For Stryker (`npm run mutation`).
  mutation: { ...own, require: ['test/mutation/support.ts', ...own.require] },
}

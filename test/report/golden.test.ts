import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { reportHtml } from '../../src/report/html/report.ts'
import { junitXml } from '../../src/report/junit.ts'
import { buildRun } from '../../src/report/model.ts'
import { readMessages } from '../../src/report/record.ts'
import { resultJson } from '../../src/report/result-json.ts'
import type { Run } from '../../src/report/run.ts'
import { summaryMarkdown } from '../../src/report/summary-md.ts'
import { summaryLines } from '../../src/report/terminal.ts'
import { hostile, hostileCircumstances, ledgerOf, madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'

const fixtures = join(__dirname, 'fixtures')

/** A Postfix without its queue tools and with a closed port 465: messages of a real run. */
function postfixRun(): Run {
  const ledger = ledgerOf({
    'handbook-submission-implicit-tls': 'MUST', 'rfc4954-4-bad-base64-501': 'MUST', 'rfc4954-6-authentication-required': 'SHOULD',
    'rfc5321-4.1.1.4-bare-lf-not-end-of-data': 'MUST NOT',
  })
  return buildRun(readMessages(join(fixtures, 'postfix.ndjson')), ledger)
}

function hostileRun(): Run {
  const scenarios = [
    { name: hostile, uri: `features/sec/${hostile}.feature`, tags: ['@sec-1-safe'], evidence: `  0.001 S ${hostile}{CRLF}\n> 0.002 S ]]>{CRLF}`, steps: throwing('Nonconformance', `sec-1-safe\n  expected   500\n  received   ${hostile}\n  more`) },
    { tags: ['@rfc5321-3-may'], steps: throwing('Nonconformance', 'chose otherwise') },
    { name: 'not here', notRun: { outcome: 'inapplicable', reason: hostile }, steps: [{ type: 'Outcome', status: 'SKIPPED' }] as const },
    { name: 'alike' }, { name: 'alike', steps: throwing('TypeError', hostile) },
  ]
  return buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, target: { name: hostile, banner: hostile, capabilities: { relay: [hostile] } }, trouble: hostile, circumstances: hostileCircumstances })
}

const printers: Readonly<Record<string, (run: Run) => string>> = {
  'result.json': resultJson,
  'junit.xml': junitXml,
  // Style and script are not what is looked at here.
  'report.html': (run) => reportHtml(run).replace(/<(style|script)>[^]*?<\/\1>/g, '').replace(/<meta http-equiv.*\n/, ''),
  'summary.md': summaryMarkdown,
  'terminal.txt': (run) => `${summaryLines(run, { colour: false }).join('\n')}\n`,
  'terminal-colour.txt': (run) => `${summaryLines(run, { colour: true }).join('\n')}\n`,
}

/** To accept what is printed now: MAILSPEC_UPDATE_GOLDEN=1, then read the difference. */
function matchesFile(name: string, text: string): void {
  const file = join(fixtures, 'expected', name)
  if (process.env['MAILSPEC_UPDATE_GOLDEN'] !== undefined) writeFileSync(file, text)
  expect(text).to.equal(readFileSync(file, 'utf8'))
}

describe('what is printed of a run', () => {
  for (const [name, print] of Object.entries(printers)) {
    it(`${name} of a real run`, () => {
      matchesFile(`postfix-${name}`, print(postfixRun()))
    })
    it(`${name} of a run full of hostile text`, () => {
      matchesFile(`hostile-${name}`, print(hostileRun()))
    })
  }
})

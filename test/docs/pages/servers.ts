import type { Level, Requirement } from '../../../src/ledger/requirement.ts'
import type { RecordedRun, RecordedRuns, ServerName } from '../../servers/recorded.ts'
import { cell, howMade, type Page, plain, table } from './page.ts'

/** docs/servers/README.md: the real servers that were judged, side by side. */

export interface Server {
  readonly name: ServerName
  readonly title: string
  readonly version: string
  readonly recipe: string
  readonly page: string
}

export const servers: readonly Server[] = [
  { name: 'postfix', title: 'Postfix', version: '3.7.11 (Debian 12, `3.7.11-0+deb12u1`), with Dovecot 2.3.19 for the logins', recipe: 'targets/postfix', page: 'postfix-3.7.md' },
  { name: 'exim', title: 'Exim', version: '4.96 (Debian 12, `4.96-15+deb12u10`, exim4-daemon-light)', recipe: 'targets/exim', page: 'exim-4.96.md' },
  { name: 'opensmtpd', title: 'OpenSMTPD', version: '6.8.0p2 (Debian 12, `6.8.0p2-4+b4`)', recipe: 'targets/opensmtpd', page: 'opensmtpd-6.8.md' },
]

/** What a server breaks, by id: in a few words. */
export type Deviations = Readonly<Record<string, string>>

export interface Told {
  readonly runs: RecordedRuns
  readonly deviations: Readonly<Record<ServerName, Deviations>>
  readonly requirements: readonly Requirement[]
  /** Scenarios of the suite now. */
  readonly scenarios: number
}

/** @returns the set that a file of test/servers holds its server to */
export function deviationsIn(source: string): Deviations {
  const set = /^const deviations: [^=]* = \{\n((?: {2}'.*\n)+)\}/m.exec(source)?.[1] ?? ''
  return Object.fromEntries([...set.matchAll(/^ {2}'([\w.-]+)': '((?:[^'\\]|\\.)*)',$/gm)].map((match) => [match[1] ?? '', (match[2] ?? '').replace(/\\'/g, '\'')]))
}

function broken({ deviations, requirements }: Told, name: ServerName, wanted: readonly Level[]): number {
  return requirements.filter(({ id, level }) => id in deviations[name] && wanted.includes(level)).length
}

function summaryRow(told: Told, { name, title, version, recipe, page }: Server): (string | number)[] {
  const run = told.runs[name]
  const count = (of: keyof RecordedRun['outcomes']): string | number => run?.outcomes[of] ?? '?'
  return [
    `[${title}](../explanation/${page})`, version, `[recipe](../../${recipe})`, run?.scenarios ?? '?', count('passed'), count('failed'), count('cannotTell'), count('inapplicable'), count('untested'),
    broken(told, name, ['MUST', 'MUST NOT']), broken(told, name, ['SECURITY']), broken(told, name, ['SHOULD', 'SHOULD NOT']), run?.day ?? '?',
  ]
}

function verdictCell(told: Told, { name }: Server, id: string): string {
  const why = told.deviations[name][id]
  if (why !== undefined) return `**broken**: ${cell(plain(why))}`
  return told.runs[name]?.findings[id] ?? 'conforms'
}

function matrix(told: Told, wanted: readonly Level[]): string {
  const rows = told.requirements.filter(({ id, level }) => wanted.includes(level) && servers.some(({ name }) => id in told.deviations[name])).map(({ id, level }) => [
    `[${id}](../reference/requirements/${id.split('-')[0] ?? ''}.md#${id})`, level, ...servers.map((server) => verdictCell(told, server, id)),
  ])
  return table(['requirement', 'level', ...servers.map(({ title, page }) => `[${title}](../explanation/${page})`)], rows)
}

const head = `# Real servers, judged

Postfix, Exim and OpenSMTPD as Debian 12 ships them, set up by the recipes in [targets](../../targets/README.md), beside the included MTA. What each breaks is explained, with the octets that were sent
and received and the clause, behind its name. One version and one configuration each, on loopback: no judgement of a server as others configure it.

The three rightmost counts and the tables below are those to which \`npm run test:servers\` holds each server: it runs the whole suite on each and fails on any other finding. The counts of scenarios are those of
the run of that day; which of some scenarios could be judged depends on the moment ([Exim](../explanation/exim-4.96.md), [OpenSMTPD](../explanation/opensmtpd-6.8.md)). \`UPDATE=1 npm run test:servers\` records
another run. ${howMade}`

const columns = ['server', 'version', 'configuration', 'scenarios', 'passed', 'failed', 'inconclusive', 'not applicable', 'untested', 'MUSTs broken', 'SECURITY broken', 'SHOULDs broken', 'run of']

const notes = `*Failed* also counts scenarios of MAYs, which are recorded as a choice and are not broken promises. *Untested* on Exim and OpenSMTPD is mostly the queue, for which mailspec has no driver there. *Inconclusive* on
OpenSMTPD is nearly all that lies inside TLS: this release offers STARTTLS and cannot complete a handshake with OpenSSL 3. *Not applicable* on Exim is mostly enhanced status codes, which it does not offer.`

const compared = `## Compare them yourself

With the report folder of a run on each:

\`\`\`sh
npx mailspec compare postfix exim opensmtpd --report compared
\`\`\`

\`compared/compare.html\` has one row for each requirement on which they differ, with the reason of each; every later run is held against the first, so that a *regression* is what the others break and
Postfix does not. Exit code 1 when there is one.`

/** @returns the page */
export function serversPage(told: Told): Page {
  const included = ['the included MTA', 'of this checkout', '[src/mta](../../src/mta)', told.scenarios, told.scenarios, 0, 0, 0, 0, 0, 0, 0, 'every `npm test`']
  const text = [
    head, table(columns, [...servers.map((server) => summaryRow(told, server)), included]), notes,
    `## Broken MUSTs and SECURITY Rules\n\n${matrix(told, ['MUST', 'MUST NOT', 'SECURITY'])}`, `## Broken SHOULDs\n\n${matrix(told, ['SHOULD', 'SHOULD NOT'])}`, compared,
  ].join('\n\n')
  return { path: 'docs/servers/README.md', text: `${text}\n` }
}

import type { Group } from './hostile-target.ts'
import type { Observed } from './walk.ts'

const head = `# Hostile targets

How \`mailspec run\` ends on servers that are none, that break off, that flood, or that mix into their replies what should reach no terminal and
no page. Each row is a server that was run and judged; what stands here is what was observed. Written by
\`UPDATE=1 node -r ts-node/register test/hostile/hostile.test.ts\`; the same test, a part of \`npm test\`, runs every row anew and compares.

Besides what the row shows, each run is checked for this: it ends; there is at most one line on standard error; no control character reaches
the terminal; all five reports exist, are UTF-8, and are well-formed (XML, JSON, no element in HTML that is not the page's own); a server that
sends without end is not read without end.

The [exit codes](cli.md#mailspec-run): 0 sound, 1 a nonconformity, 2 could not be judged. Outcomes: what every Rule came to, or, of several,
what those that did not pass came to. The line is that on standard error; where there is none, the first reason in the reports. \`…\` stands
for what is long, or differs from run to run: a count of octets, and which of two ends of a connection was noticed first.
`

/** @returns what was said, without what differs from run to run */
function told({ err, result, target }: Observed): string {
  const text = err === '' ? result.scenarios.find(({ outcome }) => outcome !== 'passed')?.reason ?? '' : err.replace(/^mailspec: /, '').trimEnd()
  const steady = text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT').replace(/\bERR_[A-Z0-9_]+/g, 'ERR_…').replace(/\(\d+ more octets\)/g, '(… more octets)')
  return code(target.varies === undefined ? steady : steady.replace(target.varies, '…'))
}

/** A line that goes on longer says nothing new. */
const shown = 160

/** @returns text of others as code, which nothing in it can end */
function code(text: string): string {
  const short = text.length > shown ? `${text.slice(0, shown)}…` : text
  return short === '' ? '' : `\`${short.replaceAll('`', '\'').replaceAll('|', '\\|')}\``
}

function outcomes({ byRule }: Observed): string {
  const all = Object.entries(byRule)
  const kinds = [...new Set(all.map(([, outcome]) => outcome))]
  if (kinds.length === 1) return `${kinds[0]}`
  return all.filter(([, outcome]) => outcome !== 'passed').map(([rule, outcome]) => `${rule}: ${outcome}`).join('<br>')
}

/** @returns the page: a table for each group, a row for each run */
export function hostilePage(table: readonly Group[], observed: readonly Observed[]): string {
  const row = (ran: Observed): string => `| ${[ran.target.name, ran.code, outcomes(ran), told(ran)].join(' | ')} |`
  const section = ({ title, targets }: Group): string =>
    `## ${title}\n\n| a target that | exit | outcome | line |\n| --- | --- | --- | --- |\n${observed.filter(({ target }) => targets.includes(target)).map(row).join('\n')}\n`
  return [head, ...table.map(section)].join('\n')
}

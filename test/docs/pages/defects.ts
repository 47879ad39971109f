import type { Defect } from '../../../src/mta/defect.ts'
import { anchor, howMade, type Page, plain, table } from './page.ts'
import { requirementLink, titleOf } from './requirements.ts'

/** docs/reference/defects.md: what the included MTA can be told to do wrong. */

const head = (count: number): string => `# Defects of the included MTA

${count} ways to misbehave, each there to show that a Rule can fail: \`mailspec run --defect NAME\`, or \`mailspec mta start --defect NAME\` to see it by hand. *Breaks*: the Rules that have to fail on it,
as [the ledger](requirements/README.md) names them. *Also fail*: other Rules that say the same duty from another side; no other Rule may fail (\`mailspec prove --full\`). Grouped by the
document of the first Rule. ${howMade}`

const linked = (ids: readonly string[]): string => ids.map((id) => `[${id}](${requirementLink(id)})`).join('<br>')

function row({ id, summary, breaks, neighbours = [] }: Defect): string[] {
  return [`${anchor(id)}[\`${id}\`](../../src/mta/defects/${id}.ts)`, plain(summary), linked(breaks), linked(neighbours)]
}

/** @returns the page */
export function defectsPage(defects: readonly Defect[]): Page {
  const documents = [...new Set(defects.map(({ breaks }) => (breaks[0] ?? '').split('-')[0] ?? ''))].sort()
  const sections = documents.map((document) => {
    const own = defects.filter(({ breaks }) => breaks[0]?.startsWith(`${document}-`))
    return `## ${titleOf(document)}\n\n${table(['defect', 'what it does', 'breaks', 'also fail'], own.map(row))}`
  })
  return { path: 'docs/reference/defects.md', text: `${[head(defects.length), ...sections].join('\n\n')}\n` }
}

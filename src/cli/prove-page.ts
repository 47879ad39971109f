import type { Ledger } from '../ledger/load.ts'
import type { Defect } from '../mta/index.ts'
import { markdownText } from '../report/summary-md.ts'

const head = `# On what each Rule was seen to fail

Written by \`mailspec prove --write\` when every Rule was caught, from the ledger and the defects of the included MTA; not to be edited.`

const rules = (ledger: Ledger): string => `## Rules

A Rule passes on the sound MTA, and fails on the same MTA with each of these defects. \`npm test\` sees it happen.

| requirement | level | seen to fail on |
| --- | --- | --- |
${[...ledger.values()].filter(({ defects }) => defects.length > 0).map(({ id, level, defects }) => `| ${id} | ${level} | ${defects.map(link).join(', ')} |`).join('\n')}`

const neighbours = (defects: readonly Defect[]): string => `## Neighbours

Rules that fail on a defect without being meant by it, for they state the same duty from another side. \`mailspec prove --full\` runs the whole
suite on every defect and lets no other Rule fail. A defect that is not listed here breaks its own Rules alone.

| defect | what it does | breaks | and its neighbours |
| --- | --- | --- | --- |
${defects.filter(({ neighbours: near = [] }) => near.length > 0).map((defect) => `| ${[link(defect.id), markdownText(defect.summary), defect.breaks.join('<br>'), (defect.neighbours ?? []).join('<br>')].join(' | ')} |`).join('\n')}`

function link(defect: string): string {
  return `[${defect}](../src/mta/defects/${defect}.ts)`
}

/** @returns `requirements/proof.md`: Rules by the defects they are seen to fail on, and the neighbours of each defect */
export function proofPage(ledger: Ledger, defects: readonly Defect[]): string {
  return `${[head, rules(ledger), neighbours(defects)].join('\n\n')}\n`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from '../../html/html.ts'
import { pageText } from '../../html/page.ts'
import type { Run } from '../run.ts'
import { baselinePart } from './baseline.ts'
import { entriesOf } from './entries.ts'
import { head } from './head.ts'
import { judgedWith } from './judged-with.ts'
import { notJudgedPart } from './not-judged.ts'
import { picture } from './picture.ts'
import { requirementsPart } from './requirements.ts'

/** @returns `report.html`: the evidence of a run for people, in one file that needs neither script nor network */
export function reportHtml(run: Run): string {
  const entries = entriesOf(run)
  return pageText({
    title: `${run.target.name}: mailspec report`,
    header: head(run, entries),
    contents: [['judged', 'What was judged'], ['glance', 'At a glance'], ...(run.baseline === undefined ? [] : [['baseline', 'Baseline'] as const]), ['not-judged', 'Not judged'], ['requirements', 'Requirements']],
    main: html`${judgedWith(run)}
${picture(entries)}
${baselinePart(run)}
${notJudgedPart(run)}
${requirementsPart(run, entries)}`,
    footer: html`<p>Made by mailspec ${run.mailspec} from <code>messages.ndjson</code>, which stands beside this file and is the record; <code>mailspec report</code> makes it again,
<code>mailspec verify</code> checks that nothing was changed. Octets that are not printable are written <code>{CRLF}</code>, <code>{TAB}</code>, <code>{x80}</code>; what was hidden, <code>{masked}</code>.</p>`,
    script: readFileSync(join(__dirname, 'filter.js'), 'utf8'),
  })
}

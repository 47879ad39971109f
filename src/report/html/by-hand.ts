import { unfolding } from '../../html/facts.ts'
import { html, type Html } from '../../html/html.ts'
import { handLines } from '../../manual/hand-lines.ts'
import type { Site } from '../../manual/site.ts'
import type { Case } from '../../spec/cases.ts'
import type { Scenario } from '../run.ts'

function caseOf({ uri, line, scenarioLine, name, steps }: Scenario): Case {
  return { uri, line, scenarioLine, name, steps: steps.map(({ kind = 'Given', text, doc = '' }) => ({ kind, text, doc })) }
}

/** Steps of somebody's own may make no sense to a person: then nothing is said. */
function linesFor(scenarios: readonly Scenario[], site: Site): readonly string[] {
  try {
    return handLines(scenarios.map(caseOf), site)
  } catch {
    return []
  }
}

/** @returns how to redo the scenarios by hand, as `mailspec explain` tells it */
export function byHandPart(scenarios: readonly Scenario[], site: Site | undefined): Html | undefined {
  const lines = site === undefined ? [] : linesFor(scenarios, site)
  if (lines.length === 0) return undefined
  return unfolding('By hand', html`<p class="quiet">What follows $ is for a shell, # tells what has to be answered.</p><pre class="hand" tabindex="0">${lines.join('\n').trim()}</pre>`, 'hand')
}

import { factList } from '../html/facts.ts'
import { html, type Html } from '../html/html.ts'
import type { Ledger } from '../ledger/load.ts'
import type { Ruling } from '../ledger/rulings.ts'

/** What stands in back-quotes; an id of the ledger becomes a link. */
function marked(text: string, ledger: Ledger): Html[] {
  return text.split(/`([^`]+)`/).map((piece, i) => {
    if (i % 2 === 0) return html`${piece}`
    return ledger.has(piece) ? html`<a href="#${piece}"><code>${piece}</code></a>` : html`<code>${piece}</code>`
  })
}

/** @returns the answers to unclear clauses, each with its anchor */
export function rulingsPart(rulings: readonly Ruling[], ledger: Ledger): Html {
  return html`<section aria-labelledby="rulings"><h2 id="rulings">Rulings</h2>
<p>Where a clause is unclear, or two disagree, one answer has to be chosen before a server can be judged.</p>
${rulings.map(({ number, title, points }) => html`<article class="entry" id="${number}"><h3>${number}. ${title}</h3>${factList(points.map(({ name, text }) => [name, marked(text, ledger)]))}</article>
`)}</section>`
}

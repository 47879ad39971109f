import { citation, type Clause } from '../ledger/requirement.ts'
import { html, type Html } from './html.ts'

/** @returns where a clause can be read (the RFC Editor's own anchors); undefined for documents of our own */
export function clauseAddress({ document, section }: Clause): string | undefined {
  const rfc = /^rfc(\d+)$/.exec(document)?.[1]
  if (rfc === undefined || !/^[A-Z0-9]+(\.[A-Z0-9]+)*$/i.test(section)) return undefined
  return `https://www.rfc-editor.org/rfc/rfc${rfc}#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`
}

/** @returns the citation of a clause, as a link where it can be read; nothing is loaded from there */
export function clauseLink(clause: Clause, words = citation(clause)): Html {
  const address = clauseAddress(clause)
  return address === undefined ? html`${words}` : html`<a href="${address}" rel="noreferrer">${words}</a>`
}

/** @returns the same for a citation as the ledger's `also` writes it: `5321 §4.1.4` */
export function alsoLink(words: string): Html {
  const [, rfc, section] = /^(?:RFC )?(\d+) §([A-Za-z0-9.]+)$/.exec(words) ?? []
  return rfc === undefined || section === undefined ? html`${words}` : clauseLink({ document: `rfc${rfc}`, section }, `RFC ${rfc} §${section}`)
}

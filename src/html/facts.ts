import { html, type Html, type Value } from './html.ts'

/** Name and value; a fact without a value is left out. */
export type Fact = readonly [name: string, value: Value]

/** @returns a list of names with their values; nothing when all are left out */
export function factList(facts: readonly Fact[]): Html | undefined {
  const told = facts.filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return told.length === 0 ? undefined : html`<dl>${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** @returns something that is read when it is asked for. @param kind class in the style sheet */
export function unfolding(name: Value, content: Value, kind = ''): Html {
  return html`<details${kind !== '' && html` class="${kind}"`}><summary>${name}</summary>${content}</details>`
}

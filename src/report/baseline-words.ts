import { type EntryFinding, type EntryStatus, isStale } from '../verdict/baseline.ts'
import type { Run } from './run.ts'

/** What a run found on an entry, and what there is to do about it. */
export const statusWords = {
  matched: 'fails as listed',
  changed: 'fails in another way than listed: it counts as if it were not listed',
  inconclusive: 'could not be told',
  'not judged': 'was not judged',
  'not selected': 'is not part of this run',
  passed: 'passes although it is listed: remove the entry',
  expired: 'has expired: mend the server, or agree on another day',
  'not run': 'is listed, and no scenario of it was run: mend or remove the entry',
} as const satisfies Record<EntryStatus, string>

/** @returns the id that an entry is about */
export function entryName({ requirement, scenario }: EntryFinding): string {
  return scenario ?? requirement
}

/** @returns `fails as listed; mail team until 2027-03-01: the relay is replaced in spring` */
export function entryLine({ status, owner, expires, reason }: EntryFinding): string {
  return `${statusWords[status]}; ${owner} until ${expires}: ${reason}`
}

/** @returns the entries of the run's baseline in two parts: what it has to mend, and the others that this run is about */
export function entriesOf({ baseline }: Run): { readonly stale: readonly EntryFinding[]; readonly others: readonly EntryFinding[] } {
  const entries = baseline?.entries ?? []
  return { stale: entries.filter(isStale), others: entries.filter((entry) => !isStale(entry) && entry.status !== 'not selected') }
}

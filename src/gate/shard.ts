import type { Ledger } from '../ledger/load.ts'
import type { Shard } from '../report/run.ts'

/** @returns the shard that `2/3` names; undefined for what names none */
export function parseShard(text: string): Shard | undefined {
  const match = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text)
  const [index, of] = [Number(match?.[1]), Number(match?.[2])]
  return match === null || index > of ? undefined : { index, of }
}

/**
 * The share of a selection that falls to one shard, as a tag expression. Whole Rules are dealt out in the order of the ledger, one to each
 * shard in turn: the same on every machine, and neighbours, which cost much the same, go to different shards.
 * @param tags the whole selection; '' for everything
 * @param hasRule whether a feature states the requirement
 */
export function shareOf(tags: string, { index, of }: Shard, ledger: Ledger, hasRule: (id: string) => boolean): string {
  if (of === 1) return tags
  const ids = [...ledger.keys()].filter(hasRule).map((id) => `@${id}`)
  const own = (mine: boolean): string => ids.filter((_, i) => (i % of === index - 1) === mine).join(' or ')
  // What is in no ledger goes to the first.
  const share = index === 1 ? `not (${own(false)})` : `(${own(true) === '' ? '@mailspec-none' : own(true)})`
  return tags === '' ? share : `(${tags}) and ${share}`
}

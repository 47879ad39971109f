import { stringify } from 'yaml'
import type { Target } from './target.ts'

const units: readonly (readonly [number, string])[] = [[60_000, 'm'], [1000, 's'], [1, 'ms']]

function duration(milliseconds: number): string {
  const [size, unit] = units.find(([length]) => milliseconds % length === 0) ?? [1, 'ms']
  return `${milliseconds / size}${unit}`
}

/**
 * A target as the text of a target file.
 * @param caFile where the certificate was written, for a file holds a path and not the PEM text
 */
export function targetFileText(target: Target, caFile: string): string {
  const patience = Object.fromEntries(Object.entries(target.patience).map(([name, value]) => [name, duration(value as number)]))
  const keys = Object.fromEntries(Object.entries(target).filter(([key]) => key !== 'stated'))
  return stringify({ ...keys, tls: { ...target.tls, ca: caFile }, patience })
}

import type { Target } from './target.ts'

const hidden = '{masked}'

function shown(key: string, value: unknown): string {
  if (/(?:^|\.)password$/i.test(key)) return hidden
  if (key === 'tls.ca') return `certificates in PEM, ${String(value).length} characters`
  if (key.startsWith('patience.')) return `${Number(value) / 1000} s`
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

function flat(value: unknown, key: string): [key: string, value: string][] {
  if (value === undefined) return []
  if (Array.isArray(value)) return [[key, value.length === 0 ? 'none' : value.map((item) => shown(key, item)).join(', ')]]
  if (typeof value !== 'object' || value === null) return [[key, shown(key, value)]]
  return Object.entries(value).flatMap(([name, item]) => flat(item, key === '' ? name : `${key}.${name}`))
}

/** @returns what a target file says, with what was left to the defaults, one value a line: `relay.host`. No secret is in it */
export function describeTarget(target: Target): [key: string, value: string][] {
  return flat(target, '')
}

import type { Defect } from './defect.ts'
import { soundSeams } from './seams.ts'

/** Called with the name of a seam, as `wire.commands.EHLO`, or `wire.mechanisms.*` for whoever looks at all entries of a table. */
export type OnCall = (name: string) => void

type Callable = (...values: unknown[]) => unknown

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function'
}

function isTable(value: unknown): value is Record<string, unknown> | Map<string, unknown> {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
}

/** A table that tells what is looked up in it, also in vain: a defect may add what is not there. */
class WatchedMap extends Map<string, unknown> {
  readonly #onCall: OnCall

  constructor(entries: Iterable<readonly [string, unknown]>, onCall: OnCall) {
    super()
    for (const [key, value] of entries) super.set(key, value)
    this.#onCall = onCall
  }

  override get(key: string): unknown {
    this.#onCall(key)
    return super.get(key)
  }

  override has(key: string): boolean {
    this.#onCall(key)
    return super.has(key)
  }

  override keys(): MapIterator<string> {
    this.#onCall('*')
    return super.keys()
  }

  override values(): MapIterator<unknown> {
    this.#onCall('*')
    return super.values()
  }

  override entries(): MapIterator<[string, unknown]> {
    this.#onCall('*')
    return super.entries()
  }

  override forEach(each: (value: unknown, key: string, map: Map<string, unknown>) => void): void {
    this.#onCall('*')
    super.forEach(each)
  }

  override [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.entries()
  }
}

function watch(seams: Record<string, unknown>, path: string, onCall: OnCall): void {
  for (const [key, seam] of Object.entries(seams)) {
    const name = `${path}${key}`
    if (isCallable(seam)) seams[key] = watched(seam, () => { onCall(name) })
    else if (seam instanceof Map) seams[key] = new WatchedMap(seam as Map<string, unknown>, (entry) => { onCall(`${name}.${entry}`) })
    else if (isTable(seam)) watch(seam as Record<string, unknown>, `${name}.`, onCall)
  }
}

function watched(seam: Callable, called: () => void): Callable {
  return function (this: unknown, ...values: unknown[]): unknown {
    called()
    return Reflect.apply(seam, this, values)
  }
}

/** @returns the sound MTA, which tells of each of its seams that is called */
export function watching(onCall: OnCall): Defect {
  return { id: 'watched', summary: 'Behaves as the sound one, and tells what it calls.', breaks: [], bend: (seams) => { watch(seams as unknown as Record<string, unknown>, '', onCall) } }
}

function flat(table: Record<string, unknown> | Map<string, unknown>, path = ''): readonly (readonly [string, unknown])[] {
  const entries = table instanceof Map ? [...table] : Object.entries(table)
  return entries.flatMap(([key, value]) => (isTable(value) ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value] as const]))
}

/** @returns names of the seams that a defect replaces, adds or takes away; undefined when one of them is no function, and its use cannot be seen */
export function bentBy(defect: Defect): ReadonlySet<string> | undefined {
  const seams = soundSeams()
  const before = new Map(flat(seams as unknown as Record<string, unknown>))
  defect.bend(seams)
  const after = new Map(flat(seams as unknown as Record<string, unknown>))
  const bent = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
  return bent.every((name) => isCallable(before.get(name) ?? after.get(name))) ? new Set(bent) : undefined
}

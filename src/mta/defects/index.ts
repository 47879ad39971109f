import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Defect } from '../defect.ts'

let loaded: readonly Defect[] | undefined

/** @returns every defect there is, sorted by id: one to a file of this folder. Read when first asked for. */
export function allDefects(): readonly Defect[] {
  loaded ??= readdirSync(__dirname)
    .filter((name) => /\.[jt]s$/.test(name) && !/^index\.|\.d\.ts$/.test(name))
    .sort()
    .map(load)
  return loaded
}

/** @returns the defects of these ids, reading no other. Throws where one is not known. */
export function defectsById(ids: readonly string[]): readonly Defect[] {
  const names = readdirSync(__dirname)
  return ids.map((id) => {
    const name = names.find((candidate) => candidate === `${id}.ts` || candidate === `${id}.js`)
    if (name === undefined || id === 'index') throw new Error(`no defect "${id}"`)
    return load(name)
  })
}

function load(name: string): Defect {
  const require = createRequire(__filename)
  return (require(join(__dirname, name)) as { readonly defect: Defect }).defect
}

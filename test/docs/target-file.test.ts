import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { z } from 'zod'
import { targetSchema } from '../../src/target/schema.ts'

const root = join(__dirname, '..', '..')
const page = readFileSync(join(root, 'docs', 'reference', 'target-file.md'), 'utf8')

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly enum?: readonly string[]
  readonly const?: string
}

const schema = z.toJSONSchema(targetSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema

/** @returns every key of the schema as a path: `relay`, `relay.host` */
function keysOf({ properties = {}, oneOf = [], anyOf = [] }: JsonSchema, above = ''): string[] {
  const own = Object.entries(properties).flatMap(([key, below]) => [above + key, ...keysOf(below, `${above}${key}.`)])
  return [...new Set([...own, ...[...oneOf, ...anyOf].flatMap((one) => keysOf(one, above))])]
}

/** The words that a key allows. */
function wordsOf(path: string): readonly string[] {
  const found = path.split('.').reduce<JsonSchema | undefined>((at, key) => at?.properties?.[key], schema)
  return found?.enum ?? found?.items?.enum ?? found?.oneOf?.flatMap(({ properties }) => properties?.['type']?.const ?? []) ?? []
}

/** What stands in code in the first cell of each row below a heading. */
function firstCells(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []).flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
}

/** The keys that a cell names: `alias: { address, members }` and `tls.ca`. */
function keysIn(cell: string): string[] {
  const [, key = '', below] = /^([\w.]+)(?:: \{ (.*) \})?$/.exec(cell) ?? []
  const own = (below ?? '').split(', ').map((word) => word.replace(/:.*/, '')).filter((word) => word !== '')
  return [...key.split('.').map((_, i, words) => words.slice(0, i + 1).join('.')), ...own.map((word) => `${key}.${word}`)]
}

const section = (title: string): string => page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''

describe('docs/reference/target-file.md', () => {
  const allowed = section('What may be done')

  it('tells every key of a target file, and no other', () => {
    const told = new Set(firstCells(page.replace(allowed, '')).flatMap(keysIn))
    const keys = keysOf(schema)
    expect(keys.length).to.be.greaterThan(60)
    expect(keys.filter((key) => key !== 'allow' && !told.has(key)), 'not told').to.deep.equal([])
    expect([...told].filter((key) => !keys.includes(key)), 'no keys').to.deep.equal([])
  })

  it('tells every word of `allow`', () => {
    expect(wordsOf('allow')).to.have.length(3)
    expect(firstCells(allowed)).to.have.members([...wordsOf('allow')])
  })

  for (const path of ['queue.type', 'policy.nullSender', 'mailbox']) {
    it(`tells every word of ${path}`, () => {
      const row = page.split('\n').filter((line) => line.startsWith(`| \`${path}`)).join('\n')
      expect(wordsOf(path)).not.to.have.length(0)
      for (const word of wordsOf(path)) expect(row).to.match(new RegExp(`\\b${word}\\b`))
    })
  }

  it('tells each default of patience', () => {
    const patience = (targetSchema.parse({ relay: { host: 'mx', port: 25 } })).patience
    for (const [key, milliseconds] of Object.entries(patience)) expect(page).to.match(new RegExp(`^\\| \`patience\\.${key}\` \\| .* \\| ${milliseconds / 1000}s \\|$`, 'm'))
  })
})

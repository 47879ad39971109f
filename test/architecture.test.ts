import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import { describe, it } from 'node:test'
import { parseSync } from '@swc/core'
import { expect } from 'chai'

interface Room {
  /** Rooms, or single files, that it may import. */
  readonly rooms?: readonly string[]
  /** Rooms of which it may only `import type`. */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  /** Built-in modules of Node; none when absent. */
  readonly node?: 'all' | 'no sockets'
}

const anything = ['src', 'support', 'steps', 'test']

/** Who may import whom (design §2). A room may always import itself; what is not listed is forbidden. */
const houseRules: Readonly<Record<string, Room>> = {
  'src/root.ts': { node: 'no sockets' },
  'src/api': { rooms: ['support', 'src/client', 'src/target', 'src/verdict/errors.ts', 'src/wire', 'src/mta/defects/index.ts'], packages: ['@cucumber/cucumber'] },
  'src/project': { rooms: ['src/cli/nearest.ts', 'src/ledger', 'src/root.ts', 'src/spec', 'src/target'], packages: ['zod'], node: 'no sockets' },
  'src/wire': { node: 'no sockets' },
  'src/client': { rooms: ['src/wire'], node: 'all' },
  'src/sink': { rooms: ['src/wire'], node: 'all' },
  'src/mta': { packages: ['nodemailer', '@peculiar/x509', 'reflect-metadata'], node: 'all' },
  'src/queue': { rooms: ['src/wire'], node: 'all' },
  'src/mailbox': { rooms: ['src/wire'], packages: ['imapflow'], node: 'all' },
  'src/html': { rooms: ['src/wire', 'src/ledger'], node: 'no sockets' },
  'src/book': { rooms: ['src/html', 'src/ledger'], types: ['src/spec'], node: 'no sockets' },
  'src/ledger': { rooms: ['src/root.ts'], packages: ['js-yaml', 'zod'], node: 'no sockets' },
  'src/verdict': { types: ['src/ledger'] },
  'src/spec': { packages: ['@cucumber/gherkin', '@cucumber/messages'], node: 'no sockets' },
  'src/manual': { rooms: ['src/wire'], types: ['src/spec', 'src/target'] },
  'src/target': { rooms: ['src/client', 'src/sink', 'src/queue', 'src/mailbox', 'src/mta', 'src/wire', 'src/root.ts'], packages: ['yaml', 'zod'], node: 'all' },
  'src/report': { rooms: ['src/ledger', 'src/verdict', 'src/wire', 'src/html', 'src/manual', 'package.json'], types: ['src/spec'], packages: ['@cucumber/messages'], node: 'no sockets' },
  'src/gate': { rooms: ['src/target', 'src/ledger', 'src/verdict', 'src/report', 'src/wire'], packages: ['yaml', 'zod', '@cucumber/messages'], node: 'no sockets' },
  'src/cli': { rooms: ['src', 'package.json'], packages: ['@cucumber/cucumber', '@cucumber/messages', 'commander'], node: 'all' },
  support: {
    rooms: ['src/target', 'src/client', 'src/sink', 'src/queue', 'src/mailbox', 'src/wire', 'src/ledger', 'src/root.ts', 'src/verdict/errors.ts'],
    packages: ['@cucumber/cucumber', 'nodemailer', 'postal-mime'], node: 'all',
  },
  steps: { rooms: ['support'], types: ['src'], packages: ['@cucumber/cucumber'] },
  bench: { rooms: ['src'], packages: ['*'], node: 'all' },
  test: { rooms: anything, packages: ['*'], node: 'all' },
}

/** They discover the files of their own folder, the defects, the tests; or load what is installed apart. */
const mayCompute = ['src/mta/defects/index.ts', 'test/all.ts', 'test/servers/all.ts', 'test/editor/language-service.test.ts']

const sockets = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'inspector']

/** Stands for an import whose name is known only at run time. */
const computed = '(computed)'

interface Import {
  readonly of: string
  readonly typeOnly: boolean
}

interface Node {
  readonly type?: string
  readonly typeOnly?: boolean
  readonly source?: { readonly value: string } | null
  readonly callee?: { readonly type: string; readonly value?: string }
  readonly arguments?: readonly { readonly expression?: { readonly type?: string; readonly value?: string } }[]
  readonly argument?: { readonly value?: string }
}

function importOf(node: Node): Import | undefined {
  if (node.source?.value !== undefined) return { of: node.source.value, typeOnly: node.typeOnly === true }
  if (node.type === 'TsImportType') return { of: node.argument?.value ?? '', typeOnly: true }
  const calls = node.callee?.type === 'Import' || node.callee?.value === 'require'
  if (node.type !== 'CallExpression' || !calls) return undefined
  const what = node.arguments?.[0]?.expression
  return { of: what?.type === 'StringLiteral' ? what.value ?? '' : computed, typeOnly: false }
}

/** Every import of a file: static, dynamic, re-export, and types taken with `import('…')`. */
function importsOf(text: string): Import[] {
  const found: Import[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const one = importOf(value)
    if (one !== undefined) found.push(one)
    Object.values(value).forEach(visit)
  }
  visit(parseSync(text, { syntax: 'typescript' }))
  return found
}

const within = (path: string, places: readonly string[]): boolean => places.some((place) => path === place || path.startsWith(`${place}/`))

function builtin(name: string): string | undefined {
  const bare = name.replace(/^node:/, '')
  return name.startsWith('node:') || builtinModules.includes(bare) ? bare : undefined
}

function allowed(room: string, rules: Room, file: string, { of, typeOnly }: Import): boolean {
  if (of === computed) return mayCompute.includes(file)
  const module = builtin(of)
  if (module !== undefined) return rules.node === 'all' || (rules.node === 'no sockets' && !within(module, sockets))
  if (!of.startsWith('.')) return rules.packages?.includes('*') === true || within(of, rules.packages ?? [])
  const path = posix.join(posix.dirname(file), of)
  return within(path, [room, ...(rules.rooms ?? [])]) || (typeOnly && within(path, rules.types ?? []))
}

/** @param files text by path. @returns each arrow that the house rules do not know */
function wrongArrows(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => {
    const [room, rules] = Object.entries(houseRules).find(([name]) => within(file, [name])) ?? []
    if (room === undefined || rules === undefined) return [`${file} stands in no room`]
    return importsOf(text).filter((one) => !allowed(room, rules, file, one)).map((one) => `${file} imports ${one.of}`)
  })
}

function filesOfTheHouse(): Map<string, string> {
  const root = join(__dirname, '..')
  const paths = ['src', 'support', 'steps', 'test', 'bench'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((path) => posix.join(top, path)))
  return new Map(paths.filter((path) => path.endsWith('.ts') && !path.includes('node_modules')).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

describe('who imports whom', () => {
  it('every file keeps to the house rules', () => {
    const files = filesOfTheHouse()
    expect(files.size).to.be.greaterThan(100)
    expect(wrongArrows(files)).to.deep.equal([])
  })

  it('what runs for a user is declared as a dependency', () => {
    const { dependencies } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    const runs = [...filesOfTheHouse()].filter(([path]) => within(path, ['src', 'support', 'steps']))
    const packages = runs.flatMap(([path, text]) => importsOf(text)
      .filter(({ of, typeOnly }) => !typeOnly && !of.startsWith('.') && of !== computed && builtin(of) === undefined)
      .map(({ of }) => ({ path, name: of.split('/').slice(0, of.startsWith('@') ? 2 : 1).join('/') })))
    expect(packages).to.have.length.greaterThan(10)
    expect(packages.filter(({ name }) => !Object.hasOwn(dependencies, name))).to.deep.equal([])
  })

  const wrong: readonly (readonly [path: string, line: string])[] = [
    ['src/mta/session/session.ts', "import { ReplyReader } from '../../wire/reply.ts'"],
    ['src/mta/index.ts', "import type { Target } from '../target/target.ts'"],
    ['src/mta/late.ts', "const late = async () => import('../client/connection.ts')"],
    ['src/wire/reply.ts', "import net from 'node:net'"],
    ['src/wire/reply.ts', "import { z } from 'zod'"],
    ['src/verdict/verdict.ts', "import { levels } from '../ledger/requirement.ts'"],
    ['src/verdict/verdict.ts', "export { Status } from '@cucumber/cucumber'"],
    ['src/ledger/load.ts', "const net = require('net')"],
    ['src/report/html.ts', "import { notRunMediaType } from '../../support/hooks.ts'"],
    ['src/client/late.ts', 'const late = async (name: string) => import(name)'],
    ['support/gate.ts', "import { outcomeOf } from '../src/verdict/outcome.ts'"],
    ['support/world.ts', "import { startMta } from '../src/mta/index.ts'"],
    ['steps/replies.steps.ts', "import { parseOctets } from '../src/wire/octets.ts'"],
    ['steps/replies.steps.ts', "import { type Reply } from '../src/wire/reply.ts'"],
    ['steps/replies.steps.ts', "import { readFileSync } from 'node:fs'"],
    ['src/cli/main.ts', "import { fixture } from '../../test/queue/fixture.ts'"],
    ['src/target/load.ts', "type Fixture = import('../../test/queue/fixture.ts').Fixture"],
    ['src/somewhere/else.ts', 'export const x = 1'],
  ]
  for (const [path, line] of wrong) {
    it(`${path} may not: ${line}`, () => { expect(wrongArrows(new Map([[path, line]]))).to.have.length(1) })
  }

  const right: readonly (readonly [path: string, line: string])[] = [
    ['src/verdict/verdict.ts', "import type { Level } from '../ledger/requirement.ts'"],
    ['src/mta/delivery/relay.ts', "const smtp = async () => import('nodemailer/lib/smtp-connection')"],
    ['steps/replies.steps.ts', "import type { Reply } from '../src/wire/reply.ts'"],
    ['steps/replies.steps.ts', "// import { parseOctets } from '../src/wire/octets.ts'"],
  ]
  for (const [path, line] of right) {
    it(`${path} may: ${line}`, () => { expect(wrongArrows(new Map([[path, line]]))).to.deep.equal([]) })
  }
})

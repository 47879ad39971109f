import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import { exitCodes } from '../../src/verdict/verdict.ts'
import { allHelp, type Help } from './help.ts'

const root = join(__dirname, '..', '..')
const page = readFileSync(join(root, 'docs', 'reference', 'cli.md'), 'utf8')

/** Sections by their heading. */
const sections = new Map(page.split(/^## /m).slice(1).map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n'))]))

/** The lines in which a section shows how a command is called, joined. */
const callsOf = (section: string): string[] => (section.split('```')[1] ?? '').trim().split('\n').filter((line) => line.startsWith('mailspec '))

/** The tools that `mta` names in one line, and the words that stand for a place. */
const oneLine: Readonly<Record<string, string>> = { 'bash|zsh|fish': 'SHELL' }

/** The options in a line, as `--target FILE`. */
const optionsIn = (line: string): string[] => [...line.matchAll(/\[?(--[a-z-]+)(?: ([A-Z][A-Z/]*))?/g)].map(([, name, value]) => (value === undefined ? name ?? '' : `${name} ${value}`))

/** The places in a line, as `DIR...`. */
function placesIn(line: string, name: string): string[] {
  const rest = line.slice(`mailspec ${name}`.length).replace(/\[?--[a-z-]+(?: [A-Z][A-Z/]*)?\]?/g, '').trim()
  return rest === '' ? [] : rest.split(/\s+/).map((word) => oneLine[word] ?? word.replace(/^\[(.*)\]$/, '$1'))
}

describe('docs/reference/cli.md', () => {
  let helps: readonly Help[] = []
  /** Those that have a line of their own: not the tools of Postfix, whose flags are theirs. */
  let told: readonly Help[] = []
  const sectionOf = ({ name }: Help): string => sections.get(`mailspec ${name.split(' ')[0] ?? ''}`) ?? ''

  before(async () => {
    helps = await allHelp()
    told = helps.filter(({ commands, tool }) => commands.length === 0 && !tool)
  })

  it('has a section for each command, and none for anything else', () => {
    const commands = helps.filter(({ name }) => !name.includes(' ')).map(({ name }) => `mailspec ${name}`)
    expect(commands.length).to.be.greaterThan(10)
    expect([...sections.keys()].filter((title) => title.startsWith('mailspec '))).to.have.members(commands)
  })

  it('shows each command with its places and options, and no other', () => {
    const wrong = told.filter(({ name, places, options }) => !callsOf(sectionOf({ name } as Help)).some((line) =>
      line.startsWith(`mailspec ${name}`) && String(placesIn(line, name)) === String(compact(places)) && String(optionsIn(line).sort()) === String([...options].sort())))
    expect(wrong.map(({ name, places, options }) => `mailspec ${name} ${[...places, ...options].join(' ')}`)).to.deep.equal([])
  })

  it('explains each option', () => {
    const silent = told.flatMap((help) => {
      const explained = sectionOf(help).replace(/```\nmailspec [^`]*```/g, '')
      return help.options.filter((option) => !explained.includes(option.split(' ')[0] ?? '')).map((option) => `mailspec ${help.name} ${option}`)
    })
    expect(silent).to.deep.equal([])
  })

  it('names no option that is none', () => {
    const known = new Set(helps.flatMap(({ options }) => options.map((option) => option.split(' ')[0])))
    const named = [...new Set([...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name))]
    expect(named.filter((name) => !known.has(name) && !['--help', '--version'].includes(name))).to.deep.equal([])
  })

  it('tells each default', () => {
    const silent = told.flatMap((help) => [...help.defaults].filter(([, value]) => value !== 'false' && value !== '0' && !sectionOf(help).includes(`\`${value}\``) && !new RegExp(`Default ${value}\\b`).test(sectionOf(help)))
      .map(([name, value]) => `mailspec ${help.name} ${name}: ${value}`))
    expect(silent).to.deep.equal([])
  })

  it('names the tools of the included MTA', () => {
    const tools = helps.filter(({ tool }) => tool).map(({ name }) => name.replace('mta ', ''))
    expect(page).to.include(`mailspec mta ${tools.join('|')} ...`)
  })

  it('has every exit code in the table of run', () => {
    for (const code of Object.values(exitCodes)) expect(sections.get('mailspec run')).to.include(`\n| ${code} | `)
  })

  it('names the variables of the environment that are read', () => {
    const files = ['src', 'support', 'bin'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path))).filter((path) => /\.[jt]s$/.test(path))
    const code = files.map((path) => readFileSync(path, 'utf8')).join('\n')
    const read = [...code.matchAll(/\benv(?:ironment)?\??\.?\[?'?([A-Z][A-Z_]{3,})\b/g)].map((match) => match[1] ?? '')
    const named = new Set([...(sections.get('Environment') ?? '').matchAll(/`([A-Z][A-Z_]+)`/g)].map((match) => match[1] ?? ''))
    expect([...new Set(read)].filter((name) => !named.has(name) && !inside.has(name))).to.deep.equal([])
    expect([...named].filter((name) => name !== 'NAME' && !new RegExp(`\\b${name}\\b`).test(code))).to.deep.equal([])
  })
})

/** What one process of a run tells another, and what belongs to the system. */
const inside: ReadonlySet<string> = new Set(['PATH', 'TS_NODE_PROJECT', 'TS_NODE_CWD'])

const compact = (places: readonly string[]): string[] => places.map((place) => place.replace(/^\[(.*)\]$/, '$1'))

import { load } from 'js-yaml'

/** The parts of Stryker's JSON report (mutation-testing-elements, schema 2) that are read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

export interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Place {
  readonly line: number
  readonly column: number
}

/** Why a change that no scenario sees is none that one should see. */
interface Reason {
  readonly file: string
  /** Text that the changed line holds; the whole file when absent. */
  readonly line?: string
  readonly reason: string
}

/** What speaks SMTP; the rest stores mail, delivers it, makes certificates, and answers the queue tools. */
const protocol = ['address', 'auth', 'commands', 'data', 'lines', 'parameters', 'policy', 'session']
/** Opens, upgrades and closes sockets. That none is left open is no promise of an RFC: test/mta and test/fuzz look at it. */
const sockets = ['service.ts', 'wire.ts', 'session/channel.ts', 'session/handshake.ts', 'session/session.ts']

interface Found {
  readonly file: string
  readonly part: string
  readonly line: number
  readonly mutant: Mutant
  readonly was: string
  readonly source: string
}

const seen: ReadonlySet<string> = new Set(['Killed', 'Timeout'])
/** Neither seen nor unseen: it did not compile, or is left alone on purpose (ignore.mjs). */
const counts = ({ status }: Mutant): boolean => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)

function original(source: readonly string[], { start, end }: Mutant['location']): string {
  const lines = source.slice(start.line - 1, end.line)
  const last = (lines.at(-1) ?? '').slice(0, end.column - 1)
  return lines.length === 1 ? last.slice(start.column - 1) : [(lines[0] ?? '').slice(start.column - 1), ...lines.slice(1, -1), last].join(' ')
}

function mutantsOf({ files }: Report): Found[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    const inside = file.replace('src/mta/', '')
    const part = sockets.includes(inside) ? 'sockets' : inside.split('/')[0] ?? file
    return mutants.filter(counts).map((mutant) => ({ file, part, line: mutant.location.start.line, mutant, was: original(lines, mutant.location), source: (lines[mutant.location.start.line - 1] ?? '').trim() }))
  })
}

const share = (found: readonly Found[]): number => (found.length === 0 ? 100 : (100 * found.filter(({ mutant }) => seen.has(mutant.status)).length) / found.length)
const count = (found: readonly Found[], ...statuses: readonly string[]): number => found.filter(({ mutant }) => statuses.includes(mutant.status)).length

function row(name: string, found: readonly Found[]): string {
  return `| ${name} | ${found.length} | ${count(found, 'Killed', 'Timeout')} | ${count(found, 'Survived')} | ${count(found, 'NoCoverage')} | ${share(found).toFixed(1)} % |`
}

const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 70 ? `${flat.slice(0, 67)}...` : flat
}
const code = (text: string): string => (text === '' ? '(nothing)' : `<code>${shorten(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\|/g, '&#124;')}</code>`)

function reasonFor(reasons: readonly Reason[], { file, source }: Found): string {
  return reasons.find((reason) => file === reason.file && reason.line !== undefined && source.includes(reason.line))?.reason
    ?? reasons.find((reason) => file.startsWith(reason.file) && reason.line === undefined)?.reason ?? ''
}

/**
 * @param reasonsText YAML: a list of `file`, `line`, `reason`
 * @returns the page, and the share of changes to the protocol code that made a scenario fail, in per cent
 */
export function page(report: Report, reasonsText: string): { readonly text: string; readonly score: number } {
  const reasons = (load(reasonsText) ?? []) as readonly Reason[]
  const all = mutantsOf(report)
  const ours = all.filter(({ part }) => protocol.includes(part))
  const others = all.filter(({ part }) => !protocol.includes(part))
  const table = (found: readonly Found[]): string[] => [...new Set(found.map(({ part }) => part))].map((part) => row(part, found.filter((one) => one.part === part)))
  const unseen = ours.filter(({ mutant }) => !seen.has(mutant.status))
  const text = `# Changes to the included MTA that the suite sees

Written by \`npm run mutation\`; not to be edited. [Stryker](https://stryker-mutator.io) makes one small change after the other in \`src/mta\` and runs the scenarios
that reach it. A change is seen when one of them does not pass any more. Texts of replies and of errors are left alone: RFC 5321 §4.2 leaves them to the server.

| part | changes | seen | not seen | never run | score |
| --- | ---: | ---: | ---: | ---: | ---: |
${[...table(ours), row('**protocol code**', ours), ...table(others), row('**all of it**', all)].join('\n')}

## Not seen, in the protocol code

Each is a gap in the suite, or has a reason: it changes nothing that a client, a mailbox or a queue tool could show, or nothing that a clause asks for.

| where | change | into | why |
| --- | --- | --- | --- |
${unseen.map((one) => `| ${one.file.replace('src/mta/', '')}:${one.line} | ${code(one.was)} | ${code(one.mutant.replacement ?? '')} | ${reasonFor(reasons, one)} |`).join('\n')}
`
  return { text, score: share(ours) }
}

import { finding, type LintRule } from '../finding.ts'
import { type BackgroundBlock, scenariosOf, type StepLine } from '../model.ts'

const inHandbook = (folder: string): boolean => folder === 'handbook'

/** G1: named in words, one topic of at most 150 lines. */
export const fileShape: LintRule = ({ path, text, name }) => [
  ...(/^[a-z0-9]+\/[a-z]+(-[a-z]+)*\.feature$/.test(path) ? [] : [finding(1, 'G1 a feature file is named in words, in a folder of its document')]),
  ...(text.trimEnd().split('\n').length <= 150 ? [] : [finding(151, 'G1 a feature file has at most 150 lines')]),
  ...(name === '' ? [finding(1, 'G2 a Feature has its topic as title')] : []),
]

/** G2: at most three lines of prose. */
export const prose: LintRule = ({ line, description }) =>
  description.trim().split('\n').length <= 3 ? [] : [finding(line, 'G2 a Feature has at most three lines of prose')]

/** G3: every scenario belongs to a Rule, and every Rule has one. */
export const inRules: LintRule = ({ strays, rules }) => [
  ...strays.map(({ line }) => finding(line, 'G3 the scenario belongs to no Rule')),
  ...rules.filter((rule) => rule.scenarios.length === 0).map(({ line }) => finding(line, 'G3 the Rule has no scenario')),
]

/** G7, G8: a scenario reaches something, and judges something, in this order. */
export const actAndDuty: LintRule = (file) => scenariosOf(file).flatMap(({ scenario: { line, steps } }) => {
  const order = steps.map(({ kind }) => ['Given', 'When', 'Then'].indexOf(kind))
  return [
    ...(steps.some(({ kind }) => kind === 'Given' || kind === 'When') ? [] : [finding(line, 'G7 the scenario has neither a Given nor a When')]),
    ...(steps.some(({ kind }) => kind === 'Then') ? [] : [finding(line, 'G8 the scenario has no Then: it judges nothing')]),
    ...(order.every((rank, i) => rank >= (order[i - 1] ?? 0)) ? [] : [finding(line, 'G6 the steps do not go from Given over When to Then')]),
  ]
})

/** G7: one act; whatever only leads to the evidence is said as "the server accepts". */
export const oneAct: LintRule = (file) => (inHandbook(file.folder) ? [] : scenariosOf(file).flatMap(({ scenario }) => {
  const acts = scenario.steps.filter((step) => step.kind === 'When' && /^the client (sends|offers|gives)\b/.test(step.text))
  return acts.length <= 1 ? [] : [finding(acts[1]?.line ?? scenario.line, 'G7 a second act of the client: say "the server accepts", or make it another scenario')]
}))

/** The third And in a row; lines that the server only has to accept are the way to the evidence, and one walk. */
function andRun(steps: readonly StepLine[]): StepLine | undefined {
  const joined = (step: StepLine | undefined): boolean => step !== undefined && /^(And|But)$/.test(step.word)
  return steps.find((_, i) => {
    const run = [steps[i - 2], steps[i - 1], steps[i]]
    return run.every(joined) && !run.every((step) => step?.text.startsWith('the server accepts'))
  })
}

/** G15: at most six steps, ten in the handbook; at most two And in a row outside it. */
export const length: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => {
  const limit = inHandbook(file.folder) ? 10 : 6
  const third = inHandbook(file.folder) ? undefined : andRun(scenario.steps)
  return [
    ...(scenario.steps.length <= limit ? [] : [finding(scenario.line, `G15 a scenario has at most ${limit} steps, this one ${scenario.steps.length}`)]),
    ...(third === undefined ? [] : [finding(third.line, 'G15 the third And in a row')]),
  ]
})

function backgroundFindings({ line, steps }: BackgroundBlock) {
  return [
    ...(steps.length <= 2 ? [] : [finding(line, 'G9 a Background has at most two steps')]),
    ...steps.filter(({ kind }) => kind !== 'Given').map((step) => finding(step.line, 'G9 a Background holds only Given')),
  ]
}

/** G9: what every scenario stands on, in two lines. */
export const backgrounds: LintRule = (file) =>
  [...file.backgrounds, ...file.rules.flatMap((rule) => rule.backgrounds)].flatMap(backgroundFindings)

/** G10: at most twelve rows in a table, and no logic in its columns. */
export const outlines: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => scenario.tables.flatMap((t) => [
  ...(t.rows.length <= 12 ? [] : [finding(t.line, `G10 Examples have at most twelve rows, these ${t.rows.length}: make several titled Examples of them`)]),
  ...(t.rows.length > 0 ? [] : [finding(t.line, 'G10 Examples without a row: nothing is run')]),
  ...t.rows.filter(({ cells }) => cells.some((cell) => /^(true|false|yes|no)$/i.test(cell))).map(({ line }) => finding(line, 'G10 rows differ in data, not in logic: no true or false')),
]))

/** G10: every column is used and every placeholder has its column; a slip would send the octets `<name>` themselves. */
export const placeholders: LintRule = (file) => scenariosOf(file).flatMap(({ scenario: { line, name, steps, tables } }) => {
  const said = [name, ...steps.flatMap(({ text, doc, cells }) => [text, doc, ...cells])].join('\n')
  const columns = new Set(tables.flatMap(({ header }) => header))
  const meant = tables.length === 0 ? [] : [...said.matchAll(/<([A-Za-z]+(?: [a-z]+)*)>/g)].map(([, column = '']) => column)
  return [
    ...[...columns].filter((column) => !said.includes(`<${column}>`)).map((column) => finding(line, `G10 nothing uses the column ${column}`)),
    ...meant.filter((column) => !columns.has(column)).map((column) => finding(line, `G10 there is no column for <${column}>`)),
  ]
})

/** G16: comments only for a dispute or an erratum. */
export const comments: LintRule = (file) =>
  file.comments.filter(({ text }) => !/\b(erratum \d+|dispute[ds]?)\b/i.test(text)).map(({ line }) => finding(line, 'G16 a comment names an erratum or a dispute, and nothing else'))

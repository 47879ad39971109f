import type { Node } from './xml-reader.ts'

/**
 * What readers of JUnit files agree on, as rules of our own: the elements and attributes that Jenkins' schema (junit-10.xsd), GitLab, Azure and
 * the writers of such files have in common, and that a count is the count of what stands there.
 */

interface Shape {
  readonly needs: readonly string[]
  readonly may: readonly string[]
  /** In this order, each as often as it says. */
  readonly children: readonly (readonly [name: string, most: number])[]
  readonly text?: boolean
}

const many = Number.POSITIVE_INFINITY
const counts = ['tests', 'failures', 'errors', 'skipped', 'time']
const result = { needs: ['message'], may: ['type'], children: [] }

const shapes: Readonly<Record<string, Shape>> = {
  testsuites: { needs: ['name', ...counts], may: [], children: [['testsuite', many]] },
  testsuite: { needs: ['name', ...counts], may: ['timestamp'], children: [['properties', 1], ['testcase', many]] },
  properties: { needs: [], may: [], children: [['property', many]] },
  property: { needs: ['name', 'value'], may: [], children: [] },
  testcase: { needs: ['classname', 'name', 'time'], may: ['file', 'line'], children: [['properties', 1], ['skipped', 1], ['error', 1], ['failure', 1], ['system-out', 1]] },
  failure: { ...result, needs: ['message', 'type'], text: true },
  error: { ...result, needs: ['message', 'type'], text: true },
  skipped: result,
  'system-out': { needs: [], may: [], children: [], text: true },
}

const isTime = (text: string): boolean => /^\d+\.\d+$/.test(text)
const isTimestamp = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(text)

function attributesOf({ name, attributes }: Node, { needs, may }: Shape): string[] {
  return [
    ...needs.filter((key) => attributes[key] === undefined).map((key) => `${name} lacks ${key}`),
    ...Object.keys(attributes).filter((key) => !needs.includes(key) && !may.includes(key)).map((key) => `${name} has ${key}`),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const fine = key === 'time' ? isTime(value) : key === 'timestamp' ? isTimestamp(value) : ['tests', 'failures', 'errors', 'skipped', 'line'].includes(key) ? /^\d+$/.test(value) : true
      return fine ? [] : [`${name} ${key}="${value}"`]
    }),
  ]
}

function childrenOf({ name, children, text }: Node, shape: Shape): string[] {
  const names = shape.children.map(([child]) => child)
  const order = children.map((child) => names.indexOf(child.name))
  return [
    ...order.flatMap((place, i) => (place === -1 ? [`${name} holds ${children[i]?.name}`] : place < (order[i - 1] ?? 0) ? [`${name}: ${children[i]?.name} comes too late`] : [])),
    ...shape.children.filter(([child, most]) => children.filter((one) => one.name === child).length > most).map(([child, most]) => `${name} has more than ${most} ${child}`),
    ...(shape.text !== true && text.trim() !== '' ? [`${name} holds text`] : []),
  ]
}

function cases(node: Node): readonly Node[] {
  return node.children.flatMap((child) => (child.name === 'testcase' ? [child] : child.name === 'testsuite' ? cases(child) : []))
}

/** The numbers of a suite are those of its cases, of which none has two results. */
function countsOf(node: Node): string[] {
  if (node.name !== 'testsuite' && node.name !== 'testsuites') return []
  const own = cases(node)
  const having = (name: string): number => own.filter((one) => one.children.some((child) => child.name === name)).length
  const seconds = own.reduce((sum, { attributes }) => sum + Number(attributes['time']), 0)
  const expected = { tests: own.length, failures: having('failure'), errors: having('error'), skipped: having('skipped') }
  return [
    ...Object.entries(expected).filter(([key, value]) => node.attributes[key] !== String(value)).map(([key, value]) => `${node.name} ${key} is ${node.attributes[key]}, not ${value}`),
    ...(Math.abs(seconds - Number(node.attributes['time'])) > 1e-6 * (own.length + 1) ? [`${node.name} time is not the sum of its cases`] : []),
    ...own.filter(({ children }) => children.filter(({ name }) => ['failure', 'error', 'skipped'].includes(name)).length > 1).map(() => 'a case with two results'),
  ]
}

/** Readers know a case by its class and its name. */
function twice(root: Node): string[] {
  const names = cases(root).map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`)
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) => `${name} stands twice`)
}

function faultsOf(node: Node): string[] {
  const shape = shapes[node.name]
  if (shape === undefined) return [`${node.name} is no element of JUnit`]
  return [...attributesOf(node, shape), ...childrenOf(node, shape), ...countsOf(node), ...node.children.flatMap(faultsOf)]
}

/** @returns what is wrong with a JUnit file; nothing when readers agree on it */
export function junitFaults(root: Node): string[] {
  return [...(root.name === 'testsuites' ? [] : [`the root is ${root.name}`]), ...faultsOf(root), ...twice(root)]
}

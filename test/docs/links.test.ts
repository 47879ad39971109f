import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { anchorsOf, pagePaths, prose, root } from './markdown.ts'

interface Link {
  readonly path: string
  readonly line: number
  readonly to: string
}

/** Links and pictures of a page, not those in code. */
function linksOf(path: string): Link[] {
  // A link's text may run over two lines, so that the page is read as a whole.
  const text = prose(path).replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
  return [...text.matchAll(/\]\(\s*<?([^()\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => ({ path, line: text.slice(0, match.index).split('\n').length, to: match[1] ?? '' }))
}

const anchors = new Map<string, Set<string>>()

function hasAnchor(page: string, name: string): boolean {
  if (!anchors.has(page)) anchors.set(page, anchorsOf(page))
  return anchors.get(page)?.has(name) ?? false
}

/** Whether a path of the checkout is there with these very letters, also where the file system does not look at their case. */
function isThere(path: string): boolean {
  return existsSync(join(root, path)) && path.split('/').filter((name) => name !== '' && name !== '.').every((name, i, names) => readdirSync(join(root, ...names.slice(0, i))).includes(name))
}

/** @returns what is wrong with a link; undefined when nothing is */
function trouble({ path, to }: Link): string | undefined {
  if (/^[a-z]+:/i.test(to)) return undefined
  const [file = '', name] = to.split('#')
  const page = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file))).replace(/\/$/, '')
  if (page.startsWith('..')) return 'leads out of the checkout'
  if (!isThere(page)) return 'is not there'
  if (name === undefined || !page.endsWith('.md')) return undefined
  return hasAnchor(page, decodeURIComponent(name)) ? undefined : 'has no such anchor'
}

describe('links', () => {
  const links = pagePaths().flatMap(linksOf)

  it('lead to what is there, and to anchors that are there', () => {
    expect(links.length).to.be.greaterThan(3000)
    const broken = links.flatMap((link) => {
      const why = trouble(link)
      return why === undefined ? [] : [`${link.path}:${link.line}: ${link.to} ${why}`]
    })
    expect(broken).to.deep.equal([])
  })

  it('are seen to be broken', () => {
    const wrong = ['nothing.md', 'cli.md#mailspec-fly', '../../../elsewhere.md', 'CLI.md', '#nowhere', 'no-folder/']
    for (const to of wrong) expect(trouble({ path: 'docs/reference/reports.md', line: 1, to }), to).to.be.a('string')
    const right = ['cli.md#mailspec-run', '#reporthtml', '../../README.md', '../../src/mta/defects', 'https://example.org/x']
    for (const to of right) expect(trouble({ path: 'docs/reference/reports.md', line: 1, to }), to).to.equal(undefined)
  })

  it('lead to every page of docs from another one', () => {
    const linked = new Set(links.map(({ path, to }) => normalize(join(dirname(path), to.split('#')[0] ?? ''))).map((path) => path.replace(/\/$/, '')))
    const lonely = pagePaths().filter((path) => path.startsWith('docs/') && !linked.has(path) && !linked.has(dirname(path)))
    expect(lonely).to.deep.equal([])
  })
})

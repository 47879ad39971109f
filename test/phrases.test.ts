import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { allUses, choicesMade, type Phrase, phraseBook, phrasePage } from './phrases.ts'

const uses = allUses()
const book = phraseBook()
const pagePath = join(__dirname, '..', 'docs', 'reference', 'phrases.md')

const place = ({ file, line, pattern }: Phrase): string => `${file}:${line} ${pattern}`

/** Given, When and Then, as Cucumber calls them in its messages. */
const kinds: Readonly<Record<string, string>> = { Given: 'Context', When: 'Action', Then: 'Outcome' }

describe('the phrase book', () => {
  it('knows every step exactly once', async () => {
    const { phrases } = await book
    const counted = uses.map((use) => ({ use, fitting: phrases.filter((phrase) => phrase.matches(use.text)) }))
    expect(uses.length).to.be.greaterThan(200)
    expect(counted.filter(({ fitting }) => fitting.length === 0).map(({ use }) => `${use.path}: ${use.text}`), 'undefined').to.deep.equal([])
    expect(counted.filter(({ fitting }) => fitting.length > 1).map(({ use, fitting }) => `${use.path}: ${use.text} is ${fitting.map(place).join(' or ')}`), 'ambiguous').to.deep.equal([])
  })

  it('holds no phrase that nobody uses', async () => {
    const { phrases } = await book
    expect(phrases.length).to.be.greaterThan(50)
    expect(phrases.filter((phrase) => !uses.some(({ text }) => phrase.matches(text))).map(place)).to.deep.equal([])
  })

  it('is small: 80 phrases at most, each used five times on average', async () => {
    const { phrases } = await book
    expect(phrases.length).to.be.at.most(80)
    expect(uses.length / phrases.length).to.be.at.least(5)
  })

  it('holds no word that nobody uses', async () => {
    const { phrases, words } = await book
    expect(words.filter(({ choices }) => choices.length > 0).length).to.be.greaterThan(10)
    const idle = words.flatMap((word) => choicesMade(word, phrases, uses).flatMap(([choice, times]) => (times === 0 ? [`{${word.name}}: ${choice}`] : [])))
    expect(idle).to.deep.equal([])
  })

  // Only a Then may find a nonconformance: the phrase of a Then under a When would be a harness error where it finds one.
  it('is used as it is defined: Given as Given, When as When, Then as Then', async () => {
    const { phrases } = await book
    const misused = uses.filter(({ text, kind }) => phrases.some((phrase) => phrase.matches(text) && kinds[phrase.keyword] !== kind))
    expect(misused.map(({ path, kind, text }) => `${path}: ${text} as ${kind}`)).to.deep.equal([])
  })

  it('says of each word what it is', async () => {
    const { words } = await book
    expect(words.filter(({ doc, name }) => doc === '' && !['int', 'word', 'string'].includes(name))).to.deep.equal([])
    expect(words.filter(({ regexp }) => regexp === '')).to.deep.equal([])
  })

  it('is printed in docs/reference/phrases.md', async () => {
    const { phrases, words } = await book
    const page = phrasePage(phrases, words, uses)
    if (process.env['UPDATE'] === '1') {
      mkdirSync(dirname(pagePath), { recursive: true })
      writeFileSync(pagePath, page)
    }
    expect(existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '', 'run this test with UPDATE=1').to.equal(page)
  })
})

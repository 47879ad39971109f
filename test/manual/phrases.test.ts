import { describe, it } from 'node:test'
import { expect } from 'chai'
import { byHand, manualPhraseOf, manualPhrases } from '../../src/manual/by-hand.ts'
import { lineText } from '../../src/manual/line.ts'
import { exampleSite } from '../../src/manual/site.ts'
import { casesOfFile } from '../../src/spec/cases.ts'
import { allFeatures } from '../features/model.ts'
import { allUses, phraseBook } from '../phrases.ts'

const book = phraseBook()
const uses = allUses()

describe('every phrase by hand', () => {
  it('has an entry in src/manual/phrases', async () => {
    const { phrases } = await book
    const known = new Set(manualPhrases.map(({ pattern }) => pattern))
    const without = phrases.filter(({ pattern }) => !known.has(pattern)).map(({ pattern, file }) =>
      `{ pattern: '${pattern.replace(/'/g, "\\'")}', write: (sheet) => … } to ${file.replace(/^steps\/(.+)\.steps\.ts$/, 'src/manual/phrases/$1.ts')}: what somebody types who does it by hand (a Then with nothing to type goes into the list of those that are looked at)`)
    expect(without, `add\n${without.join('\n')}\n`).to.deep.equal([])
  })

  it('has no entry that is no phrase', async () => {
    const { phrases } = await book
    const known = new Set(phrases.map(({ pattern }) => pattern))
    expect(manualPhrases.map(({ pattern }) => pattern).filter((pattern) => !known.has(pattern)), 'take it out of src/manual/phrases, or mend it').to.deep.equal([])
    expect(new Set(manualPhrases.map(({ pattern }) => pattern)).size).to.equal(manualPhrases.length)
  })

  it('is told from the others as Cucumber does', async () => {
    const { phrases } = await book
    const wrong = uses.flatMap(({ text, path }) => {
      const pattern = phrases.find((phrase) => phrase.matches(text))?.pattern
      const ours = manualPhraseOf(text)?.phrase.pattern
      return ours === pattern || !manualPhrases.some((one) => one.pattern === pattern) ? [] : [`${path}: "${text}" is "${pattern}", and is taken for "${ours}": give the word a shape in src/manual/match.ts`]
    })
    expect(wrong).to.deep.equal([])
  })

  it('knows every {name} that features write', () => {
    const left = allFeatures().flatMap(casesOfFile).flatMap(({ uri, line, steps }) => {
      const unknown = byHand(steps, exampleSite).map(lineText).join('\n').match(/\{[a-z][A-Za-z]+\}/)
      return unknown === null ? [] : [`${uri}:${line}: ${unknown[0]} has no value in src/manual/values.ts`]
    })
    expect(left).to.deep.equal([])
  })
})

describe('every scenario by hand', () => {
  const sheets = allFeatures().flatMap(casesOfFile).map(({ uri, line, steps }) => ({ place: `${uri}:${line}`, steps, lines: byHand(steps, exampleSite) }))

  it('begins with something to do, and ends with what decides', () => {
    expect(sheets.length).to.be.greaterThan(150)
    expect(sheets.filter(({ lines }) => !lines.some(({ kind }) => kind === 'shell')).map(({ place }) => place)).to.deep.equal([])
    expect(sheets.filter(({ lines, steps }) => lines.filter(({ kind }) => kind === 'look').length !== steps.filter(({ kind }) => kind === 'Then').length).map(({ place }) => place)).to.deep.equal([])
    expect(sheets.filter(({ lines }) => lines.at(-1)?.kind !== 'look').map(({ place }) => place)).to.deep.equal([])
  })

  it('says of every command what has to be answered', () => {
    const mute = sheets.filter(({ lines }) => {
      const last = lines.findLast(({ kind, text }) => kind === 'type' && text !== 'END')
      return last?.kind === 'type' && last.answer === undefined
    })
    expect(mute.map(({ place }) => place)).to.deep.equal([])
  })
})

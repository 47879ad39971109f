import { describe, it } from 'node:test'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import { expect } from 'chai'
import { casesOfFile, rulesByTag } from '../../src/spec/cases.ts'
import { parseFeature } from '../../src/spec/parse.ts'
import { allFeatures } from '../features/model.ts'

const kinds: Readonly<Record<string, string>> = { Context: 'Given', Action: 'When', Outcome: 'Then' }

const example = `@rfc1
Feature: Greetings

  Background:
    Given a connected session

  @rfc1-1-own @must
  Rule: The server speaks first

    Scenario: connecting
      Then the reply is 220

    Scenario Outline: <case>
      When the client sends \`RCPT TO:<<mailbox>>\`
      And the server accepts the message
        """
        To: <mailbox>
        """
      Then the reply is 250

      Examples:
        | case | mailbox |
        | one  | a@b     |
        | two  | c@d     |
`

describe('the cases of a feature file', () => {
  const file = parseFeature('rfc1/greetings.feature', example)

  it('are its scenarios, and each row of its outlines', () => {
    expect(casesOfFile(file).map(({ name, line, scenarioLine }) => [name, line, scenarioLine])).to.deep.equal([['connecting', 10, 10], ['one', 23, 13], ['two', 24, 13]])
  })

  it('hold the background and the values of the row', () => {
    expect(casesOfFile(file)[2]?.steps).to.deep.equal([
      { kind: 'Given', text: 'a connected session', doc: '' },
      { kind: 'When', text: 'the client sends `RCPT TO:<c@d>`', doc: '' },
      { kind: 'When', text: 'the server accepts the message', doc: 'To: c@d' },
      { kind: 'Then', text: 'the reply is 250', doc: '' },
    ])
  })

  it('are found by the tag of their Rule', () => {
    const rule = rulesByTag([file]).get('rfc1-1-own')
    expect(rule).to.include({ name: 'The server speaks first', uri: 'features/rfc1/greetings.feature', line: 8 })
    expect(rule?.cases).to.have.length(3)
  })

  // Cucumber is the authority on what an outline means.
  it('are those that Cucumber runs, in every feature of the house', () => {
    const ours = allFeatures().flatMap((one) => casesOfFile(one).map(({ uri, line, name, steps }) => ({ uri, line, name, steps })))
    const theirs = allFeatures().flatMap(({ path, text }) => {
      const id = IdGenerator.incrementing()
      const uri = `features/${path}`
      return compile(new Parser(new AstBuilder(id), new GherkinClassicTokenMatcher()).parse(text), uri, id).map((pickle) => ({
        uri, line: pickle.location?.line ?? 0, name: pickle.name,
        steps: pickle.steps.map(({ text: words, type, argument }) => ({ kind: kinds[type ?? ''], text: words, doc: argument?.docString?.content ?? '' })),
      }))
    })
    expect(ours.length).to.be.greaterThan(150)
    expect(ours).to.deep.equal(theirs)
  })
})

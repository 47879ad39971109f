import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { z } from 'zod'
import { buildRun } from '../../src/report/model.ts'
import { resultJson } from '../../src/report/result-json.ts'
import { targetInfo } from '../../src/report/target-info.ts'
import { madeInfo, madeLedger, messagesOf, throwing } from './messages.ts'

type Json = Record<string, unknown> & { readonly scenarios: readonly object[]; readonly requirements: readonly object[]; readonly summary: object }

const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(__dirname, '../../docs/reference/result.schema.json'), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0])
const accepted = (value: unknown): boolean => schema.safeParse(value).success

function sample(): Json {
  const scenarios = [{}, { steps: throwing('TargetUnavailable', 'gone') }, { tags: ['@mine'], progress: 'not begun' as const }]
  return JSON.parse(resultJson(buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, trouble: 'gone' }))) as Json
}

describe('result.json', () => {
  it('is what its schema describes', () => {
    expect(schema.safeParse(sample()).error?.issues).to.equal(undefined)
  })

  it('holds these keys and no others', () => {
    const { scenarios, requirements, ...rest } = sample()
    expect(Object.keys(rest)).to.deep.equal(['schema', 'mailspec', 'started', 'finished', 'target', 'summary', 'exitCode', 'trouble'])
    expect(Object.keys(requirements[0] ?? {})).to.deep.equal(['id', 'level', 'party', 'outcome', 'verdict', 'defects'])
    expect(Object.keys(scenarios[0] ?? {})).to.deep.equal(['id', 'name', 'uri', 'line', 'requirement', 'level', 'outcome', 'reason', 'durationMs'])
  })

  const broken: Readonly<Record<string, (json: Json) => unknown>> = {
    'another schema number': (json) => ({ ...json, schema: 2 }),
    'no target': (json) => ({ ...json, target: undefined }),
    'an exit code of another program': (json) => ({ ...json, exitCode: 64 }),
    'a count that is missing': (json) => ({ ...json, summary: { passed: 1 } }),
    'an outcome that nobody knows': (json) => ({ ...json, scenarios: [{ ...json.scenarios[0], outcome: 'green' }] }),
    'a scenario without an id': (json) => ({ ...json, scenarios: [{ ...json.scenarios[0], id: '' }] }),
  }
  for (const [what, breaking] of Object.entries(broken)) {
    it(`is not valid with ${what}`, () => {
      expect(accepted(breaking(sample()))).to.equal(false)
    })
  }
})

describe('what the reports say about a target', () => {
  it('lists each keyword once by service, as offered inside TLS if it is', () => {
    const clear = new Map([['SIZE', ['1000']], ['STARTTLS', []]])
    const relay = { banner: '', clear, secure: new Map([['SIZE', ['2000']], ['AUTH', ['PLAIN', 'LOGIN']]]) }
    expect(targetInfo('here', { relay, submission: { ...relay, banner: '220 hi', secure: new Map() } })).to.deep.equal({
      name: 'here', banner: '220 hi', capabilities: { relay: ['SIZE 2000', 'STARTTLS', 'AUTH PLAIN LOGIN'], submission: ['SIZE 1000', 'STARTTLS'] },
    })
  })
})

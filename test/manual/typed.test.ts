import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { byHand } from '../../src/manual/by-hand.ts'
import { siteOf } from '../../src/manual/site.ts'
import { defectsById } from '../../src/mta/defects/index.ts'
import { type CaseStep, rulesByTag } from '../../src/spec/cases.ts'
import { type RunningReference, startReference } from '../../src/target/reference.ts'
import { allFeatures } from '../features/model.ts'
import { Hands } from './hands.ts'

const rules = rulesByTag(allFeatures())
const stepsOf = (id: string, row = 0): readonly CaseStep[] => rules.get(id)?.cases[row]?.steps ?? []

function missing(program: string, ...args: readonly string[]): string | false {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return false
  } catch {
    return `${program} is not installed here: these lines were NOT typed`
  }
}

const noOpenssl = missing('openssl', 'version')
const noPython = missing('python3', '--version')
const noSwaks = missing('swaks', '--version')
const noBash = missing('bash', '--version')

describe('sheets, typed against the included MTA', () => {
  let running: RunningReference

  before(async () => {
    running = await startReference()
  })

  after(() => running.stop())

  /** @returns what was to be looked at, in order */
  async function typed(steps: readonly CaseStep[], { target } = running): Promise<readonly string[]> {
    expect(steps).not.to.have.length(0)
    const hands = new Hands({ PASSWORD: target.account?.password ?? '', FILE: __filename })
    try {
      await hands.type(byHand(steps, siteOf(target)))
      return hands.seen
    } finally {
      hands.end()
    }
  }

  const rows: readonly (readonly [id: string, row: number, skip: string | false, seen: readonly RegExp[]])[] = [
    ['rfc5321-3.3-rcpt-before-mail', 0, noBash, [/^503 /]],
    ['rfc5321-4.5.5-null-sender-accepted', 0, noBash, [/^250 /]],
    ['rfc5321-4.1.4-nested-mail', 0, noBash, [/^503 /]],
    ['handbook-starttls-starts-over', 0, noOpenssl, [/^250-(?!.*STARTTLS)/s]],
    ['handbook-submission-walk', 0, noOpenssl, []],
    ['handbook-submission-implicit-tls', 0, noOpenssl, []],
    ['handbook-submission-wrong-password', 0, noOpenssl, [/^535 /]],
    ['handbook-submission-auth-login', 0, noOpenssl, [/^235 /]],
    ['rfc4616-2-authzid-refused', 0, noOpenssl, [/^5/]],
    ['rfc4616-2-long-fields', 0, noOpenssl, [/^535 /]],
    ['handbook-plain-relay-as-typed', 0, noBash, []],
    ['rfc2920-3.2-nothing-discarded', 0, noBash, [/^250 /]],
    ['rfc5321-4.1.1.4-bare-lf-not-end-of-data', 0, noBash, [/^\d{3} /]],
    ['rfc5321-4.5.2-characters-kept', 3, noBash, []],
    ['rfc3207-4.2-state-forgotten', 0, noPython, [/^503 /]],
    ['sec-starttls-injection-discarded', 0, noPython, [/^250-/, /^221 /]],
    ...[0, 1, 2, 3].map((row) => ['handbook-client-agrees', row, noSwaks, [/^<[-~] +250 .*queued as/m]] as const),
    ['handbook-config-defaults', 0, noBash, [/^message_size_limit = 10240000\n$/]],
    ['handbook-queue-delete-one', 0, noBash, [/later@relay\.test/, /^$/, /^Mail queue is empty\n$/]],
  ]
  for (const [id, row, skip, expected] of rows) {
    it(`${id}, ${row + 1}`, { skip }, async () => {
      const seen = await typed(stepsOf(id, row))
      expect(seen).to.have.length(expected.length)
      for (const [i, shape] of expected.entries()) expect(seen[i]).to.match(shape)
    })
  }

  it('octets in one piece inside TLS', { skip: noOpenssl }, async () => {
    const seen = await typed([
      { kind: 'Given', text: 'an encrypted session', doc: '' }, { kind: 'When', text: 'the client sends the octets `RSET{CRLF}NOOP{SP}{CRLF}`', doc: '' },
      { kind: 'Then', text: 'the replies are, in order, 250 and 250', doc: '' },
    ])
    expect(seen).to.have.length(1)
  })

  it('show a defect as the scenario would', { skip: noBash }, async () => {
    const bent = await startReference({ defects: defectsById(['rcpt-before-mail-accepted']) })
    try {
      expect((await typed(stepsOf('rfc5321-3.3-rcpt-before-mail'), bent))[0]).to.match(/^250 /)
    } finally {
      await bent.stop()
    }
  })
})

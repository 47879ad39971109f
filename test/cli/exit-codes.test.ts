import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, targetFile } from './command.ts'
import { served, sloppy } from './fake-servers.ts'
import { judge, judgeTarget, type Judged, outcomesOf, relayOnly } from './judged.ts'

interface Case {
  readonly what: string
  readonly argv: readonly string[]
  readonly only: readonly string[]
  readonly code: number
  readonly outcomes: readonly string[]
  readonly says: RegExp
}

const strangers = 'handbook-relay-strangers-refused'

const included: readonly Case[] = [
  { what: 'all is well', argv: [], only: [strangers], code: 0, outcomes: ['passed'], says: /No nonconformity found \(exit 0\)/ },
  { what: 'a MUST is broken', argv: ['--defect', 'open-relay'], only: [strangers], code: 1, outcomes: ['failed'], says: /Does not conform: \d+ nonconformit(y|ies) \(exit 1\)/ },
  { what: 'a SHOULD is not followed', argv: ['--defect', 'wrong-password-550'], only: ['rfc4954-6-wrong-password-535'], code: 0, outcomes: ['failed'], says: /No nonconformity found, \d+ deviations? \(exit 0\)/ },
  { what: 'a SHOULD is not followed, with --strict', argv: ['--defect', 'wrong-password-550', '--strict'], only: ['rfc4954-6-wrong-password-535'], code: 1, outcomes: ['failed'], says: /Does not conform: .*deviation/ },
  { what: 'a tag that nothing carries is asked for', argv: [], only: ['@no-such-tag'], code: 3, outcomes: [], says: /Nothing was selected \(exit 3\)/ },
  { what: 'two at a time', argv: ['--parallel', '2'], only: [strangers], code: 0, outcomes: ['passed'], says: /exit 0/ },
  { what: 'two at a time, and a MUST is broken', argv: ['--parallel', '2', '--defect', 'open-relay'], only: [strangers], code: 1, outcomes: ['failed'], says: /exit 1/ },
]

function expectEnd(ran: Judged, { code, outcomes, says }: Case): void {
  expect(outcomesOf(ran), ran.out + ran.err).to.deep.equal(outcomes)
  expect([ran.code, ran.result.exitCode]).to.deep.equal([code, code])
  expect(ran.out).to.match(says)
  expect(ran.err).to.equal('')
}

describe('the exit code of a run of the included MTA', () => {
  for (const one of included) it(`is ${one.code} when ${one.what}`, async () => expectEnd(await judge(one.argv, one.only), one))
})

describe('the exit code of a run of another server', () => {
  it('is 3 when the target file gives nothing to judge by', async () => {
    const ran = await served(sloppy({}), (port) => judgeTarget(relayOnly(port), ['rfc4954']))
    expectEnd(ran, { what: '', argv: [], only: [], code: 3, outcomes: ['untested'], says: /Nothing was judged: every scenario was skipped \(exit 3\)/ })
    expect(ran.result.scenarios[0]?.reason).to.equal('the target file names no submission service')
  })

  it('is 3 when nothing that is asked for is offered', async () => {
    const ran = await served(sloppy({}), (port) => judgeTarget(`${relayOnly(port)}submission: { host: 127.0.0.1, port: ${port} }\naccount: { username: user, password: secret, addresses: [user@example.test] }\n`, ['rfc4954-3-mechanisms-listed']))
    expectEnd(ran, { what: '', argv: [], only: [], code: 3, outcomes: ['inapplicable'], says: /Nothing was judged/ })
  })

  it('is 1 when a MUST is broken and another cannot be judged', async () => {
    const behaviour = sloppy({ RSET: '451 4.3.0 later\r\n', QUIT: '250 bye\r\n' })
    const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), ['rfc5321-4.1.1.10-quit-221', 'rfc5321-4.1.1.5-rset-250']))
    expect(outcomesOf(ran), ran.out).to.include.members(['failed', 'cannotTell'])
    expect(ran.code).to.equal(1)
  })

  it('is 2 when a MUST is answered "not now"', async () => {
    const ran = await served(sloppy({ RSET: '451 4.3.0 later\r\n' }), (port) => judgeTarget(relayOnly(port), ['rfc5321-4.1.1.5-rset-250']))
    expect(outcomesOf(ran), ran.out).to.include('cannotTell').and.not.include('failed')
    expect(ran.code).to.equal(2)
  })

  it('delivering Rules stay untested on loopback with `allow: []`, and run with --allow', async () => {
    const text = (port: number): string => `${relayOnly(port)}allow: []\ndomain: example.test\nrecipient: user@example.test\n`
    const only = ['rfc5321-4.1.1.4-end-of-data-ok']
    await served(sloppy({}), async (port) => {
      const kept = await judgeTarget(text(port), only)
      expectEnd(kept, { what: '', argv: [], only: [], code: 3, outcomes: ['untested'], says: /not allowed on this target: --allow deliver \(or allow: in the target file\)/ })
      const given = await inFolder((folder) => judge(['--target', targetFile(folder, text(port)), '--allow', 'deliver'], only))
      expect(outcomesOf(given)).not.to.include('untested')
    })
  })

  it('one service that is not there takes nothing from the verdict on the other', async () => {
    const ran = await served(sloppy({}), (port) => judgeTarget(`${relayOnly(port)}submission: { host: 127.0.0.1, port: 1 }\n`, ['rfc5321-4.1.1.10-quit-221']))
    expect(ran.err).to.match(/^mailspec: nobody answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)\n$/)
    expect(outcomesOf(ran), ran.out).to.include('passed').and.not.include('cannotTell')
    expect(ran.code).to.equal(2)
  })
})

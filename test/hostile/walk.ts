import { expect } from 'chai'
import { served } from '../cli/fake-servers.ts'
import { isHarmless } from '../cli/command.ts'
import { type Judged, judgeTarget } from '../cli/judged.ts'
import type { HostileTarget } from './hostile-target.ts'
import { rules } from './rules.ts'

const account = 'account: { username: user, password: some-secret, addresses: [user@example.test] }\nmailbox: { type: maildir, path: /nonexistent/maildir }\n'

/** As long as any answer may take on a busy machine; nothing waits for it to pass. */
const long = 'patience: { connect: 20s, greeting: 20s, reply: 20s, endOfData: 20s }\n'
const short = 'patience: { connect: 20s, greeting: 300ms, reply: 300ms, endOfData: 300ms }\n'

function targetText({ service = 'relay', silent }: HostileTarget, port: number): string {
  const login = service === 'relay' ? '' : account
  return `${service}: { host: 127.0.0.1, port: ${port} }\n${login}domain: example.test\nrecipient: user@example.test\ntls: { insecure: true }\n${silent === true ? short : long}`
}

/** What one run showed. */
export interface Observed extends Judged {
  readonly target: HostileTarget
  /** Outcome of each Rule, by its id without the document. */
  readonly byRule: Readonly<Record<string, string>>
  readonly mostWritten: number | undefined
}

/** Judges one hostile target in this process; every report is looked at on the way. */
export async function walk(target: HostileTarget): Promise<Observed> {
  const only = (target.only ?? rules).map((name) => (/^(?:rfc\d+|sec|handbook)-/.test(name) ? name : `rfc5321-${name}`))
  const fake = await target.fake()
  const ran = await served(fake.serve, (port) => judgeTarget(targetText(target, port), only))
  const byRule = Object.fromEntries(ran.result.requirements.map(({ id, outcome }) => [id.replace(/^rfc5321-/, ''), outcome]))
  return { ...ran, target, byRule, mostWritten: fake.mostWritten?.() }
}

/** @returns what is expected of each Rule that was run */
function expectedOf({ outcome }: HostileTarget, byRule: Observed['byRule']): Record<string, string> {
  if (typeof outcome !== 'string') for (const rule of Object.keys(outcome)) expect(byRule, `${rule} is not run`).to.have.property(rule)
  return Object.fromEntries(Object.keys(byRule).map((rule) => [rule, typeof outcome === 'string' ? outcome : outcome[rule] ?? 'passed']))
}

/** So much may be on its way in the buffers of both sides when nobody reads any more. */
const buffersOfTheSystem = 24 << 20

/** What a run of these Rules adds to its record stays far below what an endless server would send. */
const recordLimit = 500_000

/** Looks whether a run went as its row says. */
export function expectRow(ran: Observed): void {
  const { target, result, out, err } = ran
  expect(result.scenarios.length).to.be.greaterThan(0)
  expect(ran.byRule, out + err).to.deep.equal(expectedOf(target, ran.byRule))
  expect([ran.code, result.exitCode], out).to.deep.equal([target.exit, target.exit])
  expect(isHarmless(out) && isHarmless(err), 'control characters').to.equal(true)
  expect(out + err).not.to.match(/\n\s+at |internal error/)
  if (target.line === undefined) expect(err).to.equal('')
  else expect(err).to.match(/^mailspec: [^\n]+\n$/).and.match(target.line)
  for (const { outcome, reason } of result.scenarios) if (outcome !== 'passed') expect(reason).to.match(target.reason ?? target.line ?? /^$/)
  if (target.whole === true) for (const { reason } of result.scenarios) expect(reason.slice(0, 100)).to.equal(result.trouble?.slice(0, 100))
  expect(ran.recorded, 'octets of the record').to.be.lessThan(recordLimit)
  if (ran.mostWritten !== undefined) expect(ran.mostWritten).to.be.greaterThan(0).and.lessThan(buffersOfTheSystem)
}

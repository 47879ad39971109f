import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { startReference, type RunningReference } from '../../src/target/reference.ts'
import { targetFileText } from '../../src/target/write.ts'
import { inFolder } from './command.ts'
import { type Behaviour, dialogue, Mortal, served, sloppy } from './fake-servers.ts'
import { type Judged, judge, judgeTarget, outcomesOf, relayOnly } from './judged.ts'

let reference: RunningReference

before(async () => {
  reference = await startReference({ patience: { queueSettle: 2000, notification: 5000, reply: 5000 } })
})
after(() => reference.stop())

/** The sound MTA behind a proxy for each service; without its queue tools, which would live on. */
async function judgeMortal(octets: number, only: readonly string[] = []): Promise<Judged> {
  const { relay, submission, submissions } = reference.target
  const rest = { ...reference.target }
  Reflect.deleteProperty(rest, 'queue')
  const mortal = new Mortal(octets)
  const inFront = <T>(port: number | undefined, work: (port: number) => Promise<T>): Promise<T> => served(mortal.before(port ?? 0), work)
  return inFront(relay?.port, (first) => inFront(submission?.port, (second) => inFront(submissions?.port, (third) => inFolder((folder) => {
    const at = (port: number) => ({ host: '127.0.0.1', port })
    const [ca, file] = [join(folder, 'ca.pem'), join(folder, 'target.yaml')]
    writeFileSync(ca, rest.tls.ca ?? '')
    writeFileSync(file, targetFileText({ ...rest, relay: at(first), submission: at(second), submissions: at(third) }, ca))
    return judge(['--target', file], only)
  }))))
}

const sound = ['cannotTell', 'inapplicable', 'passed', 'untested']

describe('a sound server that dies in the middle of a run is named, and blamed for nothing', () => {
  it('passes through the proxy while it lives', async () => {
    const ran = await judgeMortal(Infinity)
    expect(ran.code, ran.out + ran.err).to.equal(0)
  })

  for (const octets of [2_500, 4_000, 9_000, 15_017, 22_500]) {
    it(`after ${octets} octets of its clients`, async () => {
      const ran = await judgeMortal(octets)
      expect(sound, ran.out).to.include.members(outcomesOf(ran))
      expect([ran.code, ran.result.exitCode], ran.out).to.deep.equal([2, 2])
      expect(ran.result.trouble).to.match(/^the target went away during the run: /)
      expect(ran.out).to.include('Could not be judged: the target went away during the run: ')
      expect(ran.result.summary['cannotTell']).to.be.greaterThan(10)
    })
  }
})

/** At the n-th connection, counted from the first. */
function from(connection: number, then: Behaviour, first: Behaviour): Behaviour {
  let count = 0
  return (socket) => {
    count += 1
    if (count < connection) first(socket)
    else then(socket)
  }
}

const greeting = '220 mx.example.test\r\n'
const shutting = '421 mx.example.test closing down\r\n'
const only = ['rfc5321-4.1.1.5-rset-keeps-connection', 'rfc5321-4.1.1.10-quit-221', 'rfc5321-4.1.1.5-rset-250', 'rfc5321-4.1.1.1-ehlo-names-server']

describe('a server that ends its sessions', () => {
  const everything = sloppy({})
  const cases: readonly (readonly [what: string, behaviour: Behaviour, reason: RegExp])[] = [
    ['says 421 to every command of the run', from(2, dialogue(greeting, () => shutting), everything), /421 mx\.example\.test closing down/],
    ['greets with 421 once the run has begun', from(2, (socket) => socket.end(shutting), everything), /421 mx\.example\.test closing down/],
    ['resets once the run has begun', from(2, (socket) => socket.resetAndDestroy(), everything), /nobody answers|connection|stopped answering/],
    ['closes on the first command, and then takes nobody', from(2, (socket) => socket.end(greeting), everything), /closed|broke|stopped answering/],
  ]
  for (const [what, behaviour, reason] of cases) {
    it(`is not blamed when it ${what}`, async () => {
      const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), only))
      expect(outcomesOf(ran), ran.out).to.deep.equal(['cannotTell'])
      for (const scenario of ran.result.scenarios) expect(scenario.reason).to.match(reason)
      expect(ran.code).to.equal(2)
    })
  }

  for (const last of ['RSET', 'QUIT']) {
    for (const [then, afterlife] of [['nothing', (socket) => socket.resetAndDestroy()], ['421', (socket) => socket.end(shutting)]] as readonly (readonly [string, Behaviour])[]) {
      it(`is not blamed when ${last} is its last word, and ${then} comes after it`, async () => {
        let dead = false
        const alive = dialogue(greeting, (verb, line, socket) => {
          if (line !== last || !inRun) return verb === 'QUIT' ? '221 mx.example.test\r\n' : '250 mx.example.test\r\n'
          dead = true
          socket.end(last === 'RSET' ? '250 ok\r\n' : '')
          return undefined
        })
        let inRun = false
        const behaviour: Behaviour = from(2, (socket) => {
          inRun = true
          return dead ? afterlife(socket) : alive(socket)
        }, alive)
        const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), [last === 'RSET' ? 'rfc5321-4.1.1.5-rset-keeps-connection' : 'rfc5321-4.1.1.10-quit-221']))
        expect(dead, ran.out).to.equal(true)
        expect(outcomesOf(ran), ran.out).to.deep.equal(['cannotTell'])
        expect(ran.code).to.equal(2)
      })
    }
  }

  it('is blamed when it closes on RSET and takes the next session', async () => {
    const behaviour = dialogue(greeting, (verb, _line, socket) => {
      if (verb === 'RSET') socket.end('250 ok\r\n')
      return verb === 'QUIT' ? '221 mx.example.test\r\n' : '250 mx.example.test\r\n'
    })
    const ran = await served(behaviour, (port) => judgeTarget(relayOnly(port), ['rfc5321-4.1.1.5-rset-keeps-connection']))
    expect(ran.code, ran.out).to.equal(1)
  })
})

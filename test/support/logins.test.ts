import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import type { Bed } from '../../src/target/bed.ts'
import { allDefects } from '../../src/mta/defects/index.ts'
import { startReference, type RunningReference } from '../../src/target/reference.ts'
import { Logins, type ScramChange } from '../../support/logins.ts'
import { apart, broken, renamed, wide } from '../../support/name-spellings.ts'
import { Scene } from '../../support/scene.ts'
import { Talk } from '../../support/talk.ts'
import { facts, requirement } from './bed.ts'

type Act = (logins: Logins, talk: Talk) => Promise<unknown>

/** One session inside TLS at the submission service of an MTA, an act, and the code of the last reply to it. */
async function codeAfter(mta: RunningReference, act: Act, change: Partial<Bed['target']> = {}): Promise<number> {
  const scene = new Scene({ target: { ...mta.target, ...change }, facts }, requirement)
  const talk = new Talk(scene)
  try {
    await talk.open('encrypted', 'submission')
    await act(new Logins(scene, talk), talk)
    return (await talk.session.reply()).code
  } finally {
    talk.end()
  }
}

function named(id: string): Parameters<typeof startReference>[0] {
  return { defects: allDefects().filter((defect) => defect.id === id) }
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'none', (error: unknown) => (error as Error).name)
}

describe('logins that answer a challenge', () => {
  let mta: RunningReference

  before(async () => {
    mta = await startReference()
  })

  after(() => mta.stop())

  const changes: readonly (readonly [string, ScramChange, number])[] = [
    ['as it should be', {}, 235],
    ['step by step', { stepByStep: true }, 235],
    ['of the international account', { international: true }, 235],
    ['with a name taken apart', { international: true, first: renamed(apart) }, 235],
    ['with a soft hyphen in the name', { international: true, first: renamed(broken) }, 235],
    ['with its own name to act for', { authzid: ({ username }) => username }, 235],
    ['with a wrong password', { password: 'not-the-password' }, 535],
    ['with another proof', { proof: (proof) => Buffer.alloc(proof.length) }, 535],
    ['with another nonce', { final: (text) => text.replace(/r=.*$/, 'r=other') }, 535],
    ['with an unknown flag', { flag: 'q' }, 535],
  ]
  for (const [how, change, code] of changes) it(`SCRAM ${how}: ${code}`, async () => void expect(await codeAfter(mta, (logins) => logins.scram(change))).to.equal(code))

  it('SCRAM shows the signature of the server, and no message about a failure', async () => {
    await codeAfter(mta, async (logins) => {
      await logins.scram()
      await logins.serverProved()
    })
    await codeAfter(mta, async (logins) => {
      await logins.scram({ password: 'wrong' })
      await logins.failureIsNamed()
    })
  })

  it('reads the first message of the server', async () => {
    const code = await codeAfter(mta, async (logins) => {
      await logins.beginScram()
      await logins.nonceGrew()
      await logins.saltAndCount(4096)
    })
    expect(code).to.equal(334)
    expect(await failure(codeAfter(mta, async (logins) => {
      await logins.beginScram()
      await logins.saltAndCount(5_000_000)
    }))).to.equal('Nonconformance')
  })

  it('PLAIN acts for its own name in other spellings, and for nobody else', async () => {
    expect(await codeAfter(mta, (logins) => logins.plainAs(wide))).to.equal(235)
    expect(await codeAfter(mta, (logins) => logins.plainAs((name) => `x${name}`))).to.equal(535)
  })

  it('CRAM-MD5 right, wrong, and replayed', async () => {
    expect(await codeAfter(mta, (logins) => logins.cram())).to.equal(235)
    expect(await codeAfter(mta, (logins) => logins.cram('wrong'))).to.equal(535)
    expect(await codeAfter(mta, (logins) => logins.replayCram())).to.equal(535)
  })

  it('judges nothing where the login as it should be does not work', async () => {
    const { account } = mta.target
    if (account === undefined) throw new Error('no account')
    const broken = { account: { ...account, password: 'another' } }
    expect(await failure(codeAfter(mta, (logins) => logins.scram({ flag: 'y' }), broken))).to.equal('PreconditionNotMet')
    expect(await failure(codeAfter(mta, (logins) => logins.plainAs(wide), broken))).to.equal('PreconditionNotMet')
    expect(await failure(codeAfter(mta, (logins) => logins.cram('wrong'), broken))).to.equal('PreconditionNotMet')
  })
})

describe('logins at a server that is wrong', () => {
  const rows: readonly (readonly [string, Act])[] = [
    ['scram-failure-unnamed', async (logins) => {
      await logins.scram({ password: 'wrong' })
      await logins.failureIsNamed()
    }],
    ['scram-signature-wrong', async (logins) => {
      await logins.scram()
      await logins.serverProved()
    }],
    ['scram-nonce-not-lengthened', async (logins) => {
      await logins.beginScram()
      await logins.nonceGrew()
    }],
  ]
  for (const [id, act] of rows) {
    it(id, async () => {
      const mta = await startReference(named(id))
      try {
        expect(await failure(codeAfter(mta, act))).to.equal('Nonconformance')
      } finally {
        await mta.stop()
      }
    })
  }
})

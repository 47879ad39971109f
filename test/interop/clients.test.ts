import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { Maildir } from '../../src/mailbox/maildir.ts'
import { type RunningReference, startReference } from '../../src/target/reference.ts'
import { waitUntil } from '../../src/wire/wait.ts'
import { clients, type Delivery } from './clients.ts'

const password = 'right-password'

interface Way {
  readonly name: string
  readonly service: 'relay' | 'submission' | 'submissions'
  readonly security: Delivery['security']
  readonly mechanism?: 'PLAIN' | 'LOGIN'
}

const ways: readonly Way[] = [
  { name: 'relay in clear', service: 'relay', security: 'none' },
  { name: 'relay with STARTTLS', service: 'relay', security: 'starttls' },
  { name: 'submission with AUTH PLAIN', service: 'submission', security: 'starttls', mechanism: 'PLAIN' },
  { name: 'submission with AUTH LOGIN', service: 'submission', security: 'starttls', mechanism: 'LOGIN' },
  { name: 'submissions with AUTH PLAIN', service: 'submissions', security: 'tls', mechanism: 'PLAIN' },
  { name: 'submissions with AUTH LOGIN', service: 'submissions', security: 'tls', mechanism: 'LOGIN' },
]

describe('stock clients and the included MTA', () => {
  let reference: RunningReference
  let folder = ''
  let mailbox: Maildir

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailspec-interop-'))
    reference = await startReference({ password })
    await writeFile(join(folder, 'ca.pem'), reference.target.tls.ca ?? '')
    mailbox = new Maildir(join(reference.settings.directory, 'mail', 'user'))
  })
  after(async () => {
    await reference.stop()
    await rm(folder, { recursive: true, force: true })
  })

  function delivery({ service, security, mechanism }: Way, token: string, given = password): Delivery {
    const { target } = reference
    const from = service === 'relay' ? 'sender@outside.example' : 'user@example.test'
    const to = 'user@example.test'
    return {
      port: target[service]?.port ?? 0, security, from, to, ca: join(folder, 'ca.pem'),
      message: `From: <${from}>\nTo: <${to}>\nSubject: ${token}\n\nbody of ${token}\n.a line with a period\n`,
      ...(mechanism === undefined ? {} : { login: { mechanism, username: 'user@example.test', password: given } }),
    }
  }

  for (const { name, missing, deliver } of clients) {
    describe(name, { skip: missing }, () => {
      for (const way of ways) {
        it(`hands a message in by ${way.name}, and it arrives as it was`, async () => {
          const token = randomUUID()
          const { code, output } = await deliver(delivery(way, token))
          expect(code, output).to.equal(0)
          const arrived = await waitUntil(() => mailbox.find(token), 20_000)
          const text = arrived?.raw.toString('latin1').replaceAll('\r\n', '\n') ?? 'nothing arrived'
          expect(text).to.include(`\nSubject: ${token}\n\nbody of ${token}\n.a line with a period\n`)
          expect(text).to.include(`with ESMTP${way.security === 'none' ? '' : 'S'}${way.mechanism === undefined ? '' : 'A'} id`)
        })
      }

      for (const way of ways.filter(({ mechanism }) => mechanism !== undefined)) {
        it(`is refused with a wrong password by ${way.name}`, async () => {
          const token = randomUUID()
          const { code, output } = await deliver(delivery(way, token, 'wrong-password'))
          expect(code, output).not.to.equal(0)
          expect(output).to.match(name === 'curl' ? /denied/i : /535/)
        })
      }
    })
  }
})

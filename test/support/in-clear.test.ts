import { describe, it } from 'node:test'
import { expect } from 'chai'
import type { Target } from '../../src/target/target.ts'
import { startReference } from '../../src/target/reference.ts'
import { refusePasswordInClear } from '../../support/in-clear.ts'
import { Scene } from '../../support/scene.ts'
import { Talk } from '../../support/talk.ts'
import { facts, requirement, whole } from './bed.ts'

const away: Target = { ...whole, submission: { host: 'mx.example.test', port: 587 } }
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const outcome = (line: string, target: Target): string => {
  try {
    refusePasswordInClear(Buffer.from(`${line}\r\n`), target)
    return 'sent'
  } catch (error) {
    return (error as Error).name
  }
}

describe('what is sent outside TLS', () => {
  const refused = 'PreconditionNotMet'
  const rows: readonly (readonly [what: string, line: string, target: Target, outcome: string])[] = [
    ['the password in PLAIN', `AUTH PLAIN ${base64('\0user@example.test\0geheim')}`, away, refused],
    ['the password of LOGIN', base64('geheim'), away, refused],
    ['the password of the second login', `AUTH PLAIN ${base64('\0jürgen\0schön')}`, away, refused],
    ['a wrong password', `AUTH PLAIN ${base64('\0user@example.test\0geheimer')}`, away, 'sent'],
    ['anything else', 'EHLO client.example', away, 'sent'],
    ['the password, to this machine', `AUTH PLAIN ${base64('\0user@example.test\0geheim')}`, whole, 'sent'],
    ['the password, where the file allows it', `AUTH PLAIN ${base64('\0user@example.test\0geheim')}`, { ...away, tls: { insecure: true } }, 'sent'],
  ]
  for (const [what, line, target, expected] of rows) it(`${what}: ${expected}`, () => { expect(outcome(line, target)).to.equal(expected) })
})

describe('a session with a target that is not all on this machine', () => {
  it('takes the password inside TLS only', async () => {
    const mta = await startReference()
    const talk = new Talk(new Scene({ target: { ...mta.target, relay: { host: 'mx.example.test', port: 25 } }, facts }, requirement))
    try {
      await talk.open('greeted', 'submission')
      expect(await talk.session.sendLine('AUTH PLAIN {plain}').then(() => 'sent', (error: Error) => error.name)).to.equal('PreconditionNotMet')
      await talk.open('authenticated', 'submission')
    } finally {
      talk.end()
      await mta.stop()
    }
  })
})

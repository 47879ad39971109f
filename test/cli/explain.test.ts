import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { explainLines } from '../../src/cli/explain.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { readRulings, rulingsFor } from '../../src/ledger/rulings.ts'
import { loadLedger } from '../../src/ledger/load.ts'
import { exampleSite } from '../../src/manual/site.ts'
import { inFolder, isHarmless, mailspec, targetFile } from './command.ts'

const folder = join(__dirname, '..', '..', 'requirements')
const ledger = loadLedger(folder)
const rulings = readRulings(join(folder, 'rulings.md'))

describe('mailspec explain', () => {
  it('tells all that is written down', async () => {
    const { code, out, err } = await mailspec('explain', 'rfc5321-4.1.1.10-quit-221')
    expect(err).to.equal('')
    expect(code).to.equal(0)
    for (const line of [
      'rfc5321-4.1.1.10-quit-221', '  clause      RFC 5321 §4.1.1.10', '  level       MUST (explicit)', '  party       server', '  observable  wire', '  safety      dialogue',
      '  quit-250: QUIT is answered 250, then the connection is closed.', '$ telnet mx.example.test 25                     # 220', 'QUIT                                            # look at this reply', 'Look: the goodbye is 221',
    ]) expect(out.split('\n')).to.include(line)
    expect(out).to.match(/^ {2}words {7}".+"$/m).and.match(/^ {2}R7\. /m).and.match(/^ {2}R6\. /m)
    expect(out).to.match(/^ {2}QUIT is answered 221 \(features\/rfc5321\/small-commands\.feature:\d+\)\n {4}features\/rfc5321\/small-commands\.feature:\d+ {2}before any EHLO$/m)
  })

  it('says of further rows what differs', async () => {
    const { out } = await mailspec('explain', 'rfc5321-4.1.1.9-argument-ignored')
    expect(out).to.match(/NOOP hello +# look at this reply\nLook: the reply is 250\n\n-- NOOP with the argument "hello world" \(\S+\): the same, but\n\nNOOP "hello world" +# look at this reply\n$/)
  })

  it('takes several ids', async () => {
    const { out } = await mailspec('explain', 'rfc5321-3.3-rcpt-before-mail', '@sec-starttls-injection-discarded')
    expect(out.split('\n').filter((line) => ledger.has(line))).to.deep.equal(['rfc5321-3.3-rcpt-before-mail', 'sec-starttls-injection-discarded'])
  })

  it('explains every requirement there is', async () => {
    const { code, out, err } = await mailspec('explain', ...ledger.keys())
    expect(err).to.equal('')
    expect(code).to.equal(0)
    expect(out.split('\n').filter((line) => ledger.has(line))).to.deep.equal([...ledger.keys()])
    expect(isHarmless(out)).to.equal(true)
  })

  it('takes hosts, ports and addresses from a target file, and no password', async () => {
    await inFolder(async (dir) => {
      writeFileSync(join(dir, 'ca.pem'), '-----BEGIN CERTIFICATE-----\n')
      const file = targetFile(dir, `
submission: { host: 192.0.2.7, port: 1587 }
tls: { ca: ./ca.pem, servername: mail.house.test }
recipient: anna@house.test
account: { username: anna, password: "s3cret'", addresses: [anna@house.test] }
queue: { type: postfix, exec: [ssh, mx 1, sudo], config: /etc/postfix-in }
`)
      const { out } = await mailspec('explain', '--target', file, 'handbook-submission-walk', 'handbook-queue-mailq-same', 'handbook-sender-other-refused')
      expect(out).to.include("$ printf '\\000%s\\000%s' 'anna' 'PASSWORD' | base64")
      expect(out).to.include('$ openssl s_client -connect 192.0.2.7:1587 -starttls smtp -servername mail.house.test -quiet -crlf')
      expect(out).to.include('RCPT TO:<anna@house.test>')
      expect(out).to.include("$ ssh 'mx 1' sudo mailq -C /etc/postfix-in").and.to.include("$ ssh 'mx 1' sudo postqueue -c /etc/postfix-in -p")
      expect(out).to.include('MAIL FROM:<OTHER-ADDRESS>')
      expect(out).not.to.include('s3cret').and.not.to.include('example.test')
    })
  })

  for (const [id, line] of [
    ['rfc5321-3.3-rcpt-befor-mail', 'did you mean rfc5321-3.3-rcpt-before-mail?'], ['rcpt-before-mail', 'did you mean rfc5321-3.3-rcpt-before-mail?'], ['nothing-like-it', '(mailspec list shows them)'],
  ] as const) {
    it(`does not know ${id}`, async () => {
      const { code, out, err } = await mailspec('explain', id)
      expect(code).to.equal(64)
      expect(out).to.equal('')
      expect(err).to.match(/^mailspec: [^\n]+\n$/).and.include(`${id}: no requirement of that id`).and.include(line)
    })
  }

  it('says why there is no Rule', () => {
    const requirement = { ...ledger.get('rfc5321-3.3-rcpt-before-mail')!, reason: 'nobody can see it', defects: [] }
    const lines = explainLines({ requirement, rule: undefined, rulings: [], defects: [], site: exampleSite })
    expect(lines.slice(-2)).to.deep.equal(['Rule', '  none: nobody can see it'])
  })
})

describe('rulings', () => {
  it('are all read', () => {
    expect(rulings.map(({ number }) => number)).to.deep.equal(rulings.map((_, i) => `R${i + 1}`))
    expect(rulings.filter(({ rules }) => rules === '')).to.deep.equal([])
  })

  it('name requirements that there are', () => {
    const named = rulings.flatMap(({ rules }) => [...rules.matchAll(/`([a-z]+\d*-[^`]+)`/g)].map((match) => match[1] ?? ''))
    expect(named.length).to.be.greaterThan(10)
    expect(named.filter((id) => !ledger.has(id))).to.deep.equal([])
  })

  const numbers = (id: string): string[] => rulingsFor(ledger.get(id)!, rulings).map(({ number }) => number)
  it('govern what they name, a basis, or everything', () => {
    expect(numbers('rfc5321-4.2.4-unknown-command-500')).to.include('R1').and.to.include('R6').and.not.to.include('R2')
    expect(numbers('rfc5321-2.4-verb-case-ignored')).to.include('R13')
    expect(numbers('rfc5321-4.2.4-unknown-command-500')).not.to.include('R13')
  })
})

describe('the nearest of known words', () => {
  it('holds the word, or differs in few letters', () => {
    expect(nearest('quit-221', ['a-quit-221', 'quit-222', 'a-noop-250'])).to.deep.equal(['a-quit-221', 'quit-222'])
    expect(nearest('zzz', ['a-quit-221'])).to.deep.equal([])
  })
})

import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, mailspec, targetFile } from './command.ts'
import { served, sloppy } from './fake-servers.ts'
import { judgeTarget, outcomesOf, patience, relayOnly } from './judged.ts'

describe('queue tools and mailboxes that cannot be used', () => {
  const target = (port: number, more: string): string => `${relayOnly(port)}domain: example.test\nrecipient: user@example.test\ndeferredRecipient: later@relay.test\nclients: { trusted: 127.0.0.1 }\n${more}\n`
  const cases: readonly (readonly [what: string, more: string, only: string, line: RegExp])[] = [
    ['a tool that is missing', 'queue: { type: postfix, exec: [/nonexistent/prefix] }', 'handbook-config-one-value', /^mailspec: queue: .*cannot be started \(ENOENT\)\n$/],
    ['a tool that fails', 'queue: { type: postfix, exec: ["false"] }', 'handbook-queue-mailq-same', /^mailspec: queue: .*\n$/],
    ['a tool that prints nonsense', 'queue: { type: postfix, exec: [echo] }', 'handbook-queue-mailq-same', /^mailspec: queue: .*\n$/],
    ['a prefix that cannot start the tool', 'queue: { type: postfix, exec: [env] , config: /nonexistent }', 'handbook-config-one-value', /^mailspec: queue: [^\n]*\n$/],
    ['a mailbox that is a file', 'mailbox: { type: maildir, path: target.yaml }', 'rfc5321-4.4-received-on-top', /^mailspec: mailbox: ENOTDIR[^\n]*\n$/],
    ['an IMAP server that is not there', 'mailbox: { type: imap, host: 127.0.0.1, port: 1, username: user, password: secret-word }', 'rfc5321-4.4-received-on-top', /^mailspec: mailbox: IMAP 127\.0\.0\.1:1: [^\n]*\n$/],
  ]
  for (const [what, more, only, line] of cases) {
    it(`${what}: nothing is judged by it`, async () => {
      const ran = await served(sloppy({ '.': '250 2.0.0 Ok: queued as 4F1A2B3C4D\r\n' }), (port) => judgeTarget(target(port, more), [only]))
      expect(ran.err).to.match(line)
      expect(outcomesOf(ran), ran.out).to.deep.equal(['cannotTell'])
      expect(ran.code).to.equal(2)
    })
  }

  it('a Maildir that is not there is no lost message', async () => {
    const ran = await served(sloppy({ '.': '250 2.0.0 Ok: queued as 4F1A2B3C4D\r\n' }), (port) => inFolder(async (folder) => {
      const text = target(port, `mailbox: { type: maildir, path: ${join(folder, 'nowhere')} }\nqueue: { type: postfix, exec: ["true"] }`)
      return judgeTarget(text.replace(patience, patience.replace(' }', ', notification: 300ms }')), ['rfc5321-4.4-received-on-top'])
    }))
    expect(outcomesOf(ran), ran.out).to.deep.equal(['cannotTell'])
    expect(ran.result.scenarios[0]?.reason).to.match(/^the mailbox cannot be read: .*nowhere \(ENOENT\)$/)
    expect(ran.code).to.equal(2)
  })

  it('doctor names them', async () => {
    const ran = await served(sloppy({}), (port) => inFolder((folder) => mailspec('doctor', '--target', targetFile(folder, target(port, 'queue: { type: postfix, exec: [/nonexistent/prefix] }\nmailbox: { type: maildir, path: target.yaml }')))))
    expect(ran.code).to.equal(2)
    expect(ran.out).to.match(/^NO {3}queue .*ENOENT.*\n {18}-> .*mend queue\.exec/m).and.match(/^NO {3}mailbox .*ENOTDIR.*\n {18}-> mend mailbox\.path/m)
  })
})

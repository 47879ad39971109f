import { describe, it } from 'node:test'
import { expect } from 'chai'
import { targetFromAddress } from '../../src/target/from-address.ts'
import { loadTarget } from '../../src/target/load.ts'
import { secretsOf } from '../../src/target/target.ts'
import { complaint, environment, good, load, pem } from './fixture.ts'

describe('a good target file', () => {
  it('is read whole', () => {
    const { target } = load(good)
    expect(target).to.deep.equal({
      name: 'Postfix on this host',
      relay: { host: '127.0.0.1', port: 25 }, submission: { host: '127.0.0.1', port: 587 }, submissions: { host: '127.0.0.1', port: 465 },
      tls: { ca: pem, servername: 'mx.example.test', insecure: false },
      domain: 'example.test', recipient: 'user@example.test', unknownRecipient: 'nobody@example.test', foreignRecipient: 'someone@outside.test',
      deferredRecipient: 'later@relay.test', otherAddress: 'other@example.test',
      account: { username: 'user@example.test', password: environment.MAILSPEC_PASSWORD, addresses: ['user@example.test'] },
      mailbox: { type: 'maildir', path: '/var/mail/user' },
      queue: { type: 'postfix', exec: [], config: '/etc/postfix' },
      clients: {}, policy: { reverseDns: false, localSender: false, author: false },
      allow: ['deliver', 'queue', 'attack'], stated: true,
      patience: { connect: 10_000, greeting: 30_000, reply: 500, endOfData: 90_000, queueSettle: 30_000, notification: 3_600_000 },
    })
    expect(secretsOf(target)).to.deep.equal([environment.MAILSPEC_PASSWORD])
  })

  it('may take a port from the environment', () => {
    expect(load('relay: { host: localhost, port: ${PORT} }\n', { PORT: '2525' }).target.relay).to.deep.equal({ host: 'localhost', port: 2525 })
  })

  it('may hold one service and nothing else', () => {
    const { target, folder } = load('submission: { host: mx.example.test, port: 587 }\n')
    expect(target).to.include({ name: `${folder}/target.yaml` })
    expect(Object.keys(target).sort()).to.deep.equal(['allow', 'clients', 'name', 'patience', 'policy', 'stated', 'submission', 'tls'])
  })

  it('has paths that begin where the file lies', () => {
    const { target, folder } = load('relay: { host: localhost, port: 25 }\nmailbox: { type: maildir, path: mail/user }\n')
    expect(target.mailbox).to.deep.equal({ type: 'maildir', path: `${folder}/mail/user` })
  })

  const allowed: readonly (readonly [host: string, allow: readonly string[]])[] = [
    ['localhost', ['deliver', 'queue', 'attack']], ['127.1.2.3', ['deliver', 'queue', 'attack']], ['"::1"', ['deliver', 'queue', 'attack']],
    ['mx.example.test', []], ['192.0.2.1', []], ['127.0.0.1.example.test', []],
  ]
  for (const [host, allow] of allowed) {
    it(`without allow: ${host} allows ${allow.join(', ') || 'plain dialogue'}`, () => {
      expect(load(`relay: { host: ${host}, port: 25 }\n`).target.allow).to.deep.equal(allow)
    })
  }

  it('allows nothing by default when one service is elsewhere', () => {
    expect(load('relay: { host: localhost, port: 25 }\nsubmission: { host: mx.example.test, port: 587 }\n').target.allow).to.deep.equal([])
  })

  it('can take back what loopback allows', () => {
    expect(load('relay: { host: localhost, port: 25 }\nallow: [deliver]\n').target.allow).to.deep.equal(['deliver'])
    expect(load('relay: { host: localhost, port: 25 }\nallow: []\n').target.allow).to.deep.equal([])
  })
})

const swap = (from: string, to: string): string => {
  if (!good.includes(from)) throw new Error(`the good file has no ${from}`)
  return good.replace(from, () => to)
}
const noPort = 'is no port: write a number from 1 to 65535'
const noAddress = 'is no mail address: write local-part@domain'
const noDuration = 'is no duration: write 500ms, 10s or 2m'

type Bad = readonly [what: string, text: string, complaint: string]

const bad: readonly Bad[] = [
  ['an unknown key', `${good}recepient: user@example.test\n`, 'target.yaml:17: recepient is not a key of a target file: remove it or mend its spelling'],
  ['an unknown key in a service', swap('port: 587', 'prot: 587, port: 587'), 'target.yaml:3: submission.prot is not a key of a target file: remove it or mend its spelling'],
  ['an unknown key in tls, a line deeper', swap('tls: { ca: ./ca.pem, servername: mx.example.test }', 'tls:\n  ca: ./ca.pem\n  verify: false'), 'target.yaml:7: tls.verify is not a key of a target file: remove it or mend its spelling'],
  ['an unknown key in the mailbox', swap('path: /var/mail/user', 'path: /var/mail/user, user: me'), 'target.yaml:13: mailbox.user is not a key of a target file: remove it or mend its spelling'],
  ['an unknown key in patience', swap('connect: 10s', 'conect: 10s'), 'target.yaml:16: patience.conect is not a key of a target file: remove it or mend its spelling'],
  ['a port beyond the last', swap('port: 587', 'port: 65536'), `target.yaml:3: submission.port ${noPort}`],
  ['port 0', swap('port: 587', 'port: 0'), `target.yaml:3: submission.port ${noPort}`],
  ['a port in words', swap('port: 587', 'port: smtp'), `target.yaml:3: submission.port ${noPort}`],
  ['half a port', swap('port: 587', 'port: 58.7'), `target.yaml:3: submission.port ${noPort}`],
  ['no host', swap('host: 127.0.0.1, port: 587', 'port: 587'), 'target.yaml:3: submission.host must be text'],
  ['a host that is an URL', swap('host: 127.0.0.1, port: 587', 'host: smtp://mx, port: 587'), 'target.yaml:3: submission.host is no host name or address'],
  ['a duration without a unit', swap('greeting: 30s', 'greeting: 30'), 'target.yaml:16: patience.greeting is wrong: expected string, received number'],
  ['a duration in words', swap('greeting: 30s', 'greeting: half a minute'), `target.yaml:16: patience.greeting ${noDuration}`],
  ['a negative duration', swap('greeting: 30s', 'greeting: -1s'), `target.yaml:16: patience.greeting ${noDuration}`],
  ['an address without a domain', swap('recipient: user@example.test', 'recipient: user'), `target.yaml:7: recipient ${noAddress}`],
  ['an address in brackets', swap('unknownRecipient: nobody@example.test', 'unknownRecipient: <nobody@example.test>'), `target.yaml:8: unknownRecipient ${noAddress}`],
  ['an address with a line end', swap('otherAddress: other@example.test', 'otherAddress: "other@example.test\\r\\nDATA"'), `target.yaml:12: otherAddress ${noAddress}`],
  ['a recipient in another domain', swap('recipient: user@example.test', 'recipient: user@outside.test'), 'target.yaml:7: recipient is not in the domain the file names'],
  ['an account without addresses', swap('addresses: [user@example.test]', 'addresses: []'), 'target.yaml:11: account.addresses needs at least one address'],
  ['one address that is none, of two', swap('addresses: [user@example.test]', 'addresses: [user@example.test, me]'), `target.yaml:11: account.addresses.1 ${noAddress}`],
  ['an empty password', swap('${MAILSPEC_PASSWORD}', '""'), 'target.yaml:11: account.password must not be empty'],
  ['a mailbox of no known type', swap('type: maildir', 'type: mbox'), 'target.yaml:13: mailbox.type must have a type: maildir or imap'],
  ['a queue of no known type', swap('type: postfix', 'type: qmail'), 'target.yaml:14: queue.type must be postfix, exim, opensmtpd or sendmail'],
  ['a command prefix as one text', swap('exec: []', 'exec: ssh mx1'), 'target.yaml:14: queue.exec must be a list of words, for example [ssh, mx1, sudo]'],
  ['a permission nobody knows', swap('[deliver, queue, attack]', '[deliver, everything]'), 'target.yaml:15: allow.1 must be deliver, queue or attack'],
  ['insecure in words', swap('servername: mx.example.test', 'insecure: sure'), 'target.yaml:5: tls.insecure must be true or false'],
  ['a ca that is not there', swap('./ca.pem', './gone.pem'), 'target.yaml:5: tls.ca names gone.pem, which cannot be read (ENOENT)'],
  ['a ca that is a folder', swap('./ca.pem', '.'), 'target.yaml:5: tls.ca names FOLDER, which cannot be read (EISDIR)'],
  ['a ca that is no certificate', swap('./ca.pem', './no.pem'), 'target.yaml:5: tls.ca names no.pem, which holds no PEM certificate'],
  ['a value on the line behind its key', 'relay:\n  host: 127.0.0.1\n  port:\n    smtp\n', `target.yaml:3: relay.port ${noPort}`],
  ['a service that is text', swap('{ host: 127.0.0.1, port: 25 }', '127.0.0.1:25'), 'target.yaml:2: relay is wrong: expected object, received string'],
  ['a list', '- relay\n', 'target.yaml:1: the file is wrong: expected object, received array'],
  ['a word', 'relay\n', 'target.yaml:1: the file is wrong: expected object, received string'],
  ['nothing', '', 'target.yaml:1: the file is wrong: expected object, received null'],
  ['no service', 'domain: example.test\n', 'target.yaml:1: the file names no service: give relay, submission or submissions a host and a port'],
]

describe('a bad target file', () => {
  for (const [what, text, line] of bad) {
    it(`with ${what}`, () => {
      const found = complaint(() => load(text)).replace(/names \S*\/target-\w+,/, 'names FOLDER,')
      expect(found).to.equal(line)
      expect(found).not.to.include('\n')
    })
  }

  const brokenYaml: readonly (readonly [what: string, text: string, line: number])[] = [
    ['an open brace', 'name: x\nrelay: { host: 127.0.0.1, port: 25\n', 3],
    ['a tab', 'relay:\n\thost: 127.0.0.1\n', 2],
    ['a key twice', 'domain: a.test\nrelay: { host: localhost, port: 25 }\ndomain: b.test\n', 3],
  ]
  for (const [what, text, line] of brokenYaml) {
    it(`that is not YAML: ${what}`, () => {
      expect(complaint(() => load(text))).to.match(new RegExp(`^target\\.yaml:${line}: not valid YAML \\([^\\n]+\\)$`))
    })
  }

  it('that is not there', () => {
    expect(complaint(() => loadTarget('/nowhere/target.yaml', {}))).to.equal('/nowhere/target.yaml: the target file cannot be read (ENOENT)')
  })

  const missing = 'target.yaml:11: account.password needs the environment variable MAILSPEC_PASSWORD: set it before the run'
  it('that needs a variable that is not set', () => { expect(complaint(() => load(good, {}))).to.equal(missing) })
  it('that needs a variable that is empty', () => { expect(complaint(() => load(good, { MAILSPEC_PASSWORD: '' }))).to.equal(missing) })

  it('never tells a secret', () => {
    expect(complaint(() => load(swap('username: user@example.test', 'username: ""'), { MAILSPEC_PASSWORD: 'hunter22' }))).not.to.include('hunter22')
    expect(complaint(() => load(swap('addresses: [user@example.test]', 'addresses: ["${MAILSPEC_PASSWORD}"]'), { MAILSPEC_PASSWORD: 'hunter22' }))).not.to.include('hunter22')
  })
})

describe('a target on the command line', () => {
  const table: readonly (readonly [text: string, host: string, port: number])[] = [
    ['mx.example.test', 'mx.example.test', 25], ['127.0.0.1:2525', '127.0.0.1', 2525], ['[::1]', '::1', 25], ['[2001:db8::1]:26', '2001:db8::1', 26],
  ]
  for (const [text, host, port] of table) {
    it(text, () => {
      const target = targetFromAddress(text)
      expect(target.relay).to.deep.equal({ host, port })
      expect(target.name).to.equal(text)
      expect(target.allow).to.deep.equal(/^(127|::1)/.test(host) ? ['deliver', 'queue', 'attack'] : [])
    })
  }

  for (const text of ['', ':25', 'mx:', 'mx:smtp', '::1', 'user@mx', 'smtp://mx', 'mx 25', '[mx]', 'mx:25:26']) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(complaint(() => targetFromAddress(text))).to.equal(`${text} is no HOST or HOST:PORT (an IPv6 address goes in brackets)`)
    })
  }
  for (const port of ['0', '65536', '99999999999999999999']) {
    it(`has no port ${port}`, () => { expect(complaint(() => targetFromAddress(`mx:${port}`))).to.equal(`mx:${port}: ${port} is no port: give a number from 1 to 65535`) })
  }
})

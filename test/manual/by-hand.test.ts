import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { byHand } from '../../src/manual/by-hand.ts'
import { lineText } from '../../src/manual/line.ts'
import { printfTo, pythonBytes } from '../../src/manual/printf.ts'
import { exampleSite, siteOf } from '../../src/manual/site.ts'
import type { Kind } from '../../src/spec/feature.ts'
import { whole } from '../support/bed.ts'

/** Steps as `Given …`, one a line. */
function sheet(text: string, site = exampleSite): string[] {
  const steps = text.trim().split('\n').map((line) => ({ kind: line.trim().split(' ')[0] as Kind, text: line.trim().replace(/^\w+ /, ''), doc: '' }))
  return byHand(steps, site).map((line) => lineText(line).replace(/ +#/, ' #'))
}

describe('a scenario by hand', () => {
  it('is typed into telnet', () => {
    expect(sheet('Given a greeted session\nWhen the client sends `RCPT TO:<{anyRecipient}>`\nThen the reply is 503')).to.deep.equal([
      '$ telnet mx.example.test 25 # 220', 'EHLO client.example # 250', 'RCPT TO:<user@example.test> # look at this reply', 'Look: the reply is 503',
    ])
  })

  it('is typed into s_client inside TLS, with the login made before', () => {
    expect(sheet('Given an authenticated submission session\nWhen the client sends `NOOP`\nThen the reply is 250')).to.deep.equal([
      "$ printf '\\000%s\\000%s' 'user@example.test' 'PASSWORD' | base64 # what it prints is BASE64 below",
      '$ openssl s_client -connect mx.example.test:587 -starttls smtp -quiet -crlf # 250; it has said EHLO and STARTTLS by itself',
      'EHLO client.example # 250', 'AUTH PLAIN BASE64 # 235', 'NOOP # look at this reply', 'Look: the reply is 250',
    ])
  })

  it('lets s_client begin TLS on port 465', () => {
    expect(sheet('Given a greeted submissions session\nThen the reply is 250')[0]).to.equal('$ openssl s_client -connect mx.example.test:465 -quiet -crlf # 220')
  })

  it('lets s_client upgrade where nothing but EHLO came before', () => {
    expect(sheet('Given a greeted session\nWhen the client upgrades the session to TLS\nWhen the client sends `EHLO client.example`\nThen the reply is 250').slice(0, 2)).to.deep.equal([
      '$ openssl s_client -connect mx.example.test:25 -starttls smtp -quiet -crlf # 250; it has said EHLO and STARTTLS by itself', 'EHLO client.example # look at this reply',
    ])
  })

  it('takes Python where TLS begins later', () => {
    const lines = sheet('Given a session with a sender given\nWhen the client upgrades the session to TLS\nWhen the client sends `NOOP`\nThen the reply is 250')
    expect(lines).to.include("$ python3 - <<'END'").and.to.include("say(b'STARTTLS\\r\\n') # 220").and.to.include("say(b'NOOP\\r\\n') # look at this reply")
  })

  it('takes bash for what cannot be typed', () => {
    expect(sheet('Given a connected session\nWhen the client sends the octets `RSET{CRLF}RSET{CRLF}`\nThen the replies are, in order, 250 and 250')).to.deep.equal([
      '# telnet cannot be made to send exactly these octets; bash can:', '$ exec 3<>/dev/tcp/mx.example.test/25; cat <&3 & # 220',
      "$ printf 'RSET\\r\\nRSET\\r\\n' >&3 # look at this reply", '$ exec 3>&-', 'Look: the replies are, in order, 250 and 250',
    ])
    for (const line of ['a{SP}', '{TAB}a', 'ü', 'a{NUL}b']) {
      expect(sheet(`Given a connected session\nWhen the client sends \`${line}\`\nThen the reply is 500`)[1]).to.match(/^\$ exec 3<>/)
    }
  })

  it('leaves telnet before the next command', () => {
    const lines = sheet('Given a greeted session that accepts the sender\nWhen the client sends `NOOP`\nThen the reply is 250')
    expect(lines.filter((line) => /^(\$|QUIT)/.test(line)).map((line) => line.split(' ').slice(0, 2).join(' '))).to.deep.equal(['$ telnet', 'QUIT #', '$ telnet'])
  })

  it('doubles the periods of a message, unless it is to be sent as it stands', () => {
    expect(sheet('Given a session ready for message data\nWhen the server accepts a message with the body line `.a`\nThen the server has ended the session')).to.include('..a')
    expect(sheet('Given a session ready for message data\nWhen the server accepts a message with the raw body line `.a`\nThen the server has ended the session')).to.include('.a')
  })

  it('tells many equal lines once', () => {
    const lines = sheet('Given a session ready for message data\nWhen the server accepts a message with the header field `{hop*5}X: y`\nThen the server has ended the session')
    expect(lines.filter((line) => line.startsWith('Received: '))).to.have.length(1)
    expect(lines.find((line) => line.startsWith('Received: '))).to.match(/ # this line 5 times$/)
    expect(lines).to.include('X: y')
  })

  it('leaves other windows as they are', () => {
    const lines = sheet('Given 2 other sessions with a sender given\nGiven a greeted session\nThen the reply is 250')
    expect(lines[0]).to.equal('# in 2 other windows, which stay as they are:')
    expect(lines.filter((line) => line.startsWith('QUIT'))).to.deep.equal([])
  })

  it('says EHLO with the name that the client gives itself', () => {
    expect(sheet('Given a client that calls itself `[127.0.0.1]`\nGiven a greeted session\nThen the reply is 250')).to.include('EHLO [127.0.0.1] # 250')
  })

  it('tells a phrase that it does not know in its own words', () => {
    expect(sheet('Given the moon over `{recipient}`\nThen the reply is 250')[0]).to.equal('# the moon over `user@example.test`')
  })

  it('holds no password of a target', () => {
    const site = siteOf(whole)
    expect(JSON.stringify(site)).not.to.include('geheim').and.not.to.include('schön')
    expect(site.username).to.equal(whole.account?.username)
  })
})

describe('octets as commands', () => {
  const all = Buffer.from([...Array(256).keys()])
  const samples: readonly Buffer[] = [all, Buffer.from("it's 100 % \\n\r\n"), Buffer.from('-e x'), Buffer.from(`${'a'.repeat(998)}\r\n`), Buffer.alloc(50, 0x25), Buffer.alloc(60, 0), Buffer.from('\x001234')]
  for (const [i, sample] of samples.entries()) {
    it(`come out of bash as they are: ${i + 1}`, () => {
      expect(execFileSync('bash', ['-c', printfTo(sample, 1)]).equals(sample)).to.equal(true)
    })
  }

  it('are a literal that Python reads', () => {
    expect(pythonBytes(Buffer.from("a'\\\r\n\0%\u00e9"))).to.equal("b'a\\'\\\\\\r\\n\\000%\\303\\251'")
  })
})

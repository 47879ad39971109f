import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { selfSigned } from '../client/certificate.ts'
import { inFolder, targetFile } from './command.ts'
import { noHandshake, served, withStartTls } from './fake-servers.ts'
import { expectOneLine, judgeTarget, outcomesOf, patience } from './judged.ts'

describe('TLS and logins that cannot be used', () => {
  const submission = (port: number, more = ''): string => `submission: { host: 127.0.0.1, port: ${port} }\naccount: { username: user, password: some-secret, addresses: [user@example.test] }\ntls: { servername: mx.example.test${more} }\n${patience}`
  const inside = (verb: string): string => (verb === 'EHLO' ? '250-mx.example.test\r\n250 AUTH PLAIN\r\n' : verb === 'AUTH' ? '535 5.7.8 no\r\n' : '250 ok\r\n')
  const binding = ['rfc4954-4-initial-response', 'rfc4954-6-success-235']

  it('a certificate that nobody vouches for', async () => {
    const heard: string[] = []
    const certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
    const behaviour = withStartTls(certificate, (verb) => {
      heard.push(verb)
      return inside(verb)
    })
    const ran = await served(behaviour, (port) => judgeTarget(submission(port), binding))
    expectOneLine(ran, /submission: the certificate is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\): set tls\.ca or tls\.servername, or say tls\.insecure: true/)
    expect(ran.code, ran.out).to.equal(2)
    expect(outcomesOf(ran)).to.deep.equal(['cannotTell'])
    expect(heard).to.include('EHLO').and.not.include('AUTH')
  })

  it('a certificate for another name', async () => {
    const certificate = await selfSigned([{ type: 'dns', value: 'other.example.test' }])
    const ran = await inFolder((folder) => {
      targetFile(folder, certificate.cert)
      return served(withStartTls(certificate, inside), (port) => judgeTarget(submission(port, `, ca: ${join(folder, 'target.yaml')}`), binding))
    })
    expectOneLine(ran, /submission: the certificate is not trusted \(ERR_TLS_CERT_ALTNAME_INVALID\)/)
    expect(ran.code, ran.out).to.equal(2)
  })

  it('a handshake that fails does not make what is offered inside inapplicable', async () => {
    const ran = await served(noHandshake, (port) => judgeTarget(submission(port), binding))
    expectOneLine(ran, /submission: the TLS handshake failed/)
    expect(ran.code, ran.out).to.equal(2)
    for (const { outcome, reason } of ran.result.scenarios) expect(`${outcome}: ${reason}`).to.match(/^cannotTell: .*TLS/)
  })

  it('credentials that are refused', async () => {
    const certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
    const ran = await served(withStartTls(certificate, inside), (port) => judgeTarget(submission(port, ', insecure: true'), binding))
    expectOneLine(ran, /the login of user is refused in every way \(535 5\.7\.8 no\): check the account in the target file/)
    expect(ran.code, ran.out).to.equal(2)
    expect(outcomesOf(ran)).to.deep.equal(['cannotTell'])
  })
})

import { X509Certificate } from 'node:crypto'
import { describe, it } from 'node:test'
import { connect } from 'node:tls'
import { expect } from 'chai'
import { makeTls, tlsPlan } from '../../../src/mta/tls/authority.ts'
import { withMta } from '../support/fixture.ts'

interface Seen {
  readonly authorized: boolean
  readonly protocol: string | null
  readonly certificate: X509Certificate
}

function handshake(port: number, ca: string, servername: string, maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', ca, servername, maxVersion, minVersion: 'TLSv1' })
    socket.once('error', reject).once('secureConnect', () => {
      const certificate = new X509Certificate(socket.getPeerCertificate().raw)
      resolve({ authorized: socket.authorized, protocol: socket.getProtocol(), certificate })
      socket.destroy()
    })
  })
}

describe('the certificate', () => {
  it('is the server\'s, signed by the authority, for TLS 1.2 and 1.3', () =>
    withMta(async ({ ports, ca }) => {
      for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
        const seen = await handshake(ports.submissions, ca, 'mx.example.test', version)
        expect(seen).to.include({ authorized: true, protocol: version })
        const authority = new X509Certificate(ca)
        expect(seen.certificate.verify(authority.publicKey)).to.equal(true)
        expect(authority.verify(authority.publicKey) && authority.ca).to.equal(true)
        expect(seen.certificate.subjectAltName).to.equal('DNS:mx.example.test, DNS:localhost, IP Address:127.0.0.1')
        expect(seen.certificate.publicKey.asymmetricKeyDetails?.namedCurve).to.equal('prime256v1')
      }
    }))

  it('has the key that the plan says, and is signed by the authority all the same', async () => {
    const plan = tlsPlan('mx.example.test')
    for (const [key, type, details] of [
      [{ rsaBits: 1024 }, 'rsa', { modulusLength: 1024 }], [{ curve: 'P-384' }, 'ec', { namedCurve: 'secp384r1' }],
    ] as const) {
      const { context, ca } = await makeTls({ ...plan, key, options: { ...plan.options, ciphers: `${plan.options.ciphers}:@SECLEVEL=0` } })
      const made = new X509Certificate((context.context as unknown as { getCertificate: () => Buffer }).getCertificate())
      expect(made.publicKey.asymmetricKeyType).to.equal(type)
      expect(made.publicKey.asymmetricKeyDetails).to.include(details)
      expect(made.verify(new X509Certificate(ca).publicKey)).to.equal(true)
    }
  })

  it('is not good for another name', () =>
    withMta(async ({ ports, ca }) => {
      const error = await handshake(ports.submissions, ca, 'else.test', 'TLSv1.3').catch((reason: Error) => reason.message)
      // Who asks for another name is not served (RFC 9325 §3.7).
      expect(error).to.match(/unrecognized name/)
    }))

  it('is not shown below TLS 1.2', () =>
    withMta(async ({ ports, ca }) => {
      const error = await handshake(ports.submissions, ca, 'mx.example.test', 'TLSv1.1').catch((reason: Error) => reason)
      expect(error).to.be.instanceOf(Error)
    }))
})

import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** PEM texts. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A certificate that signs itself, made anew, for names and addresses; another hand than the reference MTA's. */
export async function selfSigned(names: readonly { readonly type: 'dns' | 'ip'; readonly value: string }[], name = 'CN=a test of mailspec'): Promise<Certificate> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const day = 86_400_000
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01', name, keys, signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day),
    extensions: [new x509.SubjectAlternativeNameExtension([...names])],
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return { cert: certificate.toString('pem'), key: `-----BEGIN PRIVATE KEY-----\n${pkcs8.match(/.{1,64}/g)?.join('\n')}\n-----END PRIVATE KEY-----\n` }
}

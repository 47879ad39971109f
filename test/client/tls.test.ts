import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import type { SmtpConnection } from '../../src/client/connection.ts'
import { keyInWords, type TlsFacts } from '../../src/client/tls-facts.ts'
import { type Certificate, selfSigned } from './certificate.ts'
import { ending } from './failure.ts'
import { answers, dialogue, patience, type Script, upgrades } from './peer.ts'

let certificate: Certificate

const upgrade = async (connection: SmtpConnection, servername: string, ca: string | undefined = certificate.cert, within = patience): Promise<TlsFacts> => {
  await connection.send(Buffer.from('STARTTLS\r\n'))
  await connection.reply(patience)
  return connection.startTls({ servername, ...(ca === '' ? {} : { ca }) }, within)
}

/** Answers 220 and then does with the ClientHello what it likes. */
const instead = (onHello: (socket: Parameters<Script>[0]) => void): Script => (socket) => {
  socket.once('data', () => {
    socket.write('220 go ahead\r\n')
    socket.once('data', () => onHello(socket))
  })
}

describe('the upgrade to TLS', () => {
  before(async () => {
    certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }, { type: 'ip', value: '127.0.0.1' }])
  })

  it('goes on inside TLS', async () => {
    await dialogue(upgrades(certificate, (secure) => answers(secure, { NOOP: '250 inside\r\n' })), async (connection) => {
      expect(connection.tls).to.equal(undefined)
      const facts = await upgrade(connection, 'mx.example.test')
      expect(connection.tls).to.equal(facts)
      await connection.send(Buffer.from('NOOP\r\n'))
      expect((await connection.reply(patience)).lines).to.deep.equal(['inside'])
      expect(connection.transcript.toString()).to.match(/- TLS TLSv1\.3 TLS_\S+; certificate CN=a test of mailspec for DNS:mx\.example\.test, IP Address:127\.0\.0\.1, trusted/)
    })
  })

  it('tells the facts of the certificate', async () => {
    await dialogue(upgrades(certificate), async (connection) => {
      const facts = await upgrade(connection, 'mx.example.test')
      expect(facts).to.include({ protocol: 'TLSv1.3', subject: 'CN=a test of mailspec', issuer: 'CN=a test of mailspec', trusted: true, distrust: '' })
      expect(facts.fingerprint256).to.match(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
      expect(Date.parse(facts.validTo)).to.be.greaterThan(Date.parse(facts.validFrom))
    })
  })

  it('tells what key the certificate has', async () => {
    await dialogue(upgrades(certificate), async (connection) => {
      const facts = await upgrade(connection, 'mx.example.test')
      expect(facts).to.include({ keyType: 'ec', keyCurve: 'prime256v1' }).and.to.not.have.property('keyBits')
      expect(keyInWords(facts)).to.equal('ec, prime256v1')
      expect(keyInWords({ ...facts, keyType: '', keyBits: 1024 })).to.equal('unknown, 1024 bits, prime256v1')
    })
  })

  it('shakes hands with no server without RSA where it looks for RSA only', async () => {
    await dialogue(upgrades(certificate), async (connection) => {
      await connection.send(Buffer.from('STARTTLS\r\n'))
      await connection.reply(patience)
      const failure = await connection.startTls({ servername: 'mx.example.test', look: 'RSA only' }, patience).catch((error: Error) => error)
      expect(failure).to.include({ name: 'SessionEnded', kind: 'tls' })
    })
  })

  it('tells the beginning of names that are long, and how long they are', async () => {
    const long = await selfSigned([{ type: 'dns', value: 'x'.repeat(90_000) }])
    await dialogue(upgrades(long), async (connection) => {
      const { names, distrust } = await upgrade(connection, 'mx.example.test')
      expect(names).to.match(/^DNS:x{996} … \(89004 more characters\)$/)
      expect(distrust.length).to.be.lessThan(1100)
      expect(connection.transcript.toString().length).to.be.lessThan(5000)
    })
  })

  it('trusts an address that the certificate names', async () => {
    await dialogue(upgrades(certificate), async (connection) => {
      expect(await upgrade(connection, '127.0.0.1')).to.include({ trusted: true })
    })
  })

  const distrusted: readonly (readonly [why: string, servername: string, ca: string | undefined, distrust: string])[] = [
    ['another name', 'mx.example.org', undefined, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['another address', '127.0.0.9', undefined, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['an unknown issuer', 'mx.example.test', '', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ]
  for (const [why, servername, ca, distrust] of distrusted) {
    it(`does not trust ${why}, and says why`, async () => {
      await dialogue(upgrades(certificate), async (connection) => {
        const facts = await upgrade(connection, servername, ca)
        expect(facts.trusted).to.equal(false)
        expect(facts.distrust).to.equal(distrust)
        expect(connection.transcript.toString()).to.include(`not trusted: ${facts.distrust}`)
      })
    })
  }

  it('does not take for a reply inside TLS what was begun in clear', async () => {
    const inside: Script = (secure) => answers(secure, { NOOP: '250 inside\r\n' })
    await dialogue(upgrades(certificate, inside, '250-begun in clear\r\n'), async (connection) => {
      await upgrade(connection, 'mx.example.test')
      await connection.send(Buffer.from('NOOP\r\n'))
      expect((await connection.reply(patience)).lines).to.deep.equal(['inside'])
    })
  })

  it('fails when the server says something else', async () => {
    await dialogue(instead((socket) => socket.write('500 what?\r\n')), async (connection) => {
      expect(await ending(upgrade(connection, 'mx.example.test'))).to.match(/^tls: the TLS handshake failed \(/)
    })
  })

  it('fails when the server closes', async () => {
    await dialogue(instead((socket) => socket.end()), async (connection) => {
      expect(await ending(upgrade(connection, 'mx.example.test'))).to.match(/^tls: the TLS handshake failed \(/)
    })
  })

  it('fails when the server is silent', async () => {
    await dialogue(instead(() => undefined), async (connection) => {
      expect(await ending(upgrade(connection, 'mx.example.test', certificate.cert, 1))).to.equal('tls: no TLS handshake within 0.001 s')
    })
  })
})

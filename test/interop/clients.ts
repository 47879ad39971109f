import nodemailer from 'nodemailer'
import { type Ended, missing, run } from './programs.ts'

/** One way to hand in a message. */
export interface Delivery {
  readonly port: number
  readonly security: 'none' | 'starttls' | 'tls'
  /** File that holds the authority's certificate, PEM. */
  readonly ca: string
  readonly login?: { readonly mechanism: 'PLAIN' | 'LOGIN'; readonly username: string; readonly password: string }
  readonly from: string
  readonly to: string
  /** Header and body, LF line ends. */
  readonly message: string
}

export interface Client {
  readonly name: string
  /** Why it cannot be run here. */
  readonly missing: string | false
  /** Exit code 0 when the server took the message. The server's certificate is checked. */
  readonly deliver: (delivery: Delivery) => Promise<Ended>
}

async function byNodemailer({ port, security, ca, login, from, to, message }: Delivery): Promise<Ended> {
  const { readFileSync } = await import('node:fs')
  const transport = nodemailer.createTransport({
    host: '127.0.0.1', port, secure: security === 'tls', ignoreTLS: security === 'none', requireTLS: security === 'starttls', name: 'client.example',
    tls: { ca: readFileSync(ca), servername: 'mx.example.test' },
    ...(login === undefined ? {} : { authMethod: login.mechanism, auth: { user: login.username, pass: login.password } }),
  })
  try {
    return { code: 0, output: (await transport.sendMail({ envelope: { from, to }, raw: message })).response }
  } catch (error) {
    return { code: 1, output: String(error) }
  } finally {
    transport.close()
  }
}

const smtplib = `
import smtplib, ssl, sys
port, security, ca, mechanism, user, password, sender, to = sys.argv[1:]
context = ssl.create_default_context(cafile=ca)
server = smtplib.SMTP_SSL('localhost', int(port), 'client.example', context=context) if security == 'tls' else smtplib.SMTP('localhost', int(port), 'client.example')
with server:
    if security == 'starttls': server.starttls(context=context)
    if mechanism:
        server.ehlo_or_helo_if_needed()
        server.user, server.password = user, password
        server.auth(mechanism, server.auth_plain if mechanism == 'PLAIN' else server.auth_login)
    server.sendmail(sender, [to], sys.stdin.read())
`

function bySmtplib({ port, security, ca, login, from, to, message }: Delivery): Promise<Ended> {
  return run('python3', ['-c', smtplib, String(port), security, ca, login?.mechanism ?? '', login?.username ?? '', login?.password ?? '', from, to], message)
}

function bySwaks({ port, security, ca, login, from, to, message }: Delivery): Promise<Ended> {
  const tls = { none: [], starttls: ['--tls'], tls: ['--tls-on-connect'] }[security]
  const trust = security === 'none' ? [] : ['--tls-verify', '--tls-ca-path', ca]
  const auth = login === undefined ? [] : ['--auth', login.mechanism, '--auth-user', login.username, '--auth-password', login.password]
  return run('swaks', ['--server', '127.0.0.1', '--port', String(port), '--ehlo', 'client.example', '--from', from, '--to', to, ...tls, ...trust, ...auth, '--data', '-'], message)
}

function byCurl({ port, security, ca, login, from, to, message }: Delivery): Promise<Ended> {
  const url = `${security === 'tls' ? 'smtps' : 'smtp'}://localhost:${port}/client.example`
  const tls = security === 'none' ? [] : ['--ssl-reqd', '--cacert', ca]
  const auth = login === undefined ? [] : ['--user', `${login.username}:${login.password}`, '--login-options', `AUTH=${login.mechanism}`]
  return run('curl', ['--silent', '--show-error', '-4', '--noproxy', '*', '--crlf', '--url', url, '--mail-from', from, '--mail-rcpt', to, ...tls, ...auth, '--upload-file', '-'], message)
}

function byMsmtp({ port, security, ca, login, from, to, message }: Delivery): Promise<Ended> {
  const tls = security === 'none' ? ['--tls=off'] : ['--tls=on', `--tls-starttls=${security === 'starttls' ? 'on' : 'off'}`, `--tls-trust-file=${ca}`]
  const auth = login === undefined ? ['--auth=off'] : [`--auth=${login.mechanism.toLowerCase()}`, `--user=${login.username}`, `--passwordeval=echo ${login.password}`]
  return run('msmtp', ['--host=localhost', `--port=${port}`, '--domain=client.example', `--from=${from}`, ...tls, ...auth, '--', to], message)
}

export const clients: readonly Client[] = [
  { name: 'nodemailer', missing: false, deliver: byNodemailer },
  { name: 'swaks', missing: missing('swaks'), deliver: bySwaks },
  { name: "Python's smtplib", missing: missing('python3'), deliver: bySmtplib },
  { name: 'curl', missing: missing('curl'), deliver: byCurl },
  { name: 'msmtp', missing: missing('msmtp'), deliver: byMsmtp },
]

import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { waitUntil } from '../../src/wire/wait.ts'

/** A private Dovecot below one folder, on loopback. */
export interface Dovecot {
  readonly plainPort: number
  readonly tlsPort: number
  readonly ca: string
  readonly maildir: string
  stop(): Promise<void>
}

/** @returns why a private Dovecot cannot be started here, or false */
export function dovecotMissing(): string | false {
  if (process.getuid?.() !== 0) return 'not root, which Dovecot needs'
  try {
    execFileSync('dovecot', ['--version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'dovecot is not installed'
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function certificate(folder: string): string {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=imap.example.test', '-addext', 'subjectAltName=DNS:imap.example.test']
  execFileSync('openssl', ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-days', '2', ...files, ...names], { stdio: 'ignore' })
  return readFileSync(join(folder, 'cert.pem'), 'utf8')
}

function configuration(folder: string, plainPort: number, tlsPort: number): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
disable_plaintext_auth = no
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${folder}/mail
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${tlsPort}
  }
}
`
}

function answers(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) })
    socket.on('error', () => { resolve(undefined) })
  })
}

/** Starts it and waits for its ports. @param folder an empty folder; @param password of `user@example.test` */
export async function startDovecot(folder: string, password: string): Promise<Dovecot> {
  const [plainPort, tlsPort] = [await freePort(), await freePort()]
  const ca = certificate(folder)
  for (const name of ['mail', 'mail/new', 'mail/cur', 'mail/tmp', 'home']) mkdirSync(join(folder, name))
  execFileSync('chown', ['-R', '65534:65534', join(folder, 'mail'), join(folder, 'home')])
  execFileSync('chmod', ['755', folder])
  writeFileSync(join(folder, 'passwd'), `user@example.test:${password}\n`)
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, plainPort, tlsPort))
  const child = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve() }) })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  const ready = await waitUntil(async () => (await answers(plainPort)) && (await answers(tlsPort)), 20_000)
  if (ready !== true) {
    await stop()
    throw new Error(`Dovecot does not answer: ${readFileSync(join(folder, 'log'), 'utf8')}`)
  }
  return { plainPort, tlsPort, ca, maildir: join(folder, 'mail'), stop }
}

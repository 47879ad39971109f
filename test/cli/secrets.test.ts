import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import { startReference } from '../../src/target/reference.ts'
import type { Target } from '../../src/target/target.ts'
import { targetFileText } from '../../src/target/write.ts'
import { selfSigned, type Certificate } from '../client/certificate.ts'
import { inFolder, mailspec, targetFile } from './command.ts'
import { served, withStartTls } from './fake-servers.ts'
import { patience } from './judged.ts'

const passwords = ['p"ä+=%\\<&x\'', 'correct-horse-77', 'two words, and more', 'dXNlcgBzZWNyZXQ='] as const

const octetwise = (text: string, escaped: RegExp, sign: string): string =>
  [...Buffer.from(text)].map((o) => (escaped.test(String.fromCharCode(o)) || o > 126 ? sign + o.toString(16).toUpperCase().padStart(2, '0') : String.fromCharCode(o))).join('')

/** Another hand than the masker's: how the password would look if it came through. */
function forms(password: string): Record<string, string> {
  const shifted = (pad: string): string => {
    const whole = Buffer.from(`${pad}${password}`).toString('base64').replace(/=+$/, '')
    // The first and the last characters also hold bits of the neighbours.
    return whole.slice(Math.ceil((pad.length * 8) / 6), (Buffer.byteLength(pad + password) * 8) % 6 === 0 ? undefined : -1)
  }
  const html = (quote: string, apostrophe: string): string => password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', quote).replaceAll('\'', apostrophe)
  return {
    plain: password, latin1: Buffer.from(password).toString('latin1'), 'JSON': JSON.stringify(password).slice(1, -1), 'JSON in JSON': JSON.stringify(JSON.stringify(password)).slice(3, -3),
    'base64 at 0': shifted(''), 'base64 at 1': shifted('\0'), 'base64 at 2': shifted('\0\0'),
    xtext: octetwise(password, /[+=]/, '+'), 'quoted-printable': octetwise(password, /=/, '='), percent: encodeURIComponent(password), hex: Buffer.from(password).toString('hex'),
    XML: html('&quot;', '&apos;'), HTML: html('&quot;', '&#39;'), notation: [...Buffer.from(password)].map((o) => (o > 126 ? `{x${o.toString(16).toUpperCase()}}` : String.fromCharCode(o))).join(''),
  }
}

/** Texts that stand in base64 inside the messages, as Cucumber attaches them. */
function attached(text: string): string {
  return [...text.matchAll(/"body":"([A-Za-z0-9+/=]{8,})"/g)].map(([, body = '']) => Buffer.from(body, 'base64').toString('utf8')).join('\n')
}

/** @returns each place that shows the password. @param texts by name */
function leaks(texts: Readonly<Record<string, string>>, password: string): string[] {
  return Object.entries(texts).flatMap(([name, text]) => Object.entries(forms(password)).filter(([, form]) => text.includes(form)).map(([form]) => `${name}: ${form}`))
}

interface Shown {
  readonly texts: Record<string, string>
  readonly code: number
}

/** Runs a target and collects all that the run said and wrote. */
async function everything(target: (folder: string) => string, only: readonly string[]): Promise<Shown> {
  return inFolder(async (folder) => {
    const report = join(folder, 'reports')
    const { code, out, err } = await mailspec('run', '--target', target(folder), '--report', report, ...only.flatMap((one) => ['--only', one]))
    const files = readdirSync(report).map((name) => [name, readFileSync(join(report, name), 'utf8')] as const)
    expect(files.length).to.be.at.least(5)
    const messages = files.find(([name]) => name === 'messages.ndjson')?.[1] ?? ''
    return { code, texts: { ...Object.fromEntries(files), out, err, attachments: attached(messages) } }
  })
}

describe('the search for a password', () => {
  for (const password of passwords) {
    it(`finds ${password} in every form`, () => {
      for (const [name, form] of Object.entries(forms(password))) expect(leaks({ file: `before ${form} after` }, password), name).to.include(`file: ${name}`)
      const login = Buffer.from(`\0user@example.test\0${password}`).toString('base64')
      expect(leaks({ file: login }, password)).to.have.length(1)
      expect(leaks({ file: attached(`"body":"${Buffer.from(`AUTH PLAIN ${login}`).toString('base64')}"`) }, password)).to.have.length(1)
    })
  }
})

describe('a password', () => {
  for (const password of passwords) {
    it(`like ${password} is in no report of the included MTA`, async () => {
      const reference = await startReference({ password })
      const { target } = reference
      const run = (judged: Target, only: readonly string[]): Promise<Shown> => everything((folder) => {
        writeFileSync(join(folder, 'ca.pem'), target.tls.ca ?? '')
        return targetFile(folder, targetFileText(judged, join(folder, 'ca.pem')))
      }, only)
      const withoutQueue = { ...target }
      Reflect.deleteProperty(withoutQueue, 'queue')
      try {
        const logins = await run(withoutQueue, ['rfc4954', 'rfc4616', 'rfc5802', 'sec', '@handbook'])
        for (const mechanism of ['PLAIN', 'SCRAM-SHA-256']) expect(logins.texts['messages.ndjson']).to.include(`AUTH ${mechanism} {masked}`)
        expect(attached(logins.texts['messages.ndjson'] ?? '') + (logins.texts['messages.ndjson'] ?? ''), 'proofs and digests').to.not.match(/LHA9[A-Za-z0-9+/]{40}/)
        const settings = await run(target, ['handbook-config-explicit'])
        for (const { texts, code } of [logins, settings]) {
          expect(code, texts['out']).to.equal(0)
          expect(leaks(texts, password)).to.deep.equal([])
        }
      } finally {
        await reference.stop()
      }
    })
  }
})

describe('a server that says the password back', () => {
  let certificate: Certificate
  before(async () => {
    certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
  })

  const only = ['rfc4954', 'rfc4616']

  /** @param answer what the server makes of a line that it was sent */
  async function told(password: string, answer: (verb: string, line: string) => string): Promise<Shown> {
    const account = JSON.stringify({ username: 'user@example.test', password, addresses: ['user@example.test'] })
    return served(withStartTls(certificate, answer), (port) => everything((folder) =>
      targetFile(folder, `submission: { host: 127.0.0.1, port: ${port} }\nrelay: { host: 127.0.0.1, port: ${port} }\naccount: ${account}\ntls: { servername: mx.example.test, insecure: true }\n${patience}`), only))
  }

  const hello = '250-mx.example.test\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN LOGIN\r\n'

  for (const password of passwords) {
    it(`echoes the AUTH line with ${password}`, async () => {
      let heard = ''
      const { texts, code } = await told(password, (verb, line) => {
        heard += `${line}\n`
        if (verb === 'EHLO') return hello
        return /^AUTH \S+$/.test(line) ? '504 5.5.4 all at once, please\r\n' : `535 5.7.8 you said ${line}\r\n`
      })
      expect(leaks({ heard }, password), 'the server was told').not.to.deep.equal([])
      expect(code, texts['out']).to.equal(1)
      expect(texts['err']).to.match(/refused in every way \(535 5\.7\.8 you said AUTH PLAIN [A-Za-z0-9]*\{masked\}\)/)
      expect(leaks(texts, password)).to.deep.equal([])
    })

    it(`accepts the login, and quotes ${password} in every form from then on`, async () => {
      const quoted = Object.values(forms(password)).map((form) => `${form.replace(/[\r\n]/g, '')}`)
      const { texts, code } = await told(password, (verb) => (verb === 'EHLO' ? hello
        : `${verb === 'AUTH' ? '235' : '250'}-ok\r\n${quoted.map((form) => `${verb === 'AUTH' ? '235' : '250'}-${form}\r\n`).join('')}${verb === 'AUTH' ? '235' : '250'} 2.7.0 ok\r\n`))
      expect(code, texts['out']).to.equal(1)
      expect(leaks(texts, password)).to.deep.equal([])
    })
  }

  it('is not shown in part where a long reply is cut', async () => {
    const password = 'Zq7vKw-Jx3'
    for (const filler of [180, 191, 193]) {
      const { texts } = await told(password, (verb) => (verb === 'EHLO' ? hello : `535 5.7.8 ${'.'.repeat(filler - 10)}${password}${'.'.repeat(60)}\r\n`))
      for (const [name, text] of Object.entries(texts)) expect(text.includes(password.slice(0, 6)), `${name} at ${filler}`).to.equal(false)
    }
  })
})

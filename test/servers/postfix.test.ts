import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { requirementsWith } from './jail.ts'
import { recipeTrouble, startRecipe, stopRecipe } from './recipe.ts'
import { recordRun } from './recorded.ts'

/**
 * What Debian's Postfix 3.7 with Dovecot's login service does otherwise than the clause asks: each is explained in
 * docs/explanation/postfix-3.7.md. A scenario that fails and is not here is a fault of ours until the clause says otherwise.
 */
const deviations: Readonly<Record<string, string>> = {
  'rfc1870-6-one-size': 'RFC 1870 §6: only one SIZE; the second is taken',
  'rfc3461-5.1-invalid-on-rcpt-501': 'RFC 3461 §5.1 (b): 501 is a SHOULD; the type of ORCPT is not looked at',
  'rfc3461-6.3-no-orcpt-made-up': 'RFC 3461 §6.3 (d): no Original-Recipient without ORCPT; there is one',
  'rfc3463-3.5-routing-loop': 'RFC 3463 §3.5: X.4.6 is closest; 5.4.0 is sent',
  'rfc4616-2-prepared': 'RFC 4616 §2: strings are prepared; Dovecot compares them as they came',
  'rfc4954-4-authzid-preparation': 'RFC 4954 §4: names are prepared; Dovecot compares them as they came',
  'rfc4954-4-bad-base64-501': 'RFC 4954 §4: 501 is a MUST; 535 is sent',
  'rfc4954-4-initial-response-unwanted': 'RFC 4954 §4: 501 is a MUST; the initial response is passed over',
  'rfc4954-4-unknown-mechanism-504': 'RFC 4954 §4: an unsupported mechanism is rejected with 504; 535 is sent',
  'rfc4954-5-parameter-syntax': 'RFC 4954 §5: xtext; a + without two digits is taken',
  'rfc4954-6-authentication-required': 'RFC 4954 §6: 530 is a SHOULD; the sender check answers first, with 553',
  'rfc4954-6-required-after-failure': 'RFC 4954 §6: 530 is a SHOULD; the sender check answers first, with 553',
  'rfc5802-5.1-name-prepared': 'RFC 5802 §5.1: names are prepared, a MUST; Dovecot compares them as they came',
  'rfc5321-2.3.8-bare-lf-no-line-in-data': 'RFC 5321 §2.3.8: a line feed begins a line, and a period behind it goes',
  'rfc5321-2.3.8-command-line-crlf-only': 'RFC 5321 §2.3.8: a line feed ends a command line',
  'rfc5321-3.5.1-expn-supported': 'RFC 5321 §3.5.1: EXPN is a SHOULD; it is unknown',
  'rfc5321-3.6.2-relay-declined-550': 'RFC 5321 §3.6.2: 550 is a SHOULD; 554 is sent',
  'rfc5321-4.1.1-superfluous-parameters-refused': 'RFC 5321 §4.1.1: QUIT with an argument is obeyed',
  'rfc5321-4.1.1.8-help-without-argument': 'RFC 5321 §4.1.1.8: HELP is a SHOULD; it is unknown',
  'rfc5321-4.1.2-bad-domain-characters-501': 'RFC 5321 §4.1.2: no underscore; it is taken',
  'rfc5321-4.1.2-control-character-501': 'RFC 5321 §4.1.2: 501 is a MUST; 250 is sent',
  'rfc5321-4.2-machine-read-texts': 'RFC 5321 §4.2: 221 has no name',
  'rfc5321-4.5.3.1.5-reply-line-512': 'RFC 5321 §4.5.3.1.5: 512 octets; an address of 500 is repeated',
  'rfc5321-6.3-high-hop-limit': 'RFC 5321 §6.3: at least 100; 50 by default',
  'rfc6152-3-one-body': 'RFC 6152 §3: only one BODY; the second is taken',
  'rfc6409-4.2-header-domains-qualified': 'RFC 6409 §4.2: who adds a Date leaves no partial domain; carol@sales goes on',
  'rfc6409-5.1-header-address-syntax': 'RFC 6409 §5.1: no illegal address goes on, a SHOULD; one with a space does',
  'rfc6409-5.1-address-syntax-501': 'RFC 6409 §5.1: 501; one@@example.test is an unknown user',
  'rfc6409-7-etrn-not-offered': 'RFC 6409 §7: ETRN MUST NOT be there; it is offered',
  'rfc6409-8-delivered-conforms': 'RFC 6409 §8: what is delivered conforms to RFC 5322; fields stand twice',
  'rfc6409-8-unqualified-not-completed': 'RFC 6409 §8: a name is verified before it gets a domain; nobody gets one',
  'rfc6409-8.3-message-id-added': 'RFC 6409 §8.3: a Message-ID off the grammar is replaced; it goes on',
  'sec-auth-sender-before-login': 'CWE-204: the owner map is asked before the login, and its refusal differs (the recipe)',
  'sec-auth-scram-asks-everybody': 'RFC 4422 §3.6, CWE-204: SCRAM ends at once for a name that nobody has',
  'rfc8314-4-tls-1-2-or-later': 'RFC 8314 §4 (RFC 8997): older than TLS 1.2 is discontinued, a SHOULD; TLS 1.0 and 1.1 are spoken by default',
  'rfc9325-3.1.1-no-tls-10': 'RFC 9325 §3.1.1: no TLS 1.0; it is spoken by default',
  'rfc9325-3.1.1-no-tls-11': 'RFC 9325 §3.1.1: no TLS 1.1; it is spoken by default',
  'rfc9325-4.2.1-stronger-suites-preferred': 'RFC 9325 §4.2.1: AES-256 before AES-128, a SHOULD; the order is the client\'s by default',
  'rfc9325-4.5-no-sha1': 'RFC 9325 §4.5: no SHA-1; a client that knows nothing else gets ecdsa_sha1',
}

/** Ask for the code of a refusal that Postfix does not make, or makes otherwise. */
const inconclusive: readonly string[] = [
  'rfc4954-4-bad-base64-code', 'rfc4954-4-initial-response-unwanted-code', 'rfc4954-4-unknown-mechanism-code', 'rfc4954-6-authentication-required-code',
  'rfc5321-4.3.2-arguments-501', 'rfc5321-4.3.2-ehlo-helo-errors', 'rfc5321-4.3.2-end-of-data-errors', 'rfc6409-5.1-header-address-554', 'rfc6409-6.3-data-syntax-554',
]

/** What the recipe cannot give: a client that is turned away with 554, a user who has moved and for whom Postfix would say 251. */
const ungiven = /clients\.refused|movedRecipient|policy\.author/

interface Result {
  readonly exitCode: number
  readonly scenarios: readonly { readonly id: string; readonly requirement: string; readonly level: string; readonly outcome: string; readonly reason: string }[]
}

const root = join(__dirname, '..', '..')
const trouble = recipeTrouble()

describe('the suite on a real Postfix', { skip: trouble === undefined ? false : `NOT RUN: ${trouble}` }, () => {
  let folder = ''
  let ran = { code: -1, output: '' }
  let result: Result = { exitCode: -1, scenarios: [] }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailspec-postfix-'))
    await chmod(folder, 0o755)
    const target = await startRecipe(join(folder, 'recipe'))
    ran = await new Promise((resolve) => {
      const args = [join(root, 'bin', 'mailspec.js'), 'run', '--target', target, '--report', join(folder, 'reports')]
      execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
      })
    })
    result = JSON.parse(await readFile(join(folder, 'reports', 'result.json'), 'utf8')) as Result
    recordRun('postfix', join(folder, 'reports'))
  })

  after(async () => {
    await stopRecipe(join(folder, 'recipe'))
    await rm(folder, { recursive: true, force: true })
  })

  it('runs without an error of ours, and leaves open what is explained, and nothing else', () => {
    expect(requirementsWith(result, 'error'), ran.output).to.deep.equal([])
    expect(requirementsWith(result, 'cannotTell'), ran.output).to.deep.equal(inconclusive)
    const untested = result.scenarios.filter(({ outcome, reason }) => outcome === 'untested' && !ungiven.test(reason))
    expect(untested, ran.output).to.deep.equal([])
  })

  it('has nothing to say where VRFY and EXPN tell nothing, where MAIL needs no EHLO, where there is no RSA key, where no name is looked at, where weak TLS is good enough or not to be had and where BDAT is offered, and judges everything else', () => {
    const silent = result.scenarios.filter(({ outcome }) => outcome === 'inapplicable')
    expect([...new Set(silent.map(({ requirement }) => requirement.replace(/^rfc5321-3\.5\..*/, 'rfc5321-3.5')))]).to.deep.equal(['rfc3207-4.2-ehlo-forgotten', 'rfc3207-4.1-weak-session-554', 'rfc5321-3.5', 'rfc9325-3.7-unknown-name-refused', 'rfc9325-3.7-unrecognized-name', 'rfc9325-4.2.1-weaker-suites-not-preferred', 'sec-chunk-not-offered'])
    expect(result.scenarios.length).to.be.at.least(1100)
  })

  it('finds the deviations that are explained, and no others', () => {
    expect(requirementsWith(result, 'failed'), ran.output).to.deep.equal(Object.keys(deviations).sort())
  })

  it('ends with the exit code of a nonconformity', () => {
    expect(ran.code).to.equal(1)
    expect(result.exitCode).to.equal(1)
  })
})

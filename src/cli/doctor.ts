import type { Target } from '../target/target.ts'
import { type ServiceFacts, probe, type TargetFacts } from '../target/probe.ts'
import { onLoopback, secretsOf, serviceNames } from '../target/target.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { Masker } from '../wire/masking.ts'
import { printable } from '../wire/printable.ts'
import { type Finding, mailboxFinding, queueFinding } from './drivers.ts'
import { openTarget, type TargetChoice } from './target.ts'
import type { Terminal } from './terminal.ts'

/** Tells whether a target can be judged, and what to mend if not. @returns 0, or 2 when something stands in the way */
export async function doctor(choice: TargetChoice, terminal: Terminal): Promise<number> {
  const open = await openTarget(choice)
  try {
    const { target } = open
    const masker = new Masker()
    for (const secret of secretsOf(target)) masker.add(secret)
    const facts = await probe(target)
    const findings = [...services(target, facts), ...logins(target, facts), await queueFinding(target, open.runTool), await mailboxFinding(target), ...allowed(target)]
    for (const { what, ok, text, mend } of findings) {
      terminal.out(`${ok ? 'ok  ' : 'NO  '} ${what.padEnd(12)} ${printable(masker.text(text))}\n`)
      if (mend !== undefined) terminal.out(`     ${' '.repeat(12)} -> ${printable(masker.text(mend))}\n`)
    }
    const troubles = findings.filter((finding) => !finding.ok).length
    terminal.out(troubles === 0 ? 'This target can be judged.\n' : `${troubles} of ${findings.length} findings stand in the way: the Rules that need them will be inconclusive.\n`)
    return troubles === 0 ? exitCodes.sound : exitCodes.cannotJudge
  } finally {
    await open.close()
  }
}

function services(target: Target, facts: TargetFacts): Finding[] {
  return serviceNames.flatMap((name) => {
    const found = facts[name]
    if (found === undefined) return [{ what: name, ok: true, text: 'not in the target file: its Rules stay untested' }]
    if (found.trouble !== undefined) return [{ what: name, ok: false, text: found.trouble, mend: serviceMend(name, found) }]
    return [{ what: name, ok: true, text: `${target[name]?.host}:${target[name]?.port} greets with ${found.banner}; offers ${keywords(found)}` }, ...tls(name, found)]
  })
}

function serviceMend(name: string, { banner }: ServiceFacts): string {
  const which = `${name}.host and ${name}.port in the target file`
  if (banner === '') return `start the service, or mend ${which}; if it runs, look for a firewall in between`
  return `something answers, and does not serve this client: let it in there, or mend ${which}`
}

function keywords(facts: ServiceFacts): string {
  const all = new Set([...facts.clear.keys(), ...facts.secure.keys()])
  return all.size === 0 ? 'no extensions' : [...all].join(' ')
}

function tls(name: string, facts: ServiceFacts): Finding[] {
  if (facts.tlsTrouble !== undefined) return [{ what: `${name} TLS`, ok: false, text: facts.tlsTrouble, ...(facts.tls === undefined ? { mend: 'mend key, certificate and protocols of the server: openssl s_client shows what it does' } : {}) }]
  if (facts.tls === undefined) return []
  const { protocol, cipher, names, validTo, trusted } = facts.tls
  return [{ what: `${name} TLS`, ok: true, text: `${protocol} ${cipher}; certificate for ${names} until ${validTo}${trusted ? '' : ', not trusted'}` }]
}

/** A login can be tried only where AUTH is offered inside a TLS that can be used. */
function loginFinding(username: string, facts: TargetFacts): Finding {
  const offered = [facts.submission, facts.submissions].some((service) => service?.secure.has('AUTH') === true && service.tlsTrouble === undefined)
  if (!offered) return { what: 'login', ok: false, text: `${username} was not tried: no submission service offers AUTH inside a TLS that can be used`, mend: 'let submission or submissions offer AUTH inside TLS, or leave account out of the target file' }
  return { what: 'login', ok: facts.loginTrouble === undefined, text: facts.loginTrouble ?? `${username} can log in`, ...(facts.loginTrouble === undefined ? {} : { mend: accountMend('account') }) }
}

const accountMend = (key: string): string => `mend ${key}.username and ${key}.password in the target file, or what the server looks logins up in`

function logins(target: Target, facts: TargetFacts): Finding[] {
  if (target.account === undefined) return [{ what: 'login', ok: true, text: 'no account in the target file: the Rules about logins stay untested' }]
  const international = facts.internationalLoginTrouble
  return [
    loginFinding(target.account.username, facts),
    ...(international === undefined ? [] : [{ what: 'login', ok: false, text: international, mend: accountMend('internationalAccount') }]),
  ]
}

function allowed(target: Target): Finding[] {
  const missing = (['deliver', 'queue', 'attack'] as const).filter((permission) => !target.allow.includes(permission))
  const where = onLoopback(target) ? 'on loopback' : 'not on loopback'
  return [{ what: 'allowed', ok: true, text: missing.length === 0 ? `everything (${where})` : `plain dialogue${target.allow.map((word) => `, ${word}`).join('')}; not ${missing.join(', ')} (${where}): add them with --allow` }]
}

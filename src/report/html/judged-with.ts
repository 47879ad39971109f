import { type Fact, factList, unfolding } from '../../html/facts.ts'
import { html, type Html } from '../../html/html.ts'
import type { Circumstances, FolderDigest, ServiceNote } from '../circumstances.ts'
import type { Run } from '../run.ts'

function duration(from: string, to: string): string {
  const ms = Date.parse(to) - Date.parse(from)
  return Number.isNaN(ms) ? '' : ms < 100_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}

const time = (iso: string): Html | undefined => (iso === '' ? undefined : html`<time datetime="${iso}">${iso.replace('T', ' ').replace('Z', ' UTC')}</time>`)

function digest({ files, sha256 }: FolderDigest, ending: string): Html {
  return html`<code class="hash">${sha256}</code> <span class="quiet">SHA-256 of ${files} ${ending} files</span>`
}

function service(name: string, { banner, clear, secure, tls, trouble }: ServiceNote): Html {
  const facts: readonly Fact[] = [
    ['trouble', trouble], ['greeting', banner !== '' && html`<code>${banner}</code>`], ['offers', clear.length > 0 && html`<code>${clear.join(', ')}</code>`],
    ['inside TLS', secure.length > 0 && html`<code>${secure.join(', ')}</code>`],
    ...Object.entries(tls ?? {}).map(([key, value]): Fact => [tlsNames[key] ?? key, value === 'true' ? 'yes' : value === 'false' ? 'no' : value]),
  ]
  return html`<h3>${name}</h3>${factList(facts)}`
}

const tlsNames: Readonly<Record<string, string>> = {
  protocol: 'TLS', subject: 'certificate', names: 'for the names', validFrom: 'valid from', validTo: 'valid to', fingerprint256: 'SHA-256', keyType: 'key', keyBits: 'bits of the key', keyCurve: 'curve of the key', trusted: 'trusted', distrust: 'not trusted, because',
}

function withWhat(known: Circumstances): readonly Fact[] {
  return [
    ['commit', known.commit !== undefined && html`<code class="hash">${known.commit}</code>`], ['Node', known.node], ['on', known.system],
    ['features', digest(known.features, '.feature')], ['ledger', digest(known.ledger, '.yaml')],
    ...Object.entries(known.options).map(([name, value]): Fact => [name, html`<code>${value}</code>`]),
  ]
}

/** @returns what was judged, and with what: enough to judge it again */
export function judgedWith(run: Run): Html {
  const { target, mailspec, started, finished, circumstances } = run
  const capabilities = Object.entries(target.capabilities).map(([name, words]): Fact => [name, html`<code>${words.join(', ')}</code>`])
  return html`<section aria-labelledby="judged"><h2 id="judged">What was judged, and with what</h2>
${factList([
    ['target', target.name], ['greeting', target.banner !== '' && html`<code>${target.banner}</code>`], ['begun', time(started)], ['ended', time(finished)], ['took', duration(started, finished)],
    ['mailspec', mailspec], ...(circumstances === undefined ? [] : withWhat(circumstances)), ['counted as failure', run.strict && 'nonconformities and deviations (--strict)'],
  ])}
${circumstances === undefined ? unfolding('Capabilities', factList(capabilities)) : [
    unfolding('Services: greetings, capabilities, TLS', Object.entries(circumstances.services).map(([name, note]) => service(name, note))),
    unfolding('The target file, secrets masked', factList(circumstances.settings.map(([key, value]): Fact => [key, html`<code>${value}</code>`]))),
  ]}</section>`
}

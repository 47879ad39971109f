import type { TargetInfo } from './run.ts'

/** What a probe of one service found, as far as reports tell it. */
export interface ProbedService {
  readonly banner: string
  readonly clear: ReadonlyMap<string, readonly string[]>
  readonly secure: ReadonlyMap<string, readonly string[]>
}

/** @returns what the reports say about a target. @param facts by service; a keyword is listed once, as offered inside TLS if it is */
export function targetInfo(name: string, facts: Readonly<Partial<Record<'relay' | 'submission' | 'submissions', ProbedService>>>): TargetInfo {
  const services = (['relay', 'submission', 'submissions'] as const).flatMap((service) => (facts[service] === undefined ? [] : [[service, facts[service]] as const]))
  const capabilities = services.map(([service, { clear, secure }]) =>
    [service, [...new Map([...clear, ...secure])].map(([keyword, parameters]) => [keyword, ...parameters].join(' '))] as const)
  return { name, banner: services.find(([, found]) => found.banner !== '')?.[1].banner ?? '', capabilities: Object.fromEntries(capabilities) }
}

import { Credentials } from './auth/credentials.ts'
import { networkList } from './policy/networks.ts'
import type { MailQueue } from './queue/contract.ts'
import { Service } from './service.ts'
import type { Engine, ServiceName } from './session/engine.ts'
import type { MtaSettings } from './settings.ts'
import type { Tls } from './tls/authority.ts'
import type { WireSeams } from './wire-seams.ts'

const names: readonly ServiceName[] = ['relay', 'submission', 'submissions']

export interface RunningWire {
  readonly ports: Readonly<Record<ServiceName, number>>
  /** Sessions and connections that are not over yet, on all three ports. */
  openSessions(): number
  stop(): Promise<void>
}

async function stopAll(services: readonly Service[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()))
}

/** Listens on the three ports. Throws an error of one line when a port or a setting is not usable; nothing is left listening then. */
export async function startWire(settings: MtaSettings, queue: MailQueue, seams: WireSeams, tls: Tls): Promise<RunningWire> {
  networkList(settings.networks)
  networkList(settings.turnedAway)
  const engine: Engine = { settings, seams, queue, credentials: new Credentials(settings.accounts, settings.cramMd5), secureContext: tls.context }
  const services = names.map((name) => new Service(engine, name))
  const outcomes = await Promise.allSettled(services.map((service) => service.listen(settings.host, settings.ports[service.name])))
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failure) {
    await stopAll(services)
    throw failure.reason
  }
  const [relay, submission, submissions] = services.map((service) => service.port) as [number, number, number]
  return {
    ports: { relay, submission, submissions },
    openSessions: () => services.reduce((sum, service) => sum + service.open, 0),
    stop: () => stopAll(services),
  }
}

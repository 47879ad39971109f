import type { ServiceName } from '../src/target/target.ts'

/** Scenarios in a row that found a service unavailable, after which the rest are not kept waiting for it. */
const patienceInScenarios = 4

/** Notices that a service went away in the middle of a run, and says so once. */
export class Health {
  readonly #inARow = new Map<ServiceName, number>()
  readonly #gone = new Map<ServiceName, string>()

  /** Tells how a scenario ended on the services it used. @param trouble why they were unavailable, if they were */
  note(services: readonly ServiceName[], trouble: string | undefined): void {
    for (const service of services) {
      const count = trouble === undefined ? 0 : (this.#inARow.get(service) ?? 0) + 1
      this.#inARow.set(service, count)
      if (count >= patienceInScenarios && trouble !== undefined) this.#gone.set(service, `the ${service} service stopped answering: ${trouble}`)
    }
  }

  /** @returns why one of these services is taken as gone */
  trouble(services: readonly ServiceName[]): string | undefined {
    return services.map((service) => this.#gone.get(service)).find((reason) => reason !== undefined)
  }
}

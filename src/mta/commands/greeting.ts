import { inNetworks } from '../policy/networks.ts'
import { plainReply, reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** Whether this client gets no service at all (RFC 5321 §3.1). */
function turnedAway({ settings, client }: Session): boolean {
  return inNetworks(settings.turnedAway, client.address)
}

/** RFC 5321 §4.2: "220 " Domain, then text; §3.1: 554 where the connection is formally rejected. */
export function greeting(session: Session): Reply {
  const { hostname } = session.settings
  return turnedAway(session) ? plainReply(554, `${hostname} has no service for ${session.client.address}`) : plainReply(220, `${hostname} ESMTP`)
}

/** RFC 5321 §3.1: after a greeting of 554 the server waits for QUIT and answers everything else with 503. */
export function withoutService(session: Session, verb: string): Reply | undefined {
  return turnedAway(session) && verb !== 'QUIT' ? reply(503, '5.5.1', 'No service here: only QUIT is left') : undefined
}

import { notApplicable } from '../not-applicable.ts'
import type { MailWorld } from '../world.ts'
import { services } from '../talk.ts'
import { tlsOffers } from '../tls-offers.ts'
import type { Words } from './deed.ts'
import { loginActs } from './login.ts'

/** @returns that the scenario does not apply, if it turns out so */
export type ClientAct = (world: MailWorld) => void | Promise<'skipped' | undefined | void>

/** What a client does without a line of its own; it goes without QUIT by closing its side (FIN), or by breaking off (RST). */
export const clientActs: Words<ClientAct> = {
  'closes the connection': ({ talk }) => talk.session.leave('closes'),
  'resets the connection': ({ talk }) => talk.session.leave('resets'),
  'upgrades the session to TLS': ({ talk }) => talk.session.startTls(),
  'goes on inside TLS': ({ talk }) => talk.encrypt(),
  'upgrades the session to TLS of a server that wants EHLO': async (world) => notApplicable(world, await world.talk.upgradeWhereHelloIsNeeded()),
  'agrees on the weakest TLS that the server takes': async (world) => notApplicable(world, await world.weakTls.agree()),
  'comes back with the same TLS session': async (world) => notApplicable(world, await world.talk.resume()),
  ...Object.fromEntries(services.map((service): [string, ClientAct] => [`shakes hands at the ${service} service`, ({ handshakes }) => handshakes.shakeHands(service)])),
  ...Object.fromEntries(services.map((service): [string, ClientAct] => [`says goodbye inside TLS at the ${service} service`, ({ handshakes }) => handshakes.sayGoodbye(service)])),
  'begins TLS at the submissions service': ({ handshakes }) => handshakes.beginAtOnce('submissions'),
  ...Object.fromEntries(Object.keys(tlsOffers).map((offer): [string, ClientAct] => [`offers only ${offer}`, ({ handshakes }) => handshakes.offer(offer)])),
  ...Object.fromEntries((['submission', 'submissions'] as const).map((service): [string, ClientAct] => [`offers only TLS 1.2 or 1.3 at the ${service} service`, ({ handshakes }) => handshakes.offer('TLS 1.2 or 1.3', service)])),
  'offers message data': ({ envelope }) => envelope.offerData(),
  ...loginActs,
}

/** Says a line over and over. @returns that the scenario does not apply, if it turns out so */
export type Repetition = (world: MailWorld, line: string) => Promise<'skipped' | undefined | void>

export const repetitions: Words<Repetition> = {
  'until the server gives up': ({ dialogue }, line) => dialogue.repeatUntilGivenUp(line),
  'until it is refused': async (world, line) => notApplicable(world, (await world.envelope.repeatUntilRefused(line)) ? undefined : 'the server set no limit that could be met'),
  'a thousand times, or as long as it is let': ({ attack }, line) => attack.repeats(1000, line),
  'a hundred times, or as long as it is let': ({ attack }, line) => attack.repeats(100, line),
  'ten times, or as long as it is let': ({ attack }, line) => attack.repeats(10, line),
  // RFC 5321 §4.5.3.1.8: no server may have a lower limit.
  'a hundred times unless it is refused': ({ talk }, line) => talk.repeatUnlessRefused(100, line),
}

/** Says a line where it belongs to nowhere, or octets that are no line. */
export type Misplacement = (world: MailWorld, line: string) => Promise<void>

/** Where octets in clear stand that a handshake leaves no room for, or come in a chunk. */
export const misplacements: Words<Misplacement> = {
  'right behind STARTTLS': ({ talk }, line) => talk.inject(line, 'behind STARTTLS'),
  'behind STARTTLS in a packet of its own': ({ talk }, line) => talk.inject(line, 'in a packet'),
  'right behind the 220 to STARTTLS': ({ talk }, line) => talk.inject(line, 'behind the 220'),
  'right behind STARTTLS, without an end': ({ talk }, line) => talk.inject(line, 'unfinished'),
  'in place of the handshake': ({ handshakes, talk }, line) => handshakes.speakInClear(line, talk.session.service),
  'as the last chunk': ({ attack }, line) => attack.chunk(line),
  'in clear to the submissions service': ({ handshakes }, line) => handshakes.speakInClear(line, 'submissions'),
}

import { notApplicable } from '../not-applicable.ts'
import type { MailWorld } from '../world.ts'
import type { Deed, Words } from './deed.ts'

/** What a client does without a line of its own; it goes without QUIT by closing its side (FIN), or by breaking off (RST). */
export const clientActs: Words<Deed> = {
  'closes the connection': ({ talk }) => talk.session.leave('closes'),
  'resets the connection': ({ talk }) => talk.session.leave('resets'),
  'upgrades the session to TLS': ({ talk }) => talk.session.startTls(),
  'offers message data': ({ envelope }) => envelope.offerData(),
}

/** Says a line over and over. @returns that the scenario does not apply, if it turns out so */
export type Repetition = (world: MailWorld, line: string) => Promise<'skipped' | undefined | void>

export const repetitions: Words<Repetition> = {
  'until the server gives up': ({ dialogue }, line) => dialogue.repeatUntilGivenUp(line),
  'until it is refused': async (world, line) => notApplicable(world, (await world.envelope.repeatUntilRefused(line)) ? undefined : 'the server set no limit that could be met'),
  'a thousand times, or as long as it is let': ({ attack }, line) => attack.repeats(1000, line),
  // RFC 5321 §4.5.3.1.8: no server may have a lower limit.
  'a hundred times unless it is refused': ({ talk }, line) => talk.repeatUnlessRefused(100, line),
}

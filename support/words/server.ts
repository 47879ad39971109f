import { notApplicable } from '../not-applicable.ts'
import { agreements, encryptThenMac, fieldOf2048Bits } from '../tls-offers.ts'
import type { MailWorld } from '../world.ts'
import type { Words } from './deed.ts'

/** @returns that the scenario does not apply, if it turns out so */
export type Conduct = (world: MailWorld) => void | Promise<'skipped' | undefined | void>

/** What a Then may say of the server, apart from the words of a reply. */
export const conducts: Words<Conduct> = {
  'has understood it': ({ envelope }) => envelope.understood(),
  'takes them all': ({ replies }) => replies.allTaken(),
  'sends no second reply': ({ replies }) => replies.nothingElseCame(),
  'says nothing before the end of data': ({ fate }) => fate.saidNothingEarly(),
  'takes what follows the end of data for commands': ({ fate }) => fate.endedInTime(),
  'did not hang up without 421': ({ dialogue }) => dialogue.saidWhy(),
  'has proved that it knows the password': ({ logins }) => logins.serverProved(),
  'keeps the connection open': ({ replies }) => replies.connectionIsOpen(),
  'has ended the session': ({ replies }) => replies.sessionIsOver(),
  'qualifies the sender or refuses it': ({ submitted }) => submitted.qualifiesSender(),
  'serves the next client': ({ replies }) => replies.nextIsServed(),
  'takes the message without TLS': ({ replies }) => replies.takenWithoutTls(),
  'names the error in its last challenge, if there is one': ({ logins }) => logins.failureIsNamed(),
  'sends nothing on to the next hop for it': ({ attack }) => attack.nothingWentOn(),
  'hands on no second end of data': ({ attack }) => attack.handsOnOneEnd(),
  'lets nobody write a header field X-Injected': ({ attack }) => attack.headerIsItsOwn(),
  'lets nobody write a line into the notification': ({ attack }) => attack.notificationIsItsOwn(),
  'lets the account log in from elsewhere': ({ attack }) => attack.loginStillWorks(),
  'says the same of both passwords, unless it takes a login in clear': async (world) => notApplicable(world, await world.replies.saysNothingOfPassword()),
  'answers 554 to all but QUIT, if that is too weak for it': async (world) => notApplicable(world, await world.weakTls.answers554ToAllButQuit()),
  'demands TLS for it with 530, if it does': async (world) => notApplicable(world, await world.replies.demandsTls()),
  'runs nothing inside TLS that came in clear': ({ replies }) => replies.nothingInjectedRan(),
  'obeys nothing in clear': ({ handshakes }) => handshakes.obeyedNothing(),
  'offers a login, if it does behind STARTTLS': async (world) => notApplicable(world, await world.replies.offersLogin()),
  'closes TLS before the connection': ({ handshakes }) => handshakes.closedTlsFirst(),
  'shakes hands from the first octet': ({ handshakes }) => handshakes.hasTlsFromTheFirstOctet(),
  'speaks TLS from the first octet': ({ handshakes }) => handshakes.tlsFromTheFirstOctet(),
  'shows no RSA key of less than 2048 bits': ({ handshakes }) => handshakes.showsNoShortRsaKey(),
  'shows no ECDSA key on another curve than P-256': ({ handshakes }) => handshakes.showsNoOtherCurve(),
  'shows a good certificate': ({ handshakes }) => handshakes.certificateIsGood(),
  'does not agree to it': ({ handshakes }) => handshakes.declined(),
  'prefers the newest version': async (world) => notApplicable(world, await world.handshakes.prefersNewest()),
  'agrees to it with encrypt-then-MAC only': ({ handshakes }) => handshakes.declinedUnless(encryptThenMac),
  'takes a new key for each client, if it agrees to it': ({ handshakes }) => handshakes.takesNewKeys(),
  'agrees to it with 2048 bits or more only': ({ handshakes }) => handshakes.declinedUnless(fieldOf2048Bits),
  'agrees to that curve': async (world) => notApplicable(world, await world.handshakes.knowsCurve()),
  'shakes hands under its own name only': async (world) => notApplicable(world, await world.handshakes.refusesUnknownName()),
  'refuses that name with unrecognized_name': async (world) => notApplicable(world, await world.handshakes.saysThatNameIsUnknown()),
  'prefers the stronger suite': async (world) => notApplicable(world, await world.handshakes.prefersStronger()),
  'prefers the mode GCM': async (world) => notApplicable(world, await world.handshakes.prefersNamedSuite()),
  'agrees to it, and shakes hands': ({ handshakes }) => handshakes.agreedToTheEnd(),
  'agrees to it': ({ handshakes }) => handshakes.agreed(),
  ...Object.fromEntries(Object.entries(agreements).map(([words, check]): [string, Conduct] => [words, ({ handshakes }) => handshakes.agreedWith(check)])),
}

/** How the server takes what a When says to it; where it takes it otherwise, nothing can be told. */
export interface Answer {
  readonly line: (world: MailWorld, line: string) => Promise<unknown>
  /** The same of a message that was sent. */
  readonly message: (world: MailWorld) => Promise<void>
}

export const answers: Words<Answer> = {
  accepts: { line: ({ talk }, line) => talk.session.accept(line), message: ({ mail }) => mail.accepted() },
  refuses: { line: ({ talk }, line) => talk.session.refused(line), message: ({ mail }) => mail.refused() },
  answers: { line: ({ talk }, line) => talk.answered(line), message: ({ mail }) => mail.answered() },
}

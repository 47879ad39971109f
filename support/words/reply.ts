import { type Expectation, oneOf } from '../expectation.ts'
import type { MailWorld } from '../world.ts'
import type { Deed, Words } from './deed.ts'

/** What a refusal says by its enhanced status code (RFC 3463 §3): subject and detail, whatever the class. */
const meanings = {
  'says that there is no such mailbox': ['1.1'],
  'says that the address is malformed': ['1.3', '1.7', '5.2', '5.4'],
  'says that the command is out of place': ['5.1'],
  'says that the command is not known': ['5.1', '5.2'],
  'says that the argument is wrong': ['5.4', '5.2'],
  'says that the message is too large': ['3.4', '2.3'],
  'says that the message goes round': ['4.6'],
} as const

/** What a Then may say of the reply to the last act. */
export const replyQualities: Words<Deed> = {
  'has an enhanced status code': ({ replies }) => replies.hasAnEnhancedCode(),
  'has an enhanced status code of its own class': ({ replies }) => replies.hasAgreeingEnhancedCode(),
  ...Object.fromEntries(Object.entries(meanings).map(([words, codes]): [string, Deed] => [words, ({ replies }) => replies.refusesWith(...codes)])),
  'has the enhanced status code X.7.1': ({ replies }) => replies.isMatterOfAuthorisation(),
  'has several lines': ({ replies }) => replies.hasSeveralLines(),
  'has the same code on each line': ({ replies }) => replies.carriesOneCode(),
  'lists no extensions': ({ replies }) => replies.listsNoExtensions(),
  'lists one keyword a line': ({ replies }) => replies.listsKeywordsProperly(),
  'offers no plaintext mechanism': ({ replies }) => replies.offersNoPlaintext(),
  'is an empty challenge': ({ replies }) => replies.isEmptyChallenge(),
  'is what the policy for the null sender says': ({ replies }) => replies.followsNullSenderPolicy(),
  "has the client's nonce, and more behind it": ({ logins }) => logins.nonceGrew(),
  'has a salt and an iteration count': ({ logins }) => logins.saltAndCount(1),
  'has an iteration count of at least 4096': ({ logins }) => logins.saltAndCount(4096),
  'has a challenge in the form of a message id': ({ logins }) => logins.isMessageId(),
  'says the same as the one before': ({ replies }) => replies.isLikeTheOneBefore(),
  'says the same of a recipient that nobody has': ({ attack }) => attack.saysTheSameOf('{sender}', '{unknownRecipient}'),
  'says the same of a sender that nobody has': ({ attack }) => attack.saysTheSameOf('{unknownRecipient}', '{recipient}'),
  'tells a queue id': ({ replies }) => replies.tellsQueueId(),
}

/** A reply to any act, or the one that has to be the last. */
export interface Spoken {
  readonly is: (world: MailWorld, expected: Expectation) => Promise<void>
  readonly namesTheServer: Deed
}

export const spoken: Words<Spoken> = {
  reply: { is: ({ replies }, expected) => replies.is(expected), namesTheServer: ({ replies }) => replies.namesTheServer() },
  goodbye: { is: ({ replies }, expected) => replies.isGoodbye(expected), namesTheServer: ({ replies }) => replies.goodbyeNamesTheServer() },
}

export type WhichReply = (world: MailWorld, codes: readonly number[]) => Promise<void>

/** Which replies a list of codes is about. */
export const whichReplies: Words<WhichReply> = {
  'an acceptance': ({ replies }, codes) => replies.acceptedWith(oneOf(codes)),
  'a refusal': ({ replies }, codes) => replies.refusedWith(oneOf(codes)),
  'no reply': ({ dialogue }, codes) => dialogue.none(codes),
}

export type Advertisement = (world: MailWorld, extension: string) => Promise<void>

/** How an EHLO reply speaks of an extension. */
export const advertisements: Words<Advertisement> = {
  advertises: ({ replies }, extension) => replies.advertises(extension),
  'does not advertise': ({ replies }, extension) => replies.doesNotAdvertise(extension),
  'advertises, alone or with one decimal number,': ({ replies }, extension) => replies.advertisesParameters(extension, /^\d*$/, 'nothing or one decimal number'),
  'advertises, with names of mechanisms,': ({ replies }, extension) => replies.advertisesParameters(extension, /^(?:[A-Z0-9_-]{1,20}(?: +|$))+$/i, 'names of 1 to 20 letters, digits, hyphens and underscores (RFC 4422 §3.1)'),
  'advertises, with a list of mechanisms,': ({ replies }, extension) =>
    replies.advertisesParameters(extension, /^[A-Z0-9_-]{1,20}(?: [A-Z0-9_-]{1,20})*$/i, 'mechanism names (RFC 4422 §3.1) separated by spaces'),
}

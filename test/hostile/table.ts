import { ehloReplies } from './ehlo.ts'
import { greetingForms, opening, protocols } from './greetings.ts'
import type { Group } from './hostile-target.ts'
import { brokenOff, silences } from './phases.ts'
import { replyForms, tooMany } from './replies.ts'
import { texts } from './texts.ts'
import { tls, tlsFirst, tlsInPlace, tlsLooked } from './tls.ts'

/** Every hostile target, in the order of the page. */
export const table: readonly Group[] = [protocols, opening, greetingForms, ehloReplies, replyForms, tooMany, brokenOff, silences, tls, tlsInPlace, tlsFirst, tlsLooked, texts]

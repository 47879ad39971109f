import { changeEveryReply } from './bending.ts'
import type { Seams } from './seams.ts'

/** This file holds what defects do to enhanced status codes. */

/** Takes every meaning from these refusals: of their codes the class stays. */
export function dropMeaning(seams: Seams, line: RegExp, enhanced: RegExp): void {
  changeEveryReply(seams, (reply, said) => (reply.enhanced !== undefined && line.test(said) && enhanced.test(reply.enhanced) ? { ...reply, enhanced: '5.0.0' } : reply))
}

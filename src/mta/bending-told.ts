import { changeReply } from './bending.ts'
import type { Reply } from './session/reply.ts'
import type { Seams } from './seams.ts'

/** Changes the lines of a positive reply to VRFY or EXPN. */
export function tellOtherwise(seams: Seams, verb: 'VRFY' | 'EXPN', change: (lines: readonly string[]) => readonly string[]): void {
  changeReply(seams, verb, (answer): Reply => (answer.code === 250 ? { ...answer, lines: change(answer.lines) } : answer))
}

/** The same, line by line. */
export function tellEachOtherwise(seams: Seams, verb: 'VRFY' | 'EXPN', change: (line: string) => string): void {
  tellOtherwise(seams, verb, (lines) => lines.map(change))
}

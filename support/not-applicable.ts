import { notRunMediaType } from './hooks.ts'
import type { MailWorld } from './world.ts'

/** Ends a scenario about something that this server turns out not to do. @returns what its step returns; nothing where there is no reason */
export function notApplicable(world: MailWorld, reason: string | undefined): 'skipped' | undefined {
  if (reason === undefined) return undefined
  world.attach(JSON.stringify({ outcome: 'inapplicable', reason }), notRunMediaType)
  return 'skipped'
}

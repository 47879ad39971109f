import { Given, Then } from '@cucumber/cucumber'
import type { Told } from '../support/addresses-told.ts'
import { notRunMediaType } from '../support/hooks.ts'
import type { Lookup } from '../support/lookups.ts'
import type { MailWorld } from '../support/world.ts'

/** Ends a scenario about something that this server does not do. */
function notApplicable(world: MailWorld, reason: string | undefined): 'skipped' | undefined {
  if (reason === undefined) return undefined
  world.attach(JSON.stringify({ outcome: 'inapplicable', reason }), notRunMediaType)
  return 'skipped'
}

Given('a server that {lookup} {line}', async function (this: MailWorld, lookup: Lookup, argument: string) {
  return notApplicable(this, await this.lookups.serves(lookup, argument))
})

Then('a {replyCode} gives {told}', async function (this: MailWorld, code: number, { label, holds }: { label: string; holds: Told }) {
  return notApplicable(this, await this.lookups.tells(code, label, holds))
})

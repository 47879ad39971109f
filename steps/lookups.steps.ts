import { Given, Then } from '@cucumber/cucumber'
import type { Told } from '../support/addresses-told.ts'
import type { Lookup } from '../support/lookups.ts'
import { notApplicable } from '../support/not-applicable.ts'
import type { MailWorld } from '../support/world.ts'

Given('a server that {lookup} {line}', async function (this: MailWorld, lookup: Lookup, argument: string) {
  return notApplicable(this, await this.lookups.serves(lookup, argument))
})

Then('a {replyCode} gives {told}', async function (this: MailWorld, code: number, { label, holds }: { label: string; holds: Told }) {
  return notApplicable(this, await this.lookups.tells(code, label, holds))
})

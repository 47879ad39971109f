import { Then, When } from '@cucumber/cucumber'
import type { Deed, LineDeed } from '../support/words/deed.ts'
import type { MailWorld } from '../support/world.ts'

When('the administrator types {line}', function (this: MailWorld, command: string) {
  return this.admin.types(command)
})

Then('the tool {output}', function (this: MailWorld, holds: Deed) {
  return holds(this)
})

Then('the tool {outputWith} {line}', function (this: MailWorld, holds: LineDeed, line: string) {
  return holds(this, line)
})

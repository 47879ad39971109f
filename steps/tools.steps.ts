import { Then, When } from '@cucumber/cucumber'
import type { MailWorld } from '../support/world.ts'

When('the administrator types {line}', function (this: MailWorld, command: string) {
  return this.admin.types(command)
})

Then('the tool fails and names {line}', function (this: MailWorld, what: string) {
  this.admin.failsNaming(what)
})

Then('the tool warns about {line}', function (this: MailWorld, what: string) {
  this.admin.says(what)
})

Then('the tool claims to have done nothing', function (this: MailWorld) {
  this.admin.claimsNothing()
})

Then('the tool prints exactly {line}', function (this: MailWorld, line: string) {
  this.admin.printsExactly(line)
})

Then('the tool prints one line with the setting {line}', function (this: MailWorld, name: string) {
  this.admin.printsOneSetting(name)
})

Then('the tool prints what is set and nothing else', function (this: MailWorld) {
  return this.admin.printsWhatIsSet()
})

Then('the tool prints a time of at least {line}', function (this: MailWorld, time: string) {
  this.admin.printsTimeOfAtLeast(time)
})

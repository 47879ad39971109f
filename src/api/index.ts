/**
 * `mailspec`: for phrases of your own. They are registered as ours are, with the same words in braces (docs/reference/phrases.md), and
 * work on the same World. Only for files that `mailspec run --project` loads: anywhere else there is nothing to register with.
 */
export { After, AfterAll, AfterStep, Before, BeforeAll, BeforeStep, DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
export { MailWorld } from '../../support/world.ts'
export type { OwnPart } from '../../support/own-part.ts'
export { Nonconformance, PreconditionNotMet, TargetUnavailable } from '../verdict/errors.ts'
export type { Reply } from '../wire/reply.ts'
export type { Keywords } from '../wire/ehlo.ts'
export type { Target } from '../target/target.ts'
export type { Expectation } from '../../support/expectation.ts'
export type { ClientKind, Rung, Stage, State } from '../../support/talk.ts'

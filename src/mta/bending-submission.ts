import { replaceCommand } from './bending.ts'
import type { Handler } from './commands/command.ts'
import { headerOf, type Field } from './data/header.ts'
import { headerLength } from './delivery/final-form.ts'
import type { Seams } from './seams.ts'
import type { Account } from './settings.ts'
import type { Session } from './session/session.ts'

/** This file holds what defects do to the submission services. */

/**
 * Changes the header of a submitted message after it was completed.
 * @param change its lines with CRLF between them, and those that came
 */
export function changeSubmitted(seams: Seams, change: (header: string, typed: string) => string): void {
  const { completeHeader } = seams.wire
  const textOf = (content: Buffer): string => content.subarray(0, headerLength(content)).toString('latin1')
  seams.wire.completeHeader = (content, id, hostname) => {
    const complete = completeHeader(content, id, hostname)
    const header = change(textOf(complete), textOf(content))
    return Buffer.concat([Buffer.from(header, 'latin1'), complete.subarray(headerLength(complete))])
  }
}

/** Answers a command in another way on the submission services. */
export function onSubmission(seams: Seams, verb: string, bent: (sound: Handler, session: Session, argument: string) => ReturnType<Handler>): void {
  replaceCommand(seams, verb, (sound, session, argument) => (session.service === 'relay' ? sound(session, argument) : bent(sound, session, argument)))
}

/**
 * Lets some messages of a login go on as they are, whoever their author is.
 * @param passes is given the header's fields
 */
export function overlookAuthor(seams: Seams, passes: (fields: readonly Field[], account: Account) => boolean): void {
  const { nameSender } = seams.wire
  seams.wire.nameSender = (session, account, content) => (passes(headerOf(content), account) ? content : nameSender(session, account, content))
}

/** @returns the values of the From fields */
export function authors(fields: readonly Field[]): readonly string[] {
  return fields.filter(({ name }) => name === 'from').map(({ value }) => value)
}

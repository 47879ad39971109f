import type { Copy } from '../mail-part.ts'
import type { MailWorld } from '../world.ts'
import type { Deed, Words } from './deed.ts'

/** What becomes of a message. */
export const fates: Words<Deed> = {
  'arrives in the mailbox': ({ mail }) => mail.arrives(),
  'arrives in the mailbox as it was typed': ({ mail }) => mail.holdsWhatWasTyped(),
  'arrives in the mailbox as it was composed': ({ stock }) => stock.arrives(),
  'is refused or has the fields it needs': ({ submitted }) => submitted.hasNeededFields(),
  'is refused or has full domains in its addresses': ({ submitted }) => submitted.hasFullDomains(),
  'is refused or has legal addresses': ({ submitted }) => submitted.hasLegalAddresses(),
  'is refused or names the login as its sender': ({ submitted }) => submitted.namesTheLogin(),
  'arrives with a Message-ID': ({ submitted }) => submitted.hasMessageId(),
  'arrives with a mail address in Sender, if any': ({ submitted }) => submitted.hasRealSender(),
  'does not arrive in the mailbox': ({ envelope }) => envelope.didNotArrive(),
  'is deferred': ({ admin }) => admin.isDeferred(),
  'is on hold': ({ admin }) => admin.isOnHold(true),
  'is not on hold': ({ admin }) => admin.isOnHold(false),
  'stays on hold': ({ admin }) => admin.stillHeld(),
  'reaches the next hop': ({ admin }) => admin.arrivesAtNextHop(),
  'leaves the queue': ({ admin }) => admin.leavesQueue(),
}

/** Which messages of ours are in the queue, looked at at once. */
export const holdings: Words<Deed> = {
  'no longer holds the message': ({ admin }) => admin.holds(0, false),
  'still holds the other message': ({ admin }) => admin.holds(1, true),
  'holds neither message': ({ admin }) => admin.holdsNone(),
}

/** @throws PreconditionNotMet when it does not happen */
export type Event = (world: MailWorld) => Promise<unknown>

/** What has to have happened before anything can be judged. */
export const events: Words<Event> = {
  'message has reached the next hop': ({ admin }) => admin.fenceArrives(0),
  'other message has reached the next hop': ({ admin }) => admin.fenceArrives(1),
  'message has been put on hold': ({ admin }) => admin.wasPutOnHold(),
  'notification about it has arrived': ({ notices }) => notices.found(),
}

/** What a next hop offers that is back: all, or all but one extension. */
export const returns: Words<Deed> = {
  'is back': ({ hop }) => hop.comeBack(),
  'is back without DSN': ({ hop }) => hop.comeBack('DSN'),
  'is back without 8BITMIME': ({ hop }) => hop.comeBack('8BITMIME'),
}

/** @param line that in back-quotes */
export type CopyQuality = (world: MailWorld, copy: Copy, line: string) => Promise<void>

/** What a copy of the message shows. */
export const copyQualities: Words<CopyQuality> = {
  'has exactly the body line': ({ mail }, copy, line) => mail.hasBody(copy, line),
  'has exactly the body lines': ({ mail }, copy, lines) => mail.hasBody(copy, lines),
  'keeps the octets': ({ mail }, copy, text) => mail.keepsText(copy, text),
  'has no header field': ({ mail }, copy, name) => mail.hasNoField(copy, name),
  'has a header that does not name': ({ mail }, copy, address) => mail.headerIsSilentOn(copy, address),
  'has, above the fields that were typed,': ({ mail }, copy, names) => mail.fieldsStandAboveTheTyped(copy, names),
  'came with the parameter': ({ relayed }, copy, parameter) => relayed.cameWith(copy, parameter),
  'came without the parameter': ({ relayed }, copy, keyword) => relayed.cameWithout(copy, keyword),
  'came without ORCPT, or with that of': ({ relayed }, copy, address) => relayed.cameWithoutOrcptBut(copy, address),
  'stays away, or is in seven bits and says': ({ relayed }, copy, text) => relayed.isSevenBitsOrFails(copy, text),
  'has the reverse-path': ({ envelope }, copy, mailbox) => envelope.wasSentBy(copy, mailbox),
}

/** @param line that in back-quotes */
export type NoticeContent = (world: MailWorld, line: string) => Promise<void>

/** What a notification has in it, of that in back-quotes. */
export const noticeContents: Words<NoticeContent> = {
  'has the status field': ({ notices }, field) => notices.hasStatusField(field),
  'has no status field': ({ notices }, name) => notices.hasNoStatusField(name),
  'returns the text': ({ notices }, text) => notices.returns(text),
  'does not return the text': ({ notices }, text) => notices.keepsBack(text),
}

/** Which notifications name addresses. */
export const noticeNames: Words<NoticeContent> = {
  'the notifications': ({ notices }, addresses) => notices.name(addresses),
  'one notification': ({ notices }, addresses) => notices.oneNames(addresses),
  'no notification': ({ notices }, address) => notices.noneNames(address),
}

/** What a notification of failure has to be. */
export const noticeQualities: Words<Deed> = {
  'arrives in the mailbox': ({ notices }) => notices.arrives(),
  'has the null reverse-path': ({ notices }) => notices.hasNullReversePath(),
}

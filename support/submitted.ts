import { oneLine } from '../src/client/dialogue.ts'
import { headerValues } from '../src/mailbox/message.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { MailPart } from './mail-part.ts'
import { addressesOf, domainsOf, faultsOf, illegalAddresses, isFullDomain, isMessageId, partialDomains, valuesOf } from './message-form.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** What a submission server makes of a message. It may refuse one that has faults, or take it and send it back (RFC 6409 §3.2). */
export class Submitted {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #mail: MailPart

  constructor(scene: Scene, talk: Talk, mail: MailPart) {
    this.#scene = scene
    this.#talk = talk
    this.#mail = mail
  }

  /** RFC 6409 §8: what is delivered conforms to RFC 5322. */
  async hasNeededFields(): Promise<void> {
    const raw = await this.#outcome()
    const faults = raw === undefined ? [] : faultsOf(raw)
    if (faults.length > 0) throw this.#scene.nonconformance('a refusal, or a message with one Date and one From, and no field twice', faults.join(', '))
  }

  /** RFC 6409 §4.2: owed by a server that changes the message; that it does is seen by what was not typed. */
  async hasFullDomains(): Promise<void> {
    await this.#changedWithout(partialDomains, 'full domains in all addresses')
  }

  /** RFC 6409 §5.1: the same. */
  async hasLegalAddresses(): Promise<void> {
    await this.#changedWithout(illegalAddresses, 'addresses by the grammar in all fields')
  }

  async #changedWithout(faults: (raw: Buffer) => string[], wanted: string): Promise<void> {
    const raw = await this.#outcome()
    if (raw === undefined) return
    const added = ['Date', 'Message-ID', 'Resent-Date', 'Resent-Message-ID'].some((name) => valuesOf(raw, name).length > 0)
    if (!added) throw new PreconditionNotMet('the server does not change messages: the one without Date and Message-ID arrived without them')
    const found = faults(raw)
    if (found.length > 0) throw this.#scene.nonconformance(`a refusal, or ${wanted}`, found.join(', '))
  }

  /** RFC 6409 §8.3. */
  async hasMessageId(): Promise<void> {
    const ids = valuesOf((await this.#mail.delivered()).raw, 'Message-ID')
    if (ids.length !== 1 || !isMessageId(ids[0] ?? '')) throw this.#scene.nonconformance('one Message-ID', ids.length === 0 ? 'none' : ids.join(' | '))
  }

  /** RFC 6409 §8.1: what a server puts into Sender is an address. */
  async hasRealSender(): Promise<void> {
    const added = valuesOf((await this.#mail.delivered()).raw, 'Sender')
    const real = (value: string): boolean => domainsOf(value).length === 1 && domainsOf(value).every(isFullDomain)
    if (!added.every(real)) throw this.#scene.nonconformance('no Sender, or one with a mail address', added.join(' | '))
  }

  /** Who sent it is told by Sender, and by From where there is none (RFC 5322 §3.6.2). */
  async namesTheLogin(): Promise<void> {
    const raw = await this.#outcome()
    if (raw === undefined) return
    const told = [valuesOf(raw, 'Sender'), valuesOf(raw, 'From')].find((values) => values.length > 0) ?? []
    const addresses = told.flatMap((value) => addressesOf(value))
    const owned = (this.#scene.bed.target.account?.addresses ?? []).map((address) => address.toLowerCase())
    if (addresses.length === 1 && owned.includes(addresses[0]?.toLowerCase() ?? '')) return
    throw this.#scene.nonconformance('a refusal, or one sender that the login owns', `Sender: ${valuesOf(raw, 'Sender').join(' | ') || 'none'}, From: ${valuesOf(raw, 'From').join(' | ')}`)
  }

  /** RFC 6409 §4.2: the sender of an offer that was accepted has a full domain in the end. */
  async qualifiesSender(): Promise<void> {
    const reply = await this.#talk.session.reply()
    if (reply.code >= 500) return
    if (reply.code >= 400) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"`)
    await this.#talk.session.accept('DATA')
    await this.#mail.sendBody('Who is the sender?')
    const raw = await this.#outcome()
    if (raw === undefined) return
    const [path] = headerValues(raw, 'Return-Path')
    if (path === undefined) throw new PreconditionNotMet('the mailbox keeps no Return-Path, so that the envelope sender cannot be seen')
    if (!domainsOf(path).every(isFullDomain)) throw this.#scene.nonconformance('a refusal, or a sender with a full domain', `Return-Path: ${path}`)
  }

  /** The message as it was delivered; undefined where it was refused or sent back. */
  async #outcome(): Promise<Buffer | undefined> {
    const reply = await this.#talk.session.reply(this.#scene.bed.target.patience.endOfData)
    if (reply.code >= 500) return undefined
    await this.#mail.accepted()
    return (await this.#mail.deliveredIfAtAll())?.raw
  }
}

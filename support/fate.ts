import { oneLine } from '../src/client/dialogue.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { Follower } from './follower.ts'
import type { Written } from './talk.ts'

/** What becomes of a message where more than one fate is legal. */
export class Fate extends Follower {
  /** RFC 5321 §3.3: DATA fails at two points only; 421 and a close may come any time (§3.8). */
  async saidNothingEarly(): Promise<void> {
    const early = this.talk.spokeEarly
    if (early !== undefined && early.code !== 421) throw this.scene.nonconformance('no reply before the end of data', oneLine(early))
    await this.talk.session.answers()
  }

  /**
   * The data has ended where it should: of the lines behind it, which would be text and a second end, at least one earned a reply.
   * A server may dislike what it gets, and hang up (RFC 5321 §3.8).
   */
  async endedInTime(): Promise<void> {
    const replies = await this.talk.session.collectReplies()
    const said = replies.map(oneLine).join(' | ')
    // A second reply that is no goodbye is one to what stood behind, even if it only says that the server dislikes it.
    if (replies.length > 2 || (replies.length === 2 && ![221, 421].includes(replies[1]?.code ?? 0))) return
    if (replies.at(-1)?.code !== 221) throw new PreconditionNotMet(`the server hung up after ${said}`)
    throw this.scene.nonconformance('a reply to the end of data, and one to the command behind it', said)
  }

  /** A refusal, by a reply or by hanging up, is as good as a delivery that keeps these octets. */
  async refusedOrDelivered(text: string): Promise<void> {
    if (!(await this.talk.session.answers())) return
    if ((await this.talk.session.reply()).code >= 400) return
    await this.mail.accepted()
    await this.mail.arrives()
    // What a server does to the case of a letter is another Rule's.
    const folded = (octets: Buffer): string => octets.toString('latin1').toLowerCase()
    const { raw } = await this.mail.delivered()
    if (!folded(raw).includes(folded(this.scene.octets(text)))) throw this.scene.nonconformance(`a refusal, or a delivered message with ${text}`, `250, and ${raw.subarray(-200).toString('latin1')}`)
  }

  /** Sends back what the next hop takes, as a loop would, until the server refuses it or lets it go no further (RFC 5321 §6.3). */
  async endsWithin(rounds: number): Promise<void> {
    const { written } = this.talk
    if (written === undefined) throw new PreconditionNotMet('there is no envelope: is a Given step missing?')
    for (let round = 1; round <= rounds; round += 1) {
      if (await this.#stops(round)) return
      await this.#sendBack(written)
    }
    if (!(await this.#stops(rounds + 1))) throw this.scene.nonconformance('a refusal, or a return to the sender', `the message went round ${rounds} times more`)
  }

  /** Whether the last copy was refused, or left the queue without coming to the next hop. */
  async #stops(round: number): Promise<boolean> {
    const reply = await this.talk.session.reply(this.scene.bed.target.patience.endOfData)
    if (reply.code >= 500) return true
    if (reply.code >= 400) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"`)
    const id = queuedAs(reply.lines.at(-1) ?? '')
    if (id !== undefined) this.queue.own(id)
    const came = (): true | undefined => this.hop.taken(this.scene.token).length >= round || undefined
    const fate = await waitUntil(async () => came() ?? ((await this.queue.holdsOwn()) === false ? (came() ?? false) : undefined), this.scene.bed.target.patience.queueSettle)
    if (fate === undefined) throw new PreconditionNotMet('the message neither came to the next hop nor left the queue within our patience')
    return !fate
  }

  async #sendBack({ sender, recipients }: Written): Promise<void> {
    const copy = this.hop.taken(this.scene.token).at(-1) ?? Buffer.alloc(0)
    await this.talk.writeOn(`MAIL FROM:<${sender}>`, recipients.map((one) => `RCPT TO:<${one}>`))
    await this.talk.session.send(Buffer.concat([copy, Buffer.from('.\r\n')]), 'the end of data')
  }
}

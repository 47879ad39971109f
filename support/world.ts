import { World } from '@cucumber/cucumber'
import type { Requirement } from '../src/ledger/requirement.ts'
import type { Bed } from '../src/target/bed.ts'
import { Scene } from './scene.ts'
import { Envelope } from './envelope.ts'
import { Administrator } from './administrator.ts'
import { Attack } from './attack.ts'
import { DialoguePart } from './dialogue-part.ts'
import { Fate } from './fate.ts'
import { Logins } from './logins.ts'
import { Handshakes } from './handshakes.ts'
import { Lookups } from './lookups.ts'
import { MailPart } from './mail-part.ts'
import { NextHop } from './next-hop.ts'
import { OwnPart } from './own-part.ts'
import { Notices } from './notices.ts'
import { QueuePart } from './queue-part.ts'
import { Relayed } from './relayed.ts'
import { Replies } from './replies.ts'
import { Submitted } from './submitted.ts'
import { StockClient } from './stock-client.ts'
import { Talk } from './talk.ts'
import { WeakTls } from './weak-tls.ts'

interface Parts {
  readonly scene: Scene
  readonly talk: Talk
  readonly replies: Replies
  readonly dialogue: DialoguePart
  readonly mail: MailPart
  readonly fate: Fate
  readonly queue: QueuePart
  readonly admin: Administrator
  readonly stock: StockClient
  readonly hop: NextHop
  readonly notices: Notices
  readonly envelope: Envelope
  readonly lookups: Lookups
  readonly submitted: Submitted
  readonly relayed: Relayed
  readonly logins: Logins
  readonly handshakes: Handshakes
  readonly attack: Attack
  readonly own: OwnPart
  readonly weakTls: WeakTls
}

/** What the steps of one scenario share; they see methods only. */
export class MailWorld extends World {
  #parts: Parts | undefined

  begin(bed: Bed, requirement: Requirement): void {
    const scene = new Scene(bed, requirement)
    const talk = new Talk(scene)
    const queue = new QueuePart(scene, talk)
    const hop = new NextHop(scene)
    const mail = new MailPart(scene, talk, queue, hop)
    const replies = new Replies(scene, talk)
    this.#parts = {
      scene, talk, queue, mail, hop, replies, fate: new Fate(scene, talk, mail, queue, hop), dialogue: new DialoguePart(scene, talk), envelope: new Envelope(scene, talk, replies, mail, queue), logins: new Logins(scene, talk), lookups: new Lookups(scene, talk, replies), handshakes: new Handshakes(scene, talk),
      own: new OwnPart(scene, talk, mail), weakTls: new WeakTls(scene, talk),
      attack: new Attack(scene, talk, mail, queue, hop),
      admin: new Administrator(scene, queue, hop), stock: new StockClient(scene, mail), notices: new Notices(scene, queue), submitted: new Submitted(scene, talk, mail), relayed: new Relayed(scene, queue, hop),
    }
  }

  get begun(): boolean {
    return this.#parts !== undefined
  }

  /** For phrases of somebody's own. */
  get own(): OwnPart {
    return this.#ready.own
  }

  get scene(): Scene {
    return this.#ready.scene
  }

  /** The dialogue: Given and When. */
  get talk(): Talk {
    return this.#ready.talk
  }

  /** What Then steps say about replies. */
  get replies(): Replies {
    return this.#ready.replies
  }

  /** VRFY and EXPN. */
  get lookups(): Lookups {
    return this.#ready.lookups
  }

  /** Logins whose answers depend on the challenge. */
  get logins(): Logins {
    return this.#ready.logins
  }

  /** Handshakes that are judged themselves. */
  get handshakes(): Handshakes {
    return this.#ready.handshakes
  }

  /** Senders and recipients. */
  get envelope(): Envelope {
    return this.#ready.envelope
  }

  /** Many commands in a row, and what is said of all their replies. */
  get dialogue(): DialoguePart {
    return this.#ready.dialogue
  }

  /** Messages sent, and found again in the mailbox. */
  get mail(): MailPart {
    return this.#ready.mail
  }

  /** What became of a message. */
  get fate(): Fate {
    return this.#ready.fate
  }

  /** TLS that the server may find too weak. */
  get weakTls(): WeakTls {
    return this.#ready.weakTls
  }

  /** What an attacker tries, and what must not come of it. */
  get attack(): Attack {
    return this.#ready.attack
  }

  /** Our messages in the target's queue. */
  get queue(): QueuePart {
    return this.#ready.queue
  }

  /** The administrator's tools, and what their output has to show. */
  get admin(): Administrator {
    return this.#ready.admin
  }

  /** Notifications of failure. */
  get notices(): Notices {
    return this.#ready.notices
  }

  /** What a submission server makes of a message. */
  get submitted(): Submitted {
    return this.#ready.submitted
  }

  /** What comes to the next hop. */
  get relayed(): Relayed {
    return this.#ready.relayed
  }

  /** The host that takes the deferred mail. */
  get hop(): NextHop {
    return this.#ready.hop
  }

  /** A mail client off the shelf. */
  get stock(): StockClient {
    return this.#ready.stock
  }

  /** Lets go of sessions and peers, and takes back what was left in queue and mailbox. */
  async end(): Promise<void> {
    this.talk.end()
    await this.hop.close()
    await this.queue.clean()
    await this.mail.close()
  }

  get #ready(): Parts {
    if (this.#parts === undefined) throw new Error('the scenario has not begun: is the Before hook loaded?')
    return this.#parts
  }
}

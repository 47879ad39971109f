import type { MailPart } from './mail-part.ts'
import type { NextHop } from './next-hop.ts'
import type { QueuePart } from './queue-part.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** Follows a message from the dialogue through the queue to the mailbox or the next hop. */
export abstract class Follower {
  protected readonly scene: Scene
  protected readonly talk: Talk
  protected readonly mail: MailPart
  protected readonly queue: QueuePart
  protected readonly hop: NextHop

  constructor(scene: Scene, talk: Talk, mail: MailPart, queue: QueuePart, hop: NextHop) {
    this.scene = scene
    this.talk = talk
    this.mail = mail
    this.queue = queue
    this.hop = hop
  }
}

import { settle } from './bending.ts'
import type { Handler } from './commands/command.ts'
import type { QueueService } from './queue/service.ts'
import type { Seams } from './seams.ts'
import type { Session } from './session/session.ts'

/** Milliseconds for which an acknowledged message can still be taken back. */
const regret = 50

/** This file holds what defects do when a session ends in the wrong way. */

/**
 * Acknowledges messages as ever, and delivers them a moment later.
 * @returns takes back what the session has had acknowledged and is not delivered yet
 */
export function delayDelivery(seams: Seams): (session: Session) => void {
  const held = new Set<string>()
  const acknowledged = new Map<Session, string[]>()
  const { persist, mayTry } = seams.queue
  seams.queue.persist = (store, envelope, content) => {
    held.add(envelope.id)
    return persist(store, envelope, content)
  }
  seams.queue.mayTry = (entry) => !held.has(entry.id) && mayTry(entry)
  const release = (queue: QueueService, id: string): void => {
    if (held.delete(id)) void queue.flushOne(id)
  }
  afterData(seams, (session, id) => {
    acknowledged.set(session, [...(acknowledged.get(session) ?? []), id])
    setTimeout(() => release(session.engine.queue as QueueService, id), regret)
  })
  return (session) => {
    const queue = session.engine.queue as QueueService
    const ids = (acknowledged.get(session) ?? []).filter((id) => held.has(id))
    void queue.change('delete', { ids, folders: ['incoming', 'active'] })
  }
}

function afterData(seams: Seams, look: (session: Session, id: string) => void): void {
  const sound: Handler = settle(seams.wire.commands.get('DATA') ?? seams.wire.unknownCommand)
  seams.wire.commands.set('DATA', async (session, argument) => {
    const answer = await sound(session, argument)
    const id = /queued as (\w+)/.exec(answer?.lines[0] ?? '')?.[1]
    if (id !== undefined) look(session, id)
    return answer
  })
}

/** Hands over what had come of the message data when the connection was lost. */
export function atCutOff(seams: Seams, act: (session: Session, data: Buffer) => Promise<unknown>): void {
  const { findEndOfData } = seams.wire
  let last: Buffer = Buffer.alloc(0)
  seams.wire.findEndOfData = (window) => {
    last = window
    return findEndOfData(window)
  }
  const sound = settle(seams.wire.commands.get('DATA') ?? seams.wire.unknownCommand)
  seams.wire.commands.set('DATA', async (session, argument) => {
    try {
      return await sound(session, argument)
    } catch (error) {
      // The window begins with the line end of the DATA command.
      await act(session, last.subarray(2))
      throw error
    }
  })
}

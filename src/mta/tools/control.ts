import { finished } from 'node:stream/promises'
import { connectControl, type ControlRequest } from '../queue/control-socket.ts'
import { entryOf } from '../queue/entry.ts'
import { listQueue } from '../queue/listing.ts'
import { applyChange, type Operation, type QueueControl, type Selection } from '../queue/operations.ts'
import { soundQueueSeams } from '../queue/seams.ts'
import { QueueStore } from '../queue/store.ts'
import type { Invocation } from './context.ts'

/** No server runs that could be asked. */
export class SystemIsDown extends Error {
  override readonly name = 'SystemIsDown'
}

/** The queue to ask: that of this process, else the one behind the socket. */
export function control(call: Invocation): QueueControl {
  return call.context.queue ?? remoteControl(call.queueDirectory)
}

function remoteControl(queueDirectory: string): QueueControl {
  return {
    flush: async () => void (await ask(queueDirectory, { ask: 'flush' })),
    flushOne: async (id) => void (await ask(queueDirectory, { ask: 'flushOne', id })),
    flushSite: async (domain) => (await ask(queueDirectory, { ask: 'flushSite', domain })) as boolean,
    change: (operation, selection) => changeAnywhere(queueDirectory, operation, selection),
  }
}

// postsuper(1) works on a queue whose server is down as well; then on the files themselves.
async function changeAnywhere(queueDirectory: string, operation: Operation, selection: Selection): Promise<readonly string[]> {
  try {
    return (await ask(queueDirectory, { ask: 'change', operation, selection })) as readonly string[]
  } catch (error) {
    if (!(error instanceof SystemIsDown)) throw error
    const entries = listQueue(queueDirectory).map(({ folder, message }) => entryOf(folder, message))
    const store = new QueueStore(queueDirectory, true)
    return applyChange(operation, selection, entries, store, soundQueueSeams()).asked.map((entry) => entry.id)
  }
}

async function ask(queueDirectory: string, request: ControlRequest): Promise<unknown> {
  const socket = await connectControl(queueDirectory)
  if (!socket) throw new SystemIsDown('mail system is down')
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  socket.write(`${JSON.stringify(request)}\n`)
  await finished(socket)
  const answer = JSON.parse(text) as { readonly value?: unknown; readonly error?: string }
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.value
}

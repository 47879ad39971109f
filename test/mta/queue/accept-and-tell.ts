import { soundQueueSeams } from '../../../src/mta/queue/seams.ts'
import { openQueue } from '../../../src/mta/queue/service.ts'
import { messageTo, settingsFor } from './harness.ts'

/*
 * Started by the kill test: accepts messages until it is killed, and writes each id only after
 * the queue has taken responsibility for it.
 */
async function main(directory: string, address: string): Promise<void> {
  const queue = await openQueue(settingsFor(directory, { sync: true }), soundQueueSeams())
  for (;;) {
    const id = queue.newId()
    await queue.accept(id, messageTo([address]))
    process.stdout.write(`${id}\n`)
  }
}

void main(process.argv[2] ?? '', process.argv[3] ?? '')

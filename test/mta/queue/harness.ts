import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AcceptedMessage, Recipient } from '../../../src/mta/queue/contract.ts'
import { soundQueueSeams, type QueueSeams } from '../../../src/mta/queue/seams.ts'
import { openQueue, type QueueService } from '../../../src/mta/queue/service.ts'
import { defaultSettings, type MtaSettings } from '../../../src/mta/settings.ts'

export const user = 'user@example.test'
export const later = 'later@relay.test'
/** TCP port 9 (discard): nothing listens there, a connection is refused. */
const closedPort = 9

export function recipient(address: string, more: Partial<Recipient> = {}): Recipient {
  return { address, original: address, ...more }
}

export function messageTo(addresses: readonly string[], more: Partial<AcceptedMessage> = {}): AcceptedMessage {
  return {
    sender: user,
    recipients: addresses.map((address) => recipient(address)),
    content: Buffer.from('Received: by mx\r\nFrom: <author@example.test>\r\nSubject: hello\r\n\r\nfirst\r\nsecond\r\n'),
    client: { address: '127.0.0.1', helo: 'client.test', name: 'localhost' },
    ...more,
  }
}

export interface Bench {
  readonly directory: string
  readonly settings: MtaSettings
  readonly queue: QueueService
  /** Accepts and waits until the attempts are over. @returns the queue id */
  send(message: AcceptedMessage): Promise<string>
}

/** Runs a test on a queue in a folder of its own, and takes both away afterwards. */
export async function withQueue(given: Partial<MtaSettings>, test: (bench: Bench) => Promise<void>, seams: QueueSeams = soundQueueSeams()): Promise<void> {
  await withFolder(async (directory) => {
    const settings = settingsFor(directory, given)
    const queue = await openQueue(settings, seams)
    const send = async (message: AcceptedMessage): Promise<string> => {
      const id = queue.newId()
      await queue.accept(id, message)
      await queue.idle()
      return id
    }
    try {
      await test({ directory, settings, queue, send })
    } finally {
      await queue.stop()
    }
  })
}

export async function withFolder(test: (directory: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'mta-queue-'))
  try {
    await test(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

export function settingsFor(directory: string, given: Partial<MtaSettings> = {}): MtaSettings {
  const routes = { 'relay.test': { host: '127.0.0.1', port: closedPort } }
  return { ...defaultSettings, mailboxes: { [user]: 'user' }, routes, sync: false, directory, ...given }
}

export interface Peer {
  readonly port: number
  /** Lines received outside of DATA. */
  readonly commands: string[]
  readonly messages: string[]
  close(): Promise<void>
}

/** A next hop. @param replies what to answer to a command that starts so; the longest match wins, else 250 (354 to DATA) */
export async function startPeer(replies: Readonly<Record<string, string>> = {}, onCommand: (line: string) => Promise<void> | void = () => undefined): Promise<Peer> {
  const commands: string[] = []
  const messages: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.setEncoding('latin1').write(`${replies['greeting'] ?? '220 peer'}\r\n`)
    let text = ''
    let work = Promise.resolve()
    socket.on('data', (chunk: string) => {
      text += chunk
      work = work.then(() => consume())
    })
    let inData = false
    const consume = async (): Promise<void> => {
      for (let end = lineEnd(); end >= 0; end = lineEnd()) {
        const line = text.slice(0, end)
        text = text.slice(end + (inData ? 5 : 2))
        if (inData) messages.push(`${line}\r\n`)
        else commands.push(line)
        await onCommand(inData ? 'end of data' : line)
        const reply = inData ? replies['end of data'] ?? '250 2.0.0 taken' : answer(line, replies)
        inData = !inData && reply.startsWith('354')
        socket.write(`${reply}\r\n`)
      }
    }
    const lineEnd = (): number => text.indexOf(inData ? '\r\n.\r\n' : '\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    messages,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(line: string, replies: Readonly<Record<string, string>>): string {
  const key = Object.keys(replies).filter((start) => line.startsWith(start)).sort((a, b) => b.length - a.length)[0]
  if (key !== undefined) return replies[key] ?? ''
  return line === 'DATA' ? '354 go on' : '250 2.0.0 ok'
}

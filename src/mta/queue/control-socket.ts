import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Operation, QueueControl, Selection } from './operations.ts'

/** What a tool in another process asks, one line of JSON; the answer is one line of JSON too. */
export type ControlRequest =
  | { readonly ask: 'flush' }
  | { readonly ask: 'flushOne'; readonly id: string }
  | { readonly ask: 'flushSite'; readonly domain: string }
  | { readonly ask: 'change'; readonly operation: Operation; readonly selection: Selection }

export interface ControlSocket {
  close(): Promise<void>
}

/** sun_path of unix(7) has 108 octets on Linux and 104 elsewhere. */
const longestSocketPath = 100

/** The socket (or a link to it) below the queue folder, as Postfix has `public/qmgr`. */
function socketPath(queueDirectory: string): string {
  return join(queueDirectory, 'public', 'qmgr')
}

/**
 * Listens for the queue tools of other processes.
 *
 * @throws when another server answers there already
 */
export async function openControlSocket(queueDirectory: string, control: QueueControl): Promise<ControlSocket> {
  const path = socketPath(queueDirectory)
  if (await answers(path)) throw new Error(`the queue ${queueDirectory} is open in another server`)
  rmSync(path, { force: true })
  const real = path.length <= longestSocketPath ? path : join(mkdtempSync(join(tmpdir(), 'mta-')), 'qmgr')
  const clients = new Set<Socket>()
  const server = createServer((socket) => {
    clients.add(socket)
    socket.once('close', () => clients.delete(socket))
    serve(socket, control)
  })
  await listen(server, real)
  if (real !== path) symlinkSync(real, path)
  return {
    close: () => {
      for (const client of clients) client.destroy()
      return close(server, path, real)
    },
  }
}

/** Opens a connection to the running server of a queue, or gives undefined when there is none. */
export async function connectControl(queueDirectory: string): Promise<Socket | undefined> {
  try {
    const real = realpathSync(socketPath(queueDirectory))
    return await new Promise((resolve) => {
      const socket = createConnection(real)
      socket.once('connect', () => resolve(socket))
      socket.once('error', () => resolve(undefined))
    })
  } catch {
    return undefined
  }
}

async function answers(path: string): Promise<boolean> {
  const socket = await connectControl(dirname(dirname(path)))
  socket?.destroy()
  return socket !== undefined
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
    server.unref()
  })
}

async function close(server: Server, path: string, real: string): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  rmSync(path, { force: true })
  if (real !== path) rmSync(dirname(real), { recursive: true, force: true })
}

function serve(socket: Socket, control: QueueControl): void {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: string) => {
    text += chunk
    if (!text.endsWith('\n')) return
    void answer(text, control).then((reply) => socket.end(`${JSON.stringify(reply)}\n`))
  })
}

async function answer(line: string, control: QueueControl): Promise<unknown> {
  try {
    const request = JSON.parse(line) as ControlRequest
    if (request.ask === 'flush') return { value: (await control.flush()) ?? null }
    if (request.ask === 'flushOne') return { value: (await control.flushOne(request.id)) ?? null }
    if (request.ask === 'flushSite') return { value: await control.flushSite(request.domain) }
    return { value: await control.change(request.operation, request.selection) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

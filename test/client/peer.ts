import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { SmtpConnection } from '../../src/client/connection.ts'
import type { Masker } from '../../src/wire/masking.ts'
import { Transcript } from '../../src/wire/transcript.ts'
import type { Certificate } from './certificate.ts'

/** Plays the server: what a test says it does with each connection. */
export type Script = (socket: Socket) => void

/** Long enough for anything on loopback; no test waits for it. */
export const patience = 10_000

/** Serves on loopback while the test runs, and lets go of every connection after it. */
export async function served(script: Script, test: (port: number) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    script(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await test((server.address() as AddressInfo).port)
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
}

/** The same, with a session open to it. */
export async function dialogue(script: Script, test: (connection: SmtpConnection) => Promise<void>, masker?: Masker): Promise<void> {
  await served(script, async (port) => {
    const connection = await SmtpConnection.open({ host: '127.0.0.1', port }, new Transcript(masker), patience)
    try {
      await test(connection)
    } finally {
      connection.destroy()
    }
  })
}

/** Answers each line with what stands for it, or closes on `QUIT`. */
export function answers(socket: Socket, replies: Readonly<Record<string, string>>): void {
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    for (const line of String(text).split('\r\n').slice(0, -1)) {
      socket.write(replies[line] ?? '500 what?\r\n')
      if (line === 'QUIT') socket.end()
    }
  })
}

/** Answers the first line with 220 and then speaks TLS; `inside` plays the server there. @param behind octets in clear behind the 220 */
export function upgrades({ key, cert }: Certificate, inside: Script = () => undefined, behind = ''): Script {
  return (socket) => {
    socket.once('data', () => {
      socket.write(`220 go ahead\r\n${behind}`)
      const secure = new TLSSocket(socket, { isServer: true, key, cert })
      secure.on('error', () => undefined)
      inside(secure)
    })
  }
}

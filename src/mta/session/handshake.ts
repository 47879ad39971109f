import type { Socket } from 'node:net'
import { TLSSocket, type SecureContext } from 'node:tls'

/**
 * Runs the server's side of a TLS handshake over a connected socket.
 * @param patience milliseconds of silence after which the handshake is given up
 * @returns the secured socket, or undefined when the handshake failed (the connection is then closed)
 */
export function startTls(socket: Socket, context: SecureContext, patience: number): Promise<TLSSocket | undefined> {
  // A client that has left or closed its side already does not do so again: the handshake would wait for it without end.
  if (socket.destroyed || socket.readableEnded) {
    socket.destroy()
    return Promise.resolve(undefined)
  }
  socket.on('error', () => socket.destroy())
  const secured = new TLSSocket(socket, { isServer: true, secureContext: context })
  secured.on('error', () => secured.destroy())
  // A reset while nobody reads closes the secured socket and can leave the one below it open.
  secured.once('close', () => socket.destroy())
  return new Promise((resolve) => {
    const fail = (): void => {
      secured.destroy()
      socket.destroy()
      resolve(undefined)
    }
    // TLSSocket without a tls.Server tells of handshake failures by '_tlsError' only.
    secured.once('_tlsError', fail).once('close', fail).once('end', fail)
    socket.once('close', fail).once('end', fail)
    secured.setTimeout(patience, fail)
    secured.once('secure', () => {
      socket.off('close', fail).off('end', fail)
      secured.off('_tlsError', fail).off('close', fail).off('end', fail).off('timeout', fail)
      resolve(secured)
    })
  })
}

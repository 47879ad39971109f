import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls-closed-without-close-notify',
  summary: 'Inside TLS the server closes the connection without close_notify.',
  breaks: ['sec-tls-closed-in-order'],
  bend: (seams) => {
    const { hangUp } = seams.wire
    seams.wire.hangUp = (session) => (session.state.secure ? session.channel.cut() : hangUp(session))
  },
}

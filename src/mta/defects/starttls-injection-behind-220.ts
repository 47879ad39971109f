import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-injection-behind-220',
  summary: 'Commands sent in clear between the 220 and the handshake are obeyed inside TLS.',
  breaks: ['sec-starttls-clear-behind-220-discarded'],
  bend: (seams) => {
    const clear = new WeakMap<object, Buffer>()
    const { shakeHands, forgetForTls } = seams.wire
    seams.wire.shakeHands = async (session) => {
      const octets = await session.channel.read()
      const begin = Math.max(0, octets.indexOf(0x16))
      clear.set(session, octets.subarray(0, begin))
      if (begin < octets.length) session.channel.unread(octets.subarray(begin))
      return shakeHands(session)
    }
    seams.wire.forgetForTls = (session) => {
      forgetForTls(session)
      session.input.putBack(clear.get(session) ?? Buffer.alloc(0))
    }
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'chunk-scanned-for-end',
  summary: 'An end of data inside of a chunk ends the message, and what is behind it is read as commands.',
  breaks: ['sec-chunk-not-executed', 'sec-chunk-in-the-middle'],
  bend: (seams) => {
    const { readChunk } = seams.wire
    seams.wire.readChunk = async (session, size) => {
      const octets = await readChunk(session, size)
      const earlier = Buffer.concat(session.state.transaction?.chunks ?? [])
      const found = /[\r\n]\.(?:\r\n|\r|\n)/.exec(Buffer.concat([earlier, octets ?? Buffer.alloc(0)]).toString('latin1'))
      if (octets === undefined || !found) return octets
      const end = Math.max(0, found.index + found[0].length - earlier.length)
      session.input.putBack(octets.subarray(end))
      return octets.subarray(0, end)
    }
  },
}

import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'long-line-blocks-next',
  summary: 'After a line that is too long the next client is hung up on.',
  breaks: ['sec-flood-long-line'],
  neighbours: ['sec-flood-left-behind'],
  bend: (seams) => {
    const { findLineEnd, farewell } = seams.wire
    const fall = fallOver(seams)
    // A line comes in many pieces: one flood does harm once.
    let spent = false
    seams.wire.findLineEnd = (octets, searched) => {
      if (octets.length > 8192 && !spent) fall()
      spent ||= octets.length > 8192
      return findLineEnd(octets, searched)
    }
    seams.wire.farewell = (session, reason) => {
      spent &&= reason === 'closed'
      return farewell(session, reason)
    }
  },
}

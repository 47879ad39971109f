import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'long-header-blocks-next',
  summary: 'After a header of more than 90,000 octets the next client is hung up on.',
  breaks: ['sec-flood-header'],
  bend: (seams) => {
    const { unstuff } = seams.wire
    const fall = fallOver(seams)
    seams.wire.unstuff = (data) => {
      if (data.indexOf('\r\n\r\n') > 90_000) fall()
      return unstuff(data)
    }
  },
}

import { fallOver } from '../bending-floods.ts'
import { headerLength } from '../delivery/final-form.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'long-header-blocks-next',
  summary: 'After a header of more than 90,000 octets, or of more than 5,000 lines, the next client is hung up on.',
  breaks: ['sec-flood-header'],
  bend: (seams) => {
    const { unstuff } = seams.wire
    const fall = fallOver(seams)
    seams.wire.unstuff = (data) => {
      const length = headerLength(data)
      if (length > 90_000 || data.subarray(0, length).toString('latin1').split('\r\n').length > 5000) fall()
      return unstuff(data)
    }
  },
}

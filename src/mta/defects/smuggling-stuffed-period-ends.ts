import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'smuggling-stuffed-period-ends',
  summary: 'A period that is doubled ends the data as well.',
  breaks: ['sec-smuggling-one-piece', 'sec-smuggling-two-pieces'],
  neighbours: ['rfc5321-4.5.2-period-with-space-no-end', 'rfc5321-4.5.2-leading-period-deleted'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /(\r\n)\.+\r\n/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}

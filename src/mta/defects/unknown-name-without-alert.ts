import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-name-without-alert',
  summary: 'The connection of a client that asks for a name that the server does not know is closed without a word.',
  breaks: ['rfc9325-3.7-unrecognized-name'],
  bend: (seams) => {
    seams.wire.unknownNameAlert = () => Buffer.alloc(0)
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'client-attachment-damaged',
  summary: 'The base64 of an attachment loses its last line.',
  breaks: ['handbook-client-agrees'],
  bend: (seams) => {
    const { content } = seams.wire
    seams.wire.content = (octets, transaction) => Buffer.from(content(octets, transaction).toString('latin1').replace(/(filename=octets\.bin[^]*\r\n)[A-Za-z0-9+/=]+\r\n(?=(?:\r\n)?--)/, '$1'), 'latin1')
  },
}

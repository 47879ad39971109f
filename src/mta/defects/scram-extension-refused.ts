import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-extension-refused',
  summary: 'A first message with an attribute behind the nonce is refused.',
  breaks: ['rfc5802-5.1-optional-extension'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => (/,r=[^,]*,/.test(message) ? undefined : readFirst(message))
  },
}

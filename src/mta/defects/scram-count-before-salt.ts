import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-count-before-salt',
  summary: 'The first message of the server has its attributes in another order.',
  breaks: ['rfc5802-7-server-first-form'],
  neighbours: ['rfc5802-5.1-iteration-count', 'rfc5802-5.1-nonce-lengthened'],
  bend: (seams) => {
    seams.wire.scram.serverFirst = (nonce, { salt, iterations }) => `r=${nonce},i=${iterations},s=${salt.toString('base64')}`
  },
}

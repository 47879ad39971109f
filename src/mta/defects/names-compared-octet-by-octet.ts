import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'names-compared-octet-by-octet',
  summary: 'User names are compared as they come, without preparation.',
  breaks: ['rfc4616-2-prepared'],
  bend: (seams) => {
    bendPlainMessage(seams, async (message, session, sound) => {
      const [, username = ''] = message.toString('utf8').split('\0')
      return username === username.normalize('NFC') ? sound(session, message) : undefined
    })
  },
}

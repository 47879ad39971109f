import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'prohibited-characters-dropped',
  summary: 'PLAIN leaves characters for private use out of user names and passwords.',
  breaks: ['rfc4616-2-unpreparable'],
  bend: (seams) => {
    bendPlainMessage(seams, async (message, session, sound) => {
      const [authzid = '', ...rest] = message.toString('utf8').split('\0')
      return sound(session, Buffer.from([authzid, ...rest.map((one) => one.replaceAll(/[\uE000-\uF8FF]/g, ''))].join('\0')))
    })
  },
}

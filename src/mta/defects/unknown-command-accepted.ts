import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'unknown-command-accepted',
  summary: 'Any unknown command is answered 250.',
  breaks: ['rfc5321-4.2.4-unknown-command-500'],
  neighbours: [
    'rfc5321-2.2.2-verbs-registered',
    'rfc5321-4.1.1.1-all-commands-listed',
    'rfc5321-4.1.5-unknown-x-command-500',
    'rfc5321-4.2.1-permanent-errors-5yz',
    'rfc5321-4.2.2-421-closes',
    'sec-chunk-not-offered',
    'sec-chunk-size-digits',
    'sec-trusted-etrn-argument',
    'sec-trusted-xclient',
    'sec-trusted-xforward',
    'sec-trusted-debug',
    'sec-trusted-turn',
  ],
  bend: (seams) => {
    seams.wire.unknownCommand = async () => reply(250, '2.0.0', 'Ok')
  },
}

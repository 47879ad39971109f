import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-command-571',
  summary: 'An unknown command is answered 571.',
  breaks: ['rfc5321-4.2-reply-code-range'],
  neighbours: [
    'rfc5321-4.2.4-unknown-command-500',
    'rfc5321-4.2-only-listed-codes',
    'rfc5321-4.2.1-permanent-errors-5yz',
    'rfc5321-4.2.1-code-categories',
    'rfc2034-4-codes-present',
    'rfc4954-4-line-too-long-500',
    'rfc5321-2.2.2-verbs-registered',
    'rfc5321-3.8-unasked-close-after-421',
    'rfc5321-4.1.1.1-all-commands-listed',
    'rfc5321-4.1.5-unknown-x-command-500',
  ],
  bend: (seams) => {
    changeEveryReply(seams, (answer) => (answer.code === 500 ? { ...answer, code: 571 } : answer))
  },
}

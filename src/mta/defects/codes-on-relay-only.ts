import { changeEveryReply, uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'codes-on-relay-only',
  summary: 'Only the relay service gives enhanced status codes.',
  breaks: ['rfc2034-4-codes-on-submission'],
  neighbours: ['handbook-sender-refusal-code', 'rfc4954-4-bad-base64-code', 'rfc4954-4-line-too-long-code', 'rfc4954-4-unknown-mechanism-code', 'rfc4954-6-authentication-required-code', 'rfc4954-6-success-code', 'rfc4954-6-wrong-password-code', 'rfc3207-4-demand-5-7-0', 'rfc2034-4-codes-for-submissions', 'rfc4954-4-initial-response-unwanted-code'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, _line, { service }) => (service === 'relay' ? answer : uncoded(answer)))
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-missing',
  summary: 'ENHANCEDSTATUSCODES is offered and no reply carries one.',
  breaks: ['rfc2034-4-codes-present'],
  neighbours: [
    'handbook-relay-refusal-code',
    'handbook-sender-refusal-code',
    'rfc4954-6-success-code',
    'rfc4954-6-wrong-password-code',
    'rfc2034-4-codes-for-messages',
    'rfc2034-4-codes-on-submission',
    'rfc2034-4-codes-for-policy',
    'rfc2034-4-codes-without-ehlo',
    'rfc4954-4-line-too-long-code',
    'rfc4954-4-bad-base64-code',
    'rfc4954-4-unknown-mechanism-code',
    'rfc4954-6-authentication-required-code',
    'rfc3207-4-demand-5-7-0',
    'rfc2034-4-codes-for-submissions',
    'rfc3463-3.2-no-such-mailbox',
    'rfc3463-3.2-address-syntax',
    'rfc3463-3.5-routing-loop',
    'rfc3463-3.6-invalid-command',
    'rfc3463-3.6-invalid-arguments',
    'rfc3463-3.4-message-too-large',
    'rfc4954-4-initial-response-unwanted-code',
  ],
  bend: (seams) => {
    const { render } = seams.wire
    seams.wire.render = ({ code, lines }) => render({ code, lines })
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'extra-line-at-end',
  summary: 'Every message gets an empty line at its end.',
  breaks: ['rfc5321-4.1.1.4-last-line-break-belongs-to-message'],
  neighbours: [
    'handbook-plain-relay-as-typed',
    'rfc1870-6-size-ends-nothing',
    'rfc5321-3.7.2-odd-trace-robust',
    'rfc5321-3.9-list-header-unchanged',
    'rfc5321-3.9.1-alias-rest-unchanged',
    'rfc5321-4.1.1.4-lines-are-data',
    'rfc5321-4.5.2-leading-period-deleted',
    'rfc5321-4.5.2-characters-kept',
    'rfc5321-4.5.2-control-characters-kept',
    'rfc5321-4.5.2-storage-reversible',
    'rfc5321-4.5.3.1.6-text-line-1000',
    'rfc5321-4.5.3.1.6-stuffed-period-not-counted',
    'rfc5321-4.5.3.1.7-message-64k',
    'rfc5321-4.5.4.2-concurrent-transactions',
    'rfc5321-7.2-header-not-fitted-to-envelope',
    'rfc6409-8-limited-to-remedies',
    'rfc6409-8.8-unmatched-addresses-kept',
  ],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.concat([content, Buffer.from('\r\n')])
  },
}

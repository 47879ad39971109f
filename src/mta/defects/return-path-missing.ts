import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'return-path-missing',
  summary: 'Final delivery adds no Return-Path field.',
  breaks: ['rfc5321-4.4-return-path-at-delivery'],
  neighbours: [
    'rfc5321-4.4-return-path-null',
    'rfc5321-4.4-trace-in-order',
    'rfc5321-4.4-exactly-one-return-path',
    'sec-injection-sender-kept',
  ],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (...given) => traceLines(...given).filter((line) => !line.startsWith('Return-Path:'))
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'return-path-twice',
  summary: 'Final delivery adds two Return-Path fields.',
  breaks: ['rfc5321-4.4-return-path-at-delivery'],
  neighbours: ['rfc5321-4.4-return-path-null', 'rfc5321-4.4-exactly-one-return-path'],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, ...rest) => [`Return-Path: <${envelope.sender}>`, ...traceLines(envelope, ...rest)]
  },
}

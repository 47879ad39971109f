import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sent-return-path-kept',
  summary: 'A Return-Path field that came with the message is kept beside the server\'s own.',
  breaks: ['rfc5321-4.4-exactly-one-return-path'],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, recipient, content) => [...traceLines(envelope, recipient, content), ...(content.toString('latin1').split('\r\n\r\n')[0]?.match(/^return-path:.*$/gim) ?? [])]
  },
}

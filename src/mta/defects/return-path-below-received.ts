import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'return-path-below-received',
  summary: 'The return path stands below a trace field.',
  breaks: ['rfc5321-4.4-trace-in-order'],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, recipient, content) => {
      const received = /^Received:.*\r\n(?:[ \t].*\r\n)*/i.exec(content.toString('latin1'))?.[0].trimEnd() ?? ''
      return [received.replaceAll('\r\n', '\n'), ...traceLines(envelope, recipient, content)]
    }
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'multiline-mixed-codes',
  summary: 'Every second line of a reply of several lines carries the next code.',
  breaks: ['rfc5321-4.2.1-multiline-same-code'],
  bend: (seams) => {
    const { render } = seams.wire
    seams.wire.render = (answer) =>
      render(answer)
        .split(/(?<=\r\n)/)
        .map((line, index) => (index % 2 === 1 ? `${answer.code + 1}${line.slice(3)}` : line))
        .join('')
  },
}

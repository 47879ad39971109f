import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'pipelined-commands-dropped',
  summary: 'What stands in the same segment behind a command is thrown away.',
  breaks: ['rfc2920-3.2-nothing-discarded'],
  neighbours: ['rfc4954-4-pipelined-in-order', 'rfc2920-3.2-answers-in-order'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    seams.wire.dispatch = (session, line) => {
      session.input.take()
      return dispatch(session, line)
    }
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'response-after-challenge-refused',
  summary: 'Credentials sent as the response to the empty challenge of PLAIN never open the door.',
  breaks: ['rfc4954-4-two-steps'],
  // There the credentials go as a response, too.
  neighbours: ['rfc4616-2-own-authzid', 'rfc4616-2-username-with-at', 'rfc4616-2-utf8-username', 'rfc4616-2-prepared'],
  bend: (seams) => {
    const plain = seams.wire.mechanisms.get('PLAIN')
    if (!plain) throw new Error('no mechanism PLAIN')
    seams.wire.mechanisms.set('PLAIN', async (session, initial) => {
      const given = await plain(session, initial)
      return initial === undefined ? undefined : given
    })
  },
}

import type { Defect } from '../defect.ts'
import { fatalAlert } from '../tls/server-name.ts'

export const defect: Defect = {
  id: 'unknown-name-answered-handshake-failure',
  summary: 'A name in server_name that the server does not know is refused with the alert handshake_failure.',
  breaks: ['rfc9325-3.7-unrecognized-name'],
  bend: (seams) => {
    seams.wire.unknownNameAlert = () => fatalAlert(40)
  },
}

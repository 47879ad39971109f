import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-always-named',
  summary: 'Each message of a login gets a Sender, though From says the same.',
  breaks: ['handbook-sender-field-not-needed'],
  bend: (seams) => {
    const { nameSender } = seams.wire
    seams.wire.nameSender = (session, account, content) => {
      const named = nameSender(session, account, content)
      return session.settings.nameSender && named.equals(content) ? Buffer.concat([Buffer.from(`Sender: <${account.addresses[0]}>\r\n`, 'latin1'), named]) : named
    }
  },
}

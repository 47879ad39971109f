import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'delivered-before-end-of-data',
  summary: 'What has come of a message of plain text is delivered before its end.',
  breaks: ['rfc5321-4.1.1-nothing-before-end-of-data'],
  neighbours: [
    'rfc5321-4.1.1.4-no-partial-failure',
    'rfc5321-4.1.1.10-lost-connection-cancels',
    'rfc5321-4.1.1.10-lost-connection-is-temporary',
    'rfc5321-4.2.5-nothing-delivered-after-5yz',
    'sec-tls-truncated-message-not-delivered',
  ],
  bend: (seams) => {
    const { findEndOfData } = seams.wire
    replaceCommand(seams, 'DATA', (sound, session, argument) => {
      const { transaction, helo = '' } = session.state
      const { queue } = session.engine
      let early = false
      seams.wire.findEndOfData = (window) => {
        const found = findEndOfData(window)
        // A long message comes in one piece or in many, as the moment has it: the defect leaves it alone, so that it does the same each time.
        const plain = !/^Content-Type: multipart/im.test(window.toString('latin1'))
        if (transaction && plain && !found && !early && window.length > 2) {
          early = true
          const content = Buffer.from(window.subarray(2))
          void queue.accept(queue.newId(), { sender: transaction.sender, recipients: [...transaction.recipients], content, client: { ...session.client, helo } })
        }
        return found
      }
      return sound(session, argument)
    })
  },
}

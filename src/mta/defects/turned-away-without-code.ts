import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'turned-away-without-code',
  summary: 'A client that gets no service reads a text without a code.',
  breaks: ['rfc5321-4.2-other-greetings-are-replies'],
  neighbours: ['rfc5321-4.3.2-connection-replies'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => {
      const sound = greeting(session)
      if (sound.code === 554) session.channel.write('No service for you\r\n')
      return sound
    }
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'turned-away-with-550',
  summary: 'A client that gets no service is greeted with 550.',
  breaks: ['rfc5321-4.3.2-connection-replies'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => {
      const sound = greeting(session)
      return sound.code === 554 ? { ...sound, code: 550 } : sound
    }
  },
}

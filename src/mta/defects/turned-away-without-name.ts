import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'turned-away-without-name',
  summary: 'The greeting of 554 does not begin with the name of the server.',
  breaks: ['rfc5321-4.3.1-greeting-type-replies-name'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => {
      const sound = greeting(session)
      return sound.code === 554 ? { ...sound, lines: ['No service for you'] } : sound
    }
  },
}

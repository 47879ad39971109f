import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-domain-completed',
  summary: 'The first label of a domain of the server\'s is taken for the domain.',
  breaks: ['rfc5321-5.1-submission-no-inference'],
  bend: (seams) => {
    replaceCommand(seams, 'RCPT', (sound, session, argument) => {
      const whole = (label: string): string | undefined => session.settings.domains.find((domain) => domain.startsWith(`${label}.`))
      return sound(session, argument.replace(/@([^.>]+)>/, (text, label: string) => `@${whole(label) ?? text.slice(1, -1)}>`))
    })
  },
}

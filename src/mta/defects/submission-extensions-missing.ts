import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-extensions-missing',
  summary: 'A submission service offers nothing but logins.',
  breaks: ['rfc6409-7-pipelining-offered', 'rfc6409-7-enhanced-codes-offered', 'rfc6409-7-dsn-offered', 'rfc6409-7-8bitmime-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => session.service === 'relay' || /^(?:AUTH|STARTTLS)/.test(line))
  },
}

import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'password-case-folded',
  summary: 'A password may be written in capitals or in small letters.',
  breaks: ['rfc4616-2-password-case'],
  bend: (seams) => {
    const { verify } = seams.wire
    const fold = (text: string): string => text.toLowerCase()
    seams.wire.verify = async (session, given) =>
      (await verify(session, given)) ?? session.settings.accounts.find(({ username, password }) => username === given.username && fold(password) === fold(given.password))
  },
}

import { replaceCommand } from '../bending.ts'
import { answerAuthInClear } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'
import type { Session } from '../session/session.ts'
import type { Account } from '../settings.ts'

export const defect: Defect = {
  id: 'login-kept-over-starttls',
  summary: 'A login in clear is refused, and counts inside TLS all the same.',
  breaks: ['rfc3207-4.2-login-forgotten'],
  bend: (seams) => {
    answerAuthInClear(seams)
    const remembered = new WeakMap<Session, Account>()
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      const [, username, password] = Buffer.from(argument.split(' ')[1] ?? '', 'base64').toString().split('\0')
      const account = session.settings.accounts.find((one) => one.username === username && one.password === password)
      if (account) remembered.set(session, account)
      return sound(session, argument)
    })
    const { forgetForTls } = seams.wire
    seams.wire.forgetForTls = (session) => {
      forgetForTls(session)
      session.state.login = remembered.get(session)
    }
  },
}

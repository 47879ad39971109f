import { scramKeys } from '../auth/scram-keys.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-1000-iterations',
  summary: 'The keys are made with 1000 iterations.',
  breaks: ['rfc5802-5.1-iteration-count'],
  bend: (seams) => {
    seams.wire.scram.keysOf = async (session, username) => {
      const account = session.engine.credentials.find(username)
      return account ? scramKeys(account, account.password, 1000) : session.engine.credentials.scramKeys(username)
    }
  },
}

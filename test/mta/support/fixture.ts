import type { Defect } from '../../../src/mta/defect.ts'
import { defaultSettings, type MtaSettings } from '../../../src/mta/settings.ts'
import { makeTls, tlsPlan } from '../../../src/mta/tls/authority.ts'
import { soundWireSeams } from '../../../src/mta/wire-seams.ts'
import type { Seams } from '../../../src/mta/seams.ts'
import { startWire, type RunningWire } from '../../../src/mta/wire.ts'
import { FakeQueue } from './fake-queue.ts'

export interface Fixture extends RunningWire {
  readonly queue: FakeQueue
  readonly ca: string
}

export const settings: MtaSettings = {
  ...defaultSettings,
  directory: '/nowhere',
  mailboxes: { 'user@example.test': 'user', 'other@example.test': 'other', '"john doe"@example.test': 'john' },
  aliases: { 'info@example.test': ['user@example.test', 'someone@outside.test'], 'me@example.test': ['user@example.test'] },
  accounts: [
    { username: 'user@example.test', password: 'secret', addresses: ['user@example.test', 'me@example.test'] },
    { username: 'jörg', password: 'pässwort', addresses: ['other@example.test'] },
  ],
  networks: [],
}

const tls = makeTls(tlsPlan(settings.hostname))

/** Starts the SMTP side over a queue in memory. */
export async function start(given: Partial<MtaSettings> = {}, defect?: Defect): Promise<Fixture> {
  const queue = new FakeQueue()
  const wire = soundWireSeams()
  // A defect of the wire touches the wire's seams only.
  defect?.bend({ wire } as Seams)
  const running = await startWire({ ...settings, ...given }, queue, wire, await tls)
  return { ...running, queue, ca: (await tls).ca }
}

/** Runs the body on a started SMTP side and stops it after. */
export async function withMta(body: (mta: Fixture) => Promise<unknown>, given: Partial<MtaSettings> = {}, defect?: Defect): Promise<void> {
  const mta = await start(given, defect)
  try {
    await body(mta)
  } finally {
    await mta.stop()
  }
}

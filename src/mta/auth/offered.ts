import type { Session } from '../session/session.ts'
import type { Mechanism } from './mechanism.ts'

/** @returns the mechanisms of this site by name: CRAM-MD5 needs the passwords themselves kept, and is there only where the settings say so */
export function offeredMechanisms({ seams, settings }: Session): ReadonlyMap<string, Mechanism> {
  return new Map([...seams.mechanisms].filter(([name]) => name !== 'CRAM-MD5' || settings.cramMd5))
}

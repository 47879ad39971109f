import { SessionEnded } from '../../src/client/errors.ts'

/** @returns how a session ended, as `kind: reason`; throws when it did not */
export async function ending(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof SessionEnded) return `${error.kind}: ${error.message}`
    throw error
  }
  throw new Error('the session did not end')
}

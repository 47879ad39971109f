/** Waiting for an effect that no event announces: a listing, a file, a mailbox on another host. */

export interface Clock {
  /** Milliseconds from any fixed origin. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const wallClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
}

const growth = 1.6
const longestPause = 250

/**
 * Asks again and again, never twice at a time, until there is an answer; pauses grow up to 250 ms. Asks at least once, and a last time when patience ends.
 * @param probe one look; undefined means "not yet". It must have an end of its own: a probe that hangs is not interrupted.
 * @param patience milliseconds
 * @param pause milliseconds before the second look
 * @returns the first answer, or undefined when patience ran out; what the probe throws is passed on
 */
export async function waitUntil<T>(probe: () => Promise<T | undefined>, patience: number, pause = 1, clock: Clock = wallClock): Promise<T | undefined> {
  const end = clock.now() + patience
  for (let next = pause; ; next = Math.min(next * growth, longestPause)) {
    const answer = await probe()
    if (answer !== undefined) return answer
    const left = end - clock.now()
    if (left <= 0) return undefined
    await clock.sleep(Math.min(next, left))
  }
}

import type { MtaSettings } from '../settings.ts'

/** Longest wait that a timer of Node takes, milliseconds. */
const longestTimer = 2_147_483_647

/** @param attempts made so far, at least 1. @returns milliseconds until the next one (Postfix's qmgr(8): doubled each time) */
export function backoff(attempts: number, settings: Pick<MtaSettings, 'minimalBackoff' | 'maximalBackoff'>): number {
  return Math.min(settings.minimalBackoff * 2 ** Math.min(attempts - 1, 30), settings.maximalBackoff)
}

/** @param time milliseconds since the epoch. @returns a timer that does not keep the process alive */
export function at(time: number, act: () => void): NodeJS.Timeout {
  const wait = Math.min(Math.max(time - Date.now(), 0), longestTimer)
  return setTimeout(act, wait).unref()
}

/** Lets a fixed number of tasks run at a time; the others wait in order. */
export class Slots {
  private free: number
  private readonly waiting: (() => void)[] = []

  constructor(free: number) {
    this.free = free
  }

  async run(task: () => Promise<void>): Promise<void> {
    if (this.free > 0) this.free -= 1
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      await task()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free += 1
    }
  }
}

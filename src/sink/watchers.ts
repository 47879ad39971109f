interface Watcher {
  readonly look: () => void
  readonly giveUp: () => void
}

/** Those who wait for something that an event will show. */
export class Watchers {
  readonly #waiting = new Set<Watcher>()
  #closed = false

  /** @param patience milliseconds. @returns the probe's first answer; undefined when patience ran out or nothing can come any more */
  until<T>(probe: () => T | undefined, patience: number): Promise<T | undefined> {
    const answer = probe()
    if (answer !== undefined || this.#closed) return Promise.resolve(answer)
    return new Promise((resolve, reject) => {
      const leave = (settle: () => void): void => {
        clearTimeout(timer)
        this.#waiting.delete(watcher)
        settle()
      }
      const watcher: Watcher = {
        look: () => {
          try {
            const seen = probe()
            if (seen !== undefined) leave(() => { resolve(seen) })
          } catch (e) {
            leave(() => { reject(e instanceof Error ? e : new Error(String(e))) })
          }
        },
        giveUp: () => { leave(() => { resolve(undefined) }) },
      }
      const timer = setTimeout(watcher.giveUp, patience)
      this.#waiting.add(watcher)
    })
  }

  /** Something happened: everyone looks again. */
  look(): void {
    for (const watcher of [...this.#waiting]) watcher.look()
  }

  /** Nothing can come any more. */
  giveUp(): void {
    this.#closed = true
    for (const watcher of [...this.#waiting]) watcher.giveUp()
  }
}

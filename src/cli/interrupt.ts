/** What is done with what has been judged so far. @returns the exit code */
export type Report = (signal: NodeJS.Signals) => Promise<number>

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Ctrl-C and SIGTERM end a run early: what was judged is reported, and no server or folder is left behind. A second signal ends at once
 * (130, 143).
 */
export class Interrupt {
  readonly #close: () => Promise<void>
  /** Set while there is something to report. */
  report: Report | undefined
  #signal: NodeJS.Signals | undefined

  /** @param close lets go of the target */
  constructor(close: () => Promise<void>) {
    this.#close = close
    for (const signal of signals) process.on(signal, this.#end)
  }

  /** Whether the run is being ended: what happens in it now is no longer told. */
  get ending(): boolean {
    return this.#signal !== undefined
  }

  /** No longer listens. */
  stop(): void {
    for (const signal of signals) process.off(signal, this.#end)
  }

  /** Never comes back when the run is being ended: the process is about to exit. */
  async whenNotEnding(): Promise<void> {
    if (this.ending) await new Promise<never>(() => undefined)
  }

  readonly #end = (signal: NodeJS.Signals): void => {
    const atOnce = signal === 'SIGINT' ? 130 : 143
    if (this.ending) process.exit(atOnce)
    this.#signal = signal
    void (this.report?.(signal) ?? Promise.resolve(atOnce)).catch(() => atOnce)
      .then((code) => this.#close().catch(() => undefined).then(() => process.exit(code)))
  }
}

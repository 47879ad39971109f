import type { MtaSettings } from '../settings.ts'
import { attempt, type AttemptContext } from './attempt.ts'
import type { AcceptedMessage, MailQueue } from './contract.ts'
import { openControlSocket, type ControlSocket } from './control-socket.ts'
import { entryOf, type Entry } from './entry.ts'
import { queueDirectory } from './folders.ts'
import { listQueue } from './listing.ts'
import { freshMessage, pending } from './message.ts'
import { applyChange, moveTo, record, type Operation, type QueueControl, type Selection } from './operations.ts'
import { queueIds } from './queue-id.ts'
import { recoverEntries } from './recovery.ts'
import { report } from './reporting.ts'
import { at, backoff, Slots } from './schedule.ts'
import type { QueueSeams } from './seams.ts'
import { domainsOf } from './sites.ts'
import { QueueStore } from './store.ts'

/** Attempts under way at a time (as Postfix's default_process_limit bounds its delivery agents). */
const attemptsAtATime = 100

/**
 * Opens the queue below `settings.directory`, takes up what lies there, and listens for the queue
 * tools. Rejects when another server has that queue open.
 */
export async function openQueue(settings: MtaSettings, seams: QueueSeams): Promise<QueueService> {
  const store = new QueueStore(queueDirectory(settings), settings.sync)
  store.prepare()
  const service = new QueueService(settings, seams, store)
  await service.start()
  return service
}

/** The running queue: accepts, delivers, retries, reports, and obeys the queue tools. */
export class QueueService implements MailQueue, QueueControl {
  private readonly context: AttemptContext
  private readonly entries = new Map<string, Entry>()
  private readonly stopping = new AbortController()
  private readonly slots = new Slots(attemptsAtATime)
  /** Ids whose files are being written. */
  private readonly arriving = new Set<string>()
  private readonly running = new Set<Promise<void>>()
  private socket: ControlSocket | undefined
  private nextId: () => string = queueIds([])

  constructor(settings: MtaSettings, seams: QueueSeams, store: QueueStore) {
    this.context = { settings, seams, store, queue: this, signal: this.stopping.signal }
  }

  /** Called once, by `openQueue`. */
  async start(): Promise<void> {
    const { store } = this.context
    this.socket = await openControlSocket(store.directory, this)
    for (const entry of recoverEntries(store)) this.entries.set(entry.id, entry)
    this.nextId = queueIds(this.entries.keys())
    for (const entry of this.entries.values()) this.resume(entry)
  }

  newId(): string {
    return this.nextId()
  }

  async accept(id: string, message: AcceptedMessage): Promise<void> {
    const { content, ...rest } = message
    const envelope = { id, arrived: Date.now(), ...rest }
    this.arriving.add(id)
    try {
      await this.context.seams.persist(this.context.store, envelope, content)
    } finally {
      this.arriving.delete(id)
    }
    const entry = entryOf('incoming', freshMessage(envelope, content.length))
    this.entries.set(id, entry)
    this.begin(entry)
  }

  async flush(): Promise<void> {
    this.hurry(this.context.seams.toFlush(this.everything()))
  }

  async flushOne(id: string): Promise<void> {
    this.hurry(this.context.seams.toFlushOne([...this.entries.values()], id))
  }

  async flushSite(domain: string): Promise<boolean> {
    if (!Object.keys(this.context.settings.routes).some((route) => route.toLowerCase() === domain.toLowerCase())) return false
    const entries = [...this.entries.values()].filter((entry) => domainsOf(entry.message).includes(domain.toLowerCase()))
    this.hurry(this.context.seams.toFlush(entries))
    return true
  }

  async change(operation: Operation, selection: Selection): Promise<readonly string[]> {
    const { store, seams } = this.context
    const { asked, changed } = applyChange(operation, selection, this.everything(), store, seams)
    for (const entry of changed) this.follow(entry, operation)
    return asked.map((entry) => entry.id)
  }

  /** Resolves when no attempt is under way. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  /** Ends the attempts under way; what they have not delivered lies in the queue for the next start. */
  async stop(): Promise<void> {
    this.stopping.abort()
    for (const entry of this.entries.values()) clearTimeout(entry.timer)
    await this.socket?.close()
    await this.idle()
  }

  /** All entries, with those whose files somebody put into the queue's folders by hand. */
  private everything(): readonly Entry[] {
    for (const { folder, message } of listQueue(this.context.store.directory)) {
      const { id } = message.envelope
      if (!this.entries.has(id) && !this.arriving.has(id)) this.entries.set(id, entryOf(folder, message))
    }
    return [...this.entries.values()]
  }

  private resume(entry: Entry): void {
    if (entry.folder === 'deferred') this.wake(entry, entry.message.next)
    else if (entry.folder !== 'hold') this.begin(entry)
  }

  private wake(entry: Entry, time: number): void {
    clearTimeout(entry.timer)
    entry.timer = at(time, () => this.hurry([entry]))
  }

  private hurry(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.busy) entry.again = true
      else this.begin(entry)
    }
  }

  private follow(entry: Entry, operation: Operation): void {
    clearTimeout(entry.timer)
    if (operation === 'delete') this.entries.delete(entry.id)
    if (operation === 'requeue') this.hurry([entry])
    // As a released message waits for the next queue run in Postfix.
    if (operation === 'release') this.wake(entry, Math.max(entry.message.next, Date.now() + this.context.settings.minimalBackoff))
    if (operation === 'expire' && entry.folder === 'deferred') this.wake(entry, entry.message.next)
  }

  private begin(entry: Entry): void {
    if (this.stopping.signal.aborted) return
    clearTimeout(entry.timer)
    entry.busy = true
    const run = this.slots.run(() => this.attempt(entry)).finally(() => this.running.delete(run))
    this.running.add(run)
  }

  private async attempt(entry: Entry): Promise<void> {
    try {
      await this.attemptOnce(entry)
    } catch (error) {
      this.afterTrouble(entry, error as NodeJS.ErrnoException)
    }
    entry.busy = false
    if (entry.again && !entry.gone && this.context.seams.mayTry(entry)) {
      entry.again = false
      this.begin(entry)
    }
  }

  private async attemptOnce(entry: Entry): Promise<void> {
    const { store, seams } = this.context
    if (entry.gone || !seams.mayTry(entry) || this.stopping.signal.aborted) return
    moveTo(entry, 'active', store)
    const result = await attempt(entry, this.context)
    await report(entry, result, this.context, this)
    if (entry.gone || this.stopping.signal.aborted && pending(entry.message).length > 0) return
    if (pending(entry.message).length === 0) this.forget(entry, () => seams.retire(store, entry))
    else this.defer(entry)
  }

  private defer(entry: Entry): void {
    const attempts = entry.message.attempts + 1
    const next = Date.now() + backoff(attempts, this.context.settings)
    record(entry, { attempts, next }, this.context.store)
    if (entry.folder === 'hold') return
    moveTo(entry, 'deferred', this.context.store)
    this.wake(entry, next)
  }

  private forget(entry: Entry, retire: () => void): void {
    retire()
    entry.gone = true
    this.entries.delete(entry.id)
  }

  // A queue file that is no longer there was taken away by hand; anything else (a full disk, say)
  // may pass.
  private afterTrouble(entry: Entry, error: NodeJS.ErrnoException): void {
    if (entry.gone) return
    if (error.code === 'ENOENT' && this.context.store.find(entry.id) === undefined) this.forget(entry, () => undefined)
    else this.wake(entry, Date.now() + this.context.settings.minimalBackoff)
  }
}

import type { CommandResult, CommandRunner } from './command.ts'
import { ToolFailed } from './errors.ts'
import { parseQueueJson } from './json-listing.ts'
import { parseMailq } from './mailq.ts'
import type { MailqListing } from './mailq.ts'
import type { QueuedMessage } from './messages.ts'
import { parsePostcat } from './postcat.ts'
import type { QueueFile } from './postcat.ts'
import { parsePostconf } from './postconf.ts'
import { checkedId } from './queue-id.ts'

/** sendmail(1) and its other names take the configuration by -C; all of Postfix's own tools by -c. */
const sendmailNames: ReadonlySet<string> = new Set(['mailq', 'sendmail', 'newaliases'])

/** The head of a message with folded lines joined (RFC 5322 §2.2.3). */
function unfoldedHead(content: Buffer): string {
  const text = content.toString('utf8')
  return (/^[^]*?(?=\r?\n\r?\n|$(?![^]))/.exec(text)?.[0] ?? '').replace(/\r?\n(?=[ \t])/g, '')
}

function carries(token: string, content: Buffer): boolean {
  return unfoldedHead(content).split('\n').some((line) => /^(subject|message-id)[ \t]*:/i.test(line) && line.includes(token))
}

/** The mail queue of a Postfix, or of anything whose tools have the same flags and output. */
export class PostfixQueue {
  readonly #run: CommandRunner
  readonly #config: string | undefined

  /** @param options.config configuration directory, for -c; absent: the tools' own default */
  constructor(run: CommandRunner, options: { readonly config?: string | undefined } = {}) {
    this.#run = run
    this.#config = options.config
  }

  /** Runs one tool as typed, with the configuration directory put in. Any exit status resolves. */
  run(tool: string, args: readonly string[] = []): Promise<CommandResult> {
    const flag = sendmailNames.has(tool) ? '-C' : '-c'
    return this.#run(this.#config === undefined ? [tool, ...args] : [tool, flag, this.#config, ...args])
  }

  /** What is queued now. @throws ListingMalformed, ToolFailed */
  async list(): Promise<QueuedMessage[]> {
    return parseQueueJson((await this.#succeed('postqueue', ['-j'])).stdout)
  }

  /** The same as a table. @throws ListingMalformed, ToolFailed */
  async table(): Promise<MailqListing> {
    return parseMailq((await this.#succeed('postqueue', ['-p'])).stdout)
  }

  /** @returns the listing's entry, undefined when it is not queued */
  async get(id: string): Promise<QueuedMessage | undefined> {
    checkedId(id)
    return (await this.list()).find((message) => message.id === id)
  }

  /** Envelope records and content of one queue file (`postcat -vq`). @returns undefined when there is no such file */
  async content(id: string): Promise<QueueFile | undefined> {
    const args = ['-vq', checkedId(id)]
    const result = await this.run('postcat', args)
    if (result.code !== 0 && result.stderr.includes('No such file')) return undefined
    const { octets, stdout } = this.#checked('postcat', args, result)
    return parsePostcat(octets ?? stdout)
  }

  /**
   * The message whose Subject or Message-ID holds the token. Prefer an id from the end-of-data reply: each candidate costs one postcat.
   * @param among ids to look at; absent: all that are listed
   */
  async findBySubject(token: string, among?: readonly string[]): Promise<{ readonly id: string; readonly file: QueueFile } | undefined> {
    for (const id of among ?? (await this.list()).map((message) => message.id)) {
      const file = await this.content(id)
      if (file !== undefined && carries(token, file.content)) return { id, file }
    }
    return undefined
  }

  /** @returns whether one of these messages is the one of that token; undefined where none is, but the tools do not show what is in one of them */
  async holdsSubject(token: string, among: readonly string[]): Promise<boolean | undefined> {
    let hidden = false
    for (const id of among) {
      const content = (await this.content(id))?.content
      if (content !== undefined && carries(token, content)) return true
      hidden ||= content?.length === 0
    }
    return hidden ? undefined : false
  }

  /** Asks for an attempt to deliver everything (`postqueue -f`); resolves when it is asked, not when it is done. */
  async flush(): Promise<void> {
    await this.#succeed('postqueue', ['-f'])
  }

  /** The same for one message (`postqueue -i`). */
  async flushOne(id: string): Promise<void> {
    await this.#succeed('postqueue', ['-i', checkedId(id)])
  }

  /** @returns how many messages the tool says it removed: 0 or 1 */
  async delete(id: string): Promise<number> {
    return this.#super('-d', checkedId(id))
  }

  /** Empties the queue, everybody's mail included. @returns how many messages the tool says it removed */
  async deleteAll(): Promise<number> {
    return this.#super('-d', 'ALL')
  }

  /** @returns how many messages the tool says it put on hold */
  async hold(id: string): Promise<number> {
    return this.#super('-h', checkedId(id))
  }

  /** @returns how many messages the tool says it released from hold */
  async release(id: string): Promise<number> {
    return this.#super('-H', checkedId(id))
  }

  /** @param names parameters; none for all. @returns effective values; an unknown name is missing from the map */
  async settings(...names: string[]): Promise<Map<string, string>> {
    return parsePostconf((await this.#succeed('postconf', names)).stdout)
  }

  /** An unknown id is no failure for postsuper: it exits 0 and counts no message. */
  async #super(flag: string, id: string): Promise<number> {
    const args = [flag, id]
    const result = await this.#succeed('postsuper', args)
    const said = /^postsuper: (?:Deleted|Placed on hold|Released from hold): (\d+) messages?$/m.exec(result.stderr)
    if (said === null) throw new ToolFailed(`postsuper ${args.join(' ')}: does not say what it did`, result)
    return Number(said[1])
  }

  async #succeed(tool: string, args: readonly string[]): Promise<CommandResult> {
    return this.#checked(tool, args, await this.run(tool, args))
  }

  #checked(tool: string, args: readonly string[], result: CommandResult): CommandResult {
    if (result.code === 0) return result
    throw new ToolFailed(`${[tool, ...args].join(' ')}: status ${result.code}: ${result.stderr.trim().slice(-300)}`, result)
  }
}

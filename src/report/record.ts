import { readFileSync, writeFileSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'
import { jsonText } from './json.ts'
import { runMediaType } from './media-types.ts'
import type { RunInfo } from './run.ts'

type Mask = (text: string) => string

// Words and ids of Cucumber itself: no target can write them, and a password that happens to be `PASSED` must not change a verdict.
const structural = /^(?:id|type|status|mediaType|contentEncoding|keywordType|astNodeIds?|.+Ids?)$/

function masked(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => masked(item, mask))
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = structural.test(key) ? item : masked(item, mask)
  return copy
}

/** Collects the messages of a run; secrets are masked as each one arrives. */
export class Recorder {
  readonly #envelopes: Envelope[] = []
  readonly #mask: Mask

  /** @param mask hides the secrets of the target in one text */
  constructor(mask: Mask) {
    this.#mask = mask
  }

  /** To be given to Cucumber as its listener. */
  readonly onMessage = (envelope: Envelope): void => {
    this.#envelopes.push(masked(envelope, this.#mask) as Envelope)
  }

  /** Keeps what Cucumber does not know among its messages, so that every report can be rebuilt from them alone. */
  note(info: RunInfo): void {
    // Its texts are masked one by one: a password that happens to be `ledger` must not change the names of its keys.
    const body = JSON.stringify(masked(info, this.#mask))
    this.#envelopes.push({ attachment: { body, contentEncoding: 'IDENTITY', mediaType: runMediaType } } as Envelope)
  }

  get envelopes(): readonly Envelope[] {
    return this.#envelopes
  }

  /** Writes `messages.ndjson`, one message a line (Cucumber's own format). @throws the error of the file system */
  write(file: string): void {
    writeFileSync(file, this.#envelopes.map((envelope) => `${jsonText(envelope)}\n`).join(''))
  }
}

/**
 * Reads recorded messages back.
 * @throws Error naming file and line where a line is no message; the error of the file system
 */
export function readMessages(file: string): Envelope[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const envelope = parsed(line)
    if (typeof envelope !== 'object' || envelope === null) throw new Error(`${file}:${i + 1}: is no message of Cucumber`)
    return [envelope]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

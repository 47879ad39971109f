import { relative, resolve } from 'node:path'
import { headerLength } from '../delivery/final-form.ts'
import { NotAQueueFile, readContent, readMessage } from '../queue/file-format.ts'
import { isFolder } from '../queue/folders.ts'
import { findMessage, type Listed } from '../queue/listing.ts'
import { isQueueId } from '../queue/queue-id.ts'
import { QueueStore } from '../queue/store.ts'
import { systemMessage } from './configuration.ts'
import { invoke, type Invocation, type ToolContext } from './context.ts'
import { has } from './options.ts'
import { postcatView, prefix, type PostcatFlags, type PostcatView } from './postcat-view.ts'
import { ToolFatal, type ToolResult } from './result.ts'
import type { ToolSeams } from './seams.ts'

const usage =
  'postcat [-b (body text)] [-c config_dir] [-d (decimal record type)] [-e (envelope records)] [-h (header text)] [-q (access queue)] [-v] [file(s)...]'

interface Found extends Listed {
  /** As printed in the marks: relative to the queue, or as given. */
  readonly name: string
  readonly content: Buffer
}

/** postcat(1): shows queue files, named by path or, with -q, by queue id. */
export async function postcat(words: readonly string[], context: ToolContext): Promise<ToolResult> {
  const call = invoke(words, context, { letters: 'bc:dehoqrsv', usage })
  const flags = readFlags(call)
  const warnings: string[] = []
  const lines: string[] = []
  for (const operand of call.options.operands) {
    const found = has(call.options, 'q') ? byId(operand, call) : byPath(operand, call, warnings)
    if (found) lines.push(...show(found, flags, context.seams))
  }
  const octets = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')
  return { code: 0, stdout: octets.toString(), stderr: warnings.join(''), octets }
}

// postcat(1): without -b, -e and -h all three are shown.
function readFlags({ options }: Invocation): PostcatFlags {
  const all = !['b', 'e', 'h'].some((letter) => has(options, letter))
  return {
    envelope: all || has(options, 'e'),
    header: all || has(options, 'h'),
    body: all || has(options, 'b'),
    offsets: has(options, 'o'),
    types: has(options, 'd'),
    verbose: has(options, 'v'),
  }
}

function byId(id: string, call: Invocation): Found | undefined {
  if (!isQueueId(id)) throw new ToolFatal(`bad mail queue ID: ${id}`)
  const store = new QueueStore(call.queueDirectory, false)
  const listed = findMessage(store, id)
  const found = listed && read(store.path(listed.folder, id), listed, `${listed.folder}/${id}`)
  if (found) return found
  const error = call.context.seams.unknownId(id)
  if (error) throw error
  return undefined
}

// The message may leave between two reads; then it is not in the queue.
function read(path: string, listed: Listed, name: string): Found | undefined {
  try {
    return { ...listed, name, content: readContent(path) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function byPath(path: string, call: Invocation, warnings: string[]): Found | undefined {
  try {
    const folder = relative(call.queueDirectory, resolve(path)).split('/')[0] ?? ''
    return { folder: isFolder(folder) ? folder : 'deferred', message: readMessage(path), name: path, content: readContent(path) }
  } catch (error) {
    if (!(error instanceof NotAQueueFile)) throw new ToolFatal(`open ${path}: ${systemMessage(error as NodeJS.ErrnoException)}`)
    warnings.push(`postcat: warning: ${path}: input is not a valid queue file\n`)
    return undefined
  }
}

function show(found: Found, flags: PostcatFlags, seams: ToolSeams): readonly string[] {
  const header = lines(found.content.subarray(0, headerLength(found.content)))
  const body = lines(found.content.subarray(headerLength(found.content)))
  const whole = postcatView(found, [...header, ...body], flags)
  const wanted = whole.content.filter((_, index) => (index < header.length ? flags.header : flags.body))
  const text = seams.content({ ...whole, content: wanted })
  if (!flags.envelope) return text
  const { marks } = whole
  return [
    `*** ENVELOPE RECORDS ${found.name} ***`,
    ...seams.envelope(whole),
    mark('M', 'MESSAGE CONTENTS', marks.contents, whole, found),
    ...text,
    mark('X', 'HEADER EXTRACTED', marks.extracted, whole, found),
    mark('E', 'MESSAGE FILE END', marks.end, whole, found),
  ]
}

function mark(type: string, title: string, offset: number, view: PostcatView, found: Found): string {
  return `${prefix(type, offset, view.flags)}*** ${title} ${found.name} ***`
}

function lines(content: Buffer): readonly string[] {
  const text = content.toString('latin1').replace(/\r?\n$/, '')
  return content.length === 0 ? [] : text.split(/\r?\n/)
}

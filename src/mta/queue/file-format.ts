import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { applyEvent, freshMessage, type Envelope, type Event, type StoredMessage } from './message.ts'

/*
 * A queue file is: a first line of fixed length with the lengths of what follows, the envelope as
 * JSON, the content, and then one line of JSON for each event. Events are only ever added, so a
 * kill in the middle of one costs that event and nothing else.
 */
const magic = 'mailspec-queue-1'
const firstLineLength = magic.length + 1 + 10 + 1 + 10 + 1

/** The file is not a queue file, or is cut off within envelope or content. */
export class NotAQueueFile extends Error {
  override readonly name = 'NotAQueueFile'
}

/** @returns the octets to write before the content */
export function encodeHead(envelope: Envelope, contentLength: number): Buffer {
  const json = Buffer.from(JSON.stringify(envelope))
  const lengths = [json.length, contentLength].map((n) => String(n).padStart(10, '0')).join(' ')
  return Buffer.concat([Buffer.from(`${magic} ${lengths}\n`), json])
}

/** @returns the octets to add to the file for an event; the line break in front ends a torn line */
export function encodeEvent(event: Event): Buffer {
  return Buffer.from(`\n${JSON.stringify(event)}\n`)
}

/**
 * Reads envelope and events, and not the content, however long that is.
 *
 * @throws {NotAQueueFile} or the system's error when the file cannot be opened
 */
export function readMessage(path: string): StoredMessage {
  return withFile(path, (fd) => {
    const { envelopeLength, contentLength } = readLengths(fd, path)
    const envelope = parseEnvelope(readExactly(fd, firstLineLength, envelopeLength, path), path)
    const end = firstLineLength + envelopeLength + contentLength
    const size = fstatSync(fd).size
    if (size < end) throw new NotAQueueFile(`${path}: cut off within the content`)
    const tail = readExactly(fd, end, size - end, path).toString()
    return parseEvents(tail).reduce(applyEvent, freshMessage(envelope, contentLength))
  })
}

/** Reads the content of a queue file. */
export function readContent(path: string): Buffer {
  return withFile(path, (fd) => {
    const { envelopeLength, contentLength } = readLengths(fd, path)
    return readExactly(fd, firstLineLength + envelopeLength, contentLength, path)
  })
}

function withFile<T>(path: string, read: (fd: number) => T): T {
  const fd = openSync(path, 'r')
  try {
    return read(fd)
  } finally {
    closeSync(fd)
  }
}

function readLengths(fd: number, path: string): { envelopeLength: number; contentLength: number } {
  const line = readExactly(fd, 0, firstLineLength, path).toString('latin1')
  const match = /^mailspec-queue-1 (\d{10}) (\d{10})\n$/.exec(line)
  if (!match) throw new NotAQueueFile(`${path}: no queue file`)
  return { envelopeLength: Number(match[1]), contentLength: Number(match[2]) }
}

function readExactly(fd: number, position: number, length: number, path: string): Buffer {
  const buffer = Buffer.alloc(length)
  const read = readSync(fd, buffer, 0, length, position)
  if (read < length) throw new NotAQueueFile(`${path}: cut off`)
  return buffer
}

function parseEnvelope(json: Buffer, path: string): Envelope {
  try {
    return JSON.parse(json.toString()) as Envelope
  } catch {
    throw new NotAQueueFile(`${path}: unreadable envelope`)
  }
}

function parseEvents(tail: string): readonly Event[] {
  return tail.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Event]
    } catch {
      return [] // torn by a kill: that event did not happen
    }
  })
}

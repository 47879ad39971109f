import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { targetSchema } from './schema.ts'
import { defaultAllow, type Target } from './target.ts'
import { UsageError } from './usage-error.ts'
import { explain, parseYaml } from './yaml-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a target file.
 * @param file path of a YAML file; paths inside it are relative to it
 * @param environment supplies `${NAME}`
 * @throws UsageError naming file, line and key
 */
export function loadTarget(file: string, environment: Environment): Target {
  const { document, place } = parseYaml(file, withTokens(read(file)))
  const data = expand(document.toJS(), environment, [], place)
  const parsed = targetSchema.safeParse(data)
  if (!parsed.success) throw new UsageError(explain(parsed.error.issues[0], place, 'a target file'))
  return complete(parsed.data, file, (path, problem) => new UsageError(`${place(path)} ${problem}`))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file}: the target file cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

/**
 * Braces mean something to YAML where a variable stands unquoted in a flow mapping (`{ password: ${NAME} }`), so that each `${NAME}` is
 * read as a word between two private-use characters. Lines stay where they are.
 */
function withTokens(text: string): string {
  return text.replace(/\$\{(\w+)\}/g, '\ue000$1\ue001')
}

/** Puts the variables in, after parsing, so that a password may hold any character. */
function expand(value: unknown, environment: Environment, path: PropertyKey[], place: (path: readonly PropertyKey[]) => string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => expand(item, environment, [...path, i], place))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item, environment, [...path, key], place)]))
  }
  if (typeof value !== 'string') return value
  return value.replace(/\ue000(\w+)\ue001/g, (_, name: string) => {
    const found = environment[name]
    if (found === undefined || found === '') throw new UsageError(`${place(path)} needs the environment variable ${name}: set it before the run`)
    return found
  })
}

type Problem = (path: readonly PropertyKey[], problem: string) => UsageError

function complete(data: z.output<typeof targetSchema>, file: string, problem: Problem): Target {
  const near = (path: string): string => resolve(dirname(file), path)
  const { tls, mailbox, name, allow, ...rest } = data
  const ca = tls.ca === undefined ? undefined : readCa(near(tls.ca), problem)
  const target = {
    ...rest,
    name: name ?? file,
    tls: { ...tls, ca },
    mailbox: mailbox?.type === 'maildir' ? { ...mailbox, path: near(mailbox.path) } : mailbox,
    allow: allow ?? [],
    stated: allow?.includes('queue') ?? false,
  }
  return { ...(withoutUndefined(target) as Target), allow: allow ?? defaultAllow(target as Target) }
}

function readCa(path: string, problem: Problem): string {
  try {
    const pem = readFileSync(path, 'utf8')
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  } catch (error) {
    throw problem(['tls', 'ca'], `names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  throw problem(['tls', 'ca'], `names ${path}, which holds no PEM certificate`)
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, withoutUndefined(item)]))
}

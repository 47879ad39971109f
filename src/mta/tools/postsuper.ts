import { text as readAll } from 'node:stream/consumers'
import { isFolder, messageFolders, type Folder } from '../queue/folders.ts'
import type { Operation } from '../queue/operations.ts'
import { isQueueId } from '../queue/queue-id.ts'
import { invoke, type Invocation, type ToolContext } from './context.ts'
import { control } from './control.ts'
import { printed, ToolFatal, type ToolResult } from './result.ts'

const usage =
  'postsuper [-c config_dir] [-d queue_id (delete)] [-e queue_id (expire)] [-f queue_id (expire and/or un-hold)] [-h queue_id (hold)] ' +
  '[-H queue_id (un-hold)] [-p (purge temporary files)] [-r queue_id (requeue)] [-s (structure fix)] [-S (redundant structure fix)][-v (verbose)] [queue...]'

interface Verb {
  readonly operations: readonly Operation[]
  /** Said of each id that was given by name. */
  readonly done: string
  readonly total: string
  /** Where it looks unless told (postsuper(1)). */
  readonly folders: readonly Folder[]
}

const verbs: Readonly<Record<string, Verb>> = {
  d: { operations: ['delete'], done: 'removed', total: 'Deleted', folders: messageFolders },
  e: { operations: ['expire'], done: 'expired', total: 'Force-expired', folders: messageFolders },
  f: { operations: ['expire', 'release'], done: 'expired', total: 'Force-expired', folders: messageFolders },
  h: { operations: ['hold'], done: 'placed on hold', total: 'Placed on hold', folders: ['incoming', 'active', 'deferred'] },
  H: { operations: ['release'], done: 'released from hold', total: 'Released from hold', folders: ['hold'] },
  r: { operations: ['requeue'], done: 'requeued', total: 'Requeued', folders: messageFolders },
}

/**
 * postsuper(1): deletes, holds, releases, requeues and expires. Its checks (-s, -p, -S) find
 * nothing to do here: the server clears up when it starts, and files never have another name than
 * their id. An unknown id is no error, it is just not counted, as in Postfix.
 */
export async function postsuper(words: readonly string[], context: ToolContext): Promise<ToolResult> {
  const call = invoke(words, context, { letters: 'c:d:e:f:h:H:pr:sSv', usage })
  const folders = readFolders(call.options.operands)
  const said: string[] = []
  for (const letter of Object.keys(verbs)) {
    const given = call.options.given.filter((option) => option.letter === letter).map((option) => option.value)
    const verb = verbs[letter]
    if (verb && given.length > 0) said.push(...(await perform(verb, await readIds(given, call), folders ?? verb.folders, call)))
  }
  return printed('', said.map((line) => `postsuper: ${line}\n`).join(''))
}

function readFolders(operands: readonly string[]): readonly Folder[] | undefined {
  return operands.length === 0
    ? undefined
    : operands.map((name) => {
        if (isFolder(name)) return name
        throw new ToolFatal(`invalid directory name: ${name}`)
      })
}

async function readIds(given: readonly string[], call: Invocation): Promise<readonly string[]> {
  if (!given.includes('-')) return given
  const read = call.context.stdin ?? (() => readAll(process.stdin))
  const ids = (await read()).split(/\s+/).filter((id) => id !== '')
  return given.flatMap((id) => (id === '-' ? ids : [id]))
}

async function perform(verb: Verb, ids: readonly string[], folders: readonly Folder[], call: Invocation): Promise<readonly string[]> {
  const good = ids.filter(isQueueId)
  const warnings = ids.filter((id) => !isQueueId(id)).map((id) => `warning: invalid mail queue id: ${id}`)
  const all = good.includes('ALL')
  const found = new Set<string>()
  for (const operation of verb.operations) {
    for (const id of await control(call).change(operation, { ids: all ? 'ALL' : good, folders })) found.add(id)
  }
  const touched = call.context.seams.dealtWith(good, [...found])
  const each = all ? [] : touched.map((id) => `${id}: ${verb.done}`)
  return [...warnings, ...each, `${verb.total}: ${touched.length} message${touched.length === 1 ? '' : 's'}`]
}

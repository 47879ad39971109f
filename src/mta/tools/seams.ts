import type { Listed } from '../queue/listing.ts'
import { recordLines, type PostcatView } from './postcat-view.ts'
import { renderJson } from './queue-json.ts'
import { renderTable, waiting, type Waiting } from './queue-table.ts'
import { ToolFatal } from './result.ts'

/** What postconf was asked to show. */
export type ParameterMode = 'in force' | 'defaults' | 'explicit'

/** The places where a defect of the queue tools may put a function of its own. */
export interface ToolSeams {
  /** Recipients that the listings show, with the reason for their delay. */
  waiting: (listed: Listed) => readonly Waiting[]
  /** What `postqueue -p` prints. */
  table: (messages: readonly Listed[]) => string
  /** What `mailq` prints. */
  mailq: (messages: readonly Listed[]) => string
  /** What both print of an empty queue. */
  emptyTable: () => string
  /** What `postqueue -j` prints. */
  json: (messages: readonly Listed[]) => string
  /** Lines of the envelope that postcat prints. */
  envelope: (view: PostcatView) => readonly string[]
  /** Lines of the content that postcat prints; latin1 strings, one character an octet. */
  content: (view: PostcatView) => readonly string[]
  /** What postcat makes of an id that is not in the queue. */
  unknownId: (id: string) => Error | undefined
  /** Ids that postsuper says it has dealt with, of those it was given and those that it found. */
  dealtWith: (given: readonly string[], found: readonly string[]) => readonly string[]
  /** What `postconf -d` prints, of all there is. */
  defaults: (values: ReadonlyMap<string, string>, inForce: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
  /** What `postconf -n` prints, of main.cf. */
  explicit: (set: ReadonlyMap<string, string>, inForce: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
  /** Names that postconf prints when it was given some. */
  named: (names: readonly string[], all: readonly string[], mode: ParameterMode) => readonly string[]
  /** What postconf says on standard error about a name it does not know. */
  unknownParameter: (name: string) => string
}

/** @returns fresh seams that behave as Postfix's manual pages say */
export function soundToolSeams(): ToolSeams {
  const seams: ToolSeams = {
    waiting,
    table: (messages) => (messages.length === 0 ? seams.emptyTable() : renderTable(messages, (listed) => seams.waiting(listed))),
    mailq: (messages) => seams.table(messages),
    emptyTable: () => 'Mail queue is empty\n',
    json: (messages) => renderJson(messages),
    envelope: (view) => recordLines(view.envelope, view),
    content: (view) => recordLines(view.content, view),
    unknownId: (id) => new ToolFatal(`open queue file ${id}: No such file or directory`),
    dealtWith: (_, found) => found,
    defaults: (values) => values,
    explicit: (set) => set,
    named: (names) => names,
    unknownParameter: (name) => `postconf: warning: ${name}: unknown parameter\n`,
  }
  return seams
}

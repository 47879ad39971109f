import type { Envelope } from '@cucumber/messages'
import { runMediaType } from '../report/media-types.ts'
import type { RunInfo } from '../report/run.ts'
import { UsageError } from '../target/usage-error.ts'

/** The record of one shard. */
export interface Part {
  /** As the command line named it. */
  readonly name: string
  readonly messages: readonly Envelope[]
}

type Ids = ReadonlyMap<string, string>

/**
 * Joins the records of all shards of a run to the record of one run: each feature stands in it once, and scenarios are in the order of
 * the features, as if they had not been split.
 * @throws UsageError for parts that do not belong together, and when one is missing
 */
export function mergeParts(parts: readonly Part[]): Envelope[] {
  const infos = parts.map((part) => ({ name: part.name, info: infoOf(part) }))
  checkSame(infos)
  checkWhole(infos)
  const inTurn = [...parts].sort((a, b) => (infoOf(a).shard?.index ?? 0) - (infoOf(b).shard?.index ?? 0))
  const heads: Envelope[] = []
  const known = new Map<string, Envelope>()
  const bodies = inTurn.flatMap(({ messages }) => bodyOf(messages, known, heads))
  const places = new Map(heads.flatMap(({ pickle }, i) => (pickle === undefined ? [] : [[pickle.id, i] as const])))
  const place = ({ testCase }: Envelope): number => places.get(testCase?.pickleId ?? '') ?? 0
  const cases = bodies.filter(({ testCase }) => testCase !== undefined).sort((a, b) => place(a) - place(b))
  const others = bodies.filter(({ testCase }) => testCase === undefined)
  const begun = others.filter(({ testRunStarted }) => testRunStarted !== undefined)
  return [...heads, ...begun, ...cases, ...others.filter((one) => !begun.includes(one)), noteOf(infos.map(({ info }) => info))]
}

function isNote({ attachment }: Envelope): boolean {
  return attachment?.mediaType === runMediaType
}

function infoOf({ name, messages }: Part): RunInfo {
  const note = messages.find(isNote)?.attachment
  if (note === undefined) throw new UsageError(`${name}: does not say which target was judged: name a report folder that mailspec run --shard wrote`)
  return JSON.parse(note.body) as RunInfo
}

interface Named {
  readonly name: string
  readonly info: RunInfo
}

function checkSame(infos: readonly Named[]): void {
  const [first, ...others] = infos
  for (const { name, info } of others) {
    const same = (what: string, of: (info: RunInfo) => unknown): void => {
      if (first !== undefined && JSON.stringify(of(first.info)) !== JSON.stringify(of(info))) throw new UsageError(`${name}: ${what} is not that of ${first.name}: merge shards of one run only`)
    }
    same('the version of mailspec', ({ version }) => version)
    same('the target', ({ target }) => target.name)
    same('--strict', ({ strict = false }) => strict)
    same('--only', ({ shard }) => shard?.tags ?? '')
    same('the specification', ({ circumstances }) => [circumstances?.features, circumstances?.ledger])
    same('the baseline', ({ baseline }) => baseline?.entries ?? [])
  }
}

function checkWhole(infos: readonly Named[]): void {
  const seen = new Map<number, string>()
  const of = infos[0]?.info.shard?.of ?? 0
  for (const { name, info: { shard } } of infos) {
    if (shard === undefined) throw new UsageError(`${name}: is no shard: name report folders that mailspec run --shard wrote`)
    if (shard.of !== of) throw new UsageError(`${name}: is shard ${shard.index}/${shard.of}, and ${infos[0]?.name} is one of ${of}: merge shards of one run only`)
    const other = seen.get(shard.index)
    if (other !== undefined) throw new UsageError(`${name}: is shard ${shard.index}/${shard.of}, as ${other} is: name each shard once`)
    seen.set(shard.index, name)
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).find((index) => !seen.has(index))
  if (missing !== undefined) throw new UsageError(`shard ${missing}/${of} is missing: name its report folder, too`)
}

/** What a shard did, told with the ids of the features as they were first recorded. */
function bodyOf(messages: readonly Envelope[], known: Map<string, Envelope>, heads: Envelope[]): Envelope[] {
  const ids = new Map<string, string>()
  const body: Envelope[] = []
  for (const envelope of messages) {
    const key = headKey(envelope)
    if (isNote(envelope)) continue
    if (key === undefined) body.push(renamed(envelope, ids))
    else {
      const first = known.get(key)
      if (first === undefined) {
        const head = renamed(envelope, ids)
        known.set(key, head)
        heads.push(head)
      } else learn(envelope, first, ids)
    }
  }
  return body
}

/** @returns what a message of the features is about; undefined for what is told of a run */
function headKey({ meta, source, gherkinDocument, pickle }: Envelope): string | undefined {
  if (meta !== undefined) return 'meta'
  if (source !== undefined) return `source ${source.uri}`
  if (gherkinDocument !== undefined) return `document ${gherkinDocument.uri ?? ''}`
  return pickle === undefined ? undefined : `pickle ${pickle.uri}:${pickle.location?.line ?? 0}`
}

/** Two readings of one text differ in nothing but ids. */
function learn(again: unknown, first: unknown, ids: Map<string, string>): void {
  if (typeof again !== 'object' || again === null || typeof first !== 'object' || first === null) return
  for (const [key, value] of Object.entries(again)) {
    const other = (first as Record<string, unknown>)[key]
    if (key === 'id' && typeof value === 'string' && typeof other === 'string') ids.set(value, other)
    else learn(value, other, ids)
  }
}

function renamed(envelope: Envelope, ids: Ids): Envelope {
  const { testCase } = envelope
  if (testCase === undefined) return envelope
  return { testCase: {
    ...testCase, pickleId: ids.get(testCase.pickleId) ?? testCase.pickleId,
    testSteps: testCase.testSteps.map((step) => (step.pickleStepId === undefined ? step : { ...step, pickleStepId: ids.get(step.pickleStepId) ?? step.pickleStepId })),
  } }
}

function noteOf(infos: readonly RunInfo[]): Envelope {
  const { version, target, strict, baseline, shard, circumstances } = infos[0] ?? { version: '', target: { name: '', banner: '', capabilities: {} } }
  const troubles = infos.flatMap(({ trouble, shard: own }) => (trouble === undefined ? [] : [`shard ${own?.index}/${shard?.of}: ${trouble}`]))
  const info: RunInfo = { version, target, ...(strict === undefined ? {} : { strict }), ...(baseline === undefined ? {} : { baseline }), ...(circumstances === undefined ? {} : { circumstances }), ...(troubles.length === 0 ? {} : { trouble: troubles.join('; ') }) }
  return { attachment: { body: JSON.stringify(info), contentEncoding: 'IDENTITY', mediaType: runMediaType } } as Envelope
}

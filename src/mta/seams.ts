import { soundQueueSeams, type QueueSeams } from './queue/seams.ts'
import { soundToolSeams, type ToolSeams } from './tools/seams.ts'
import type { MtaSettings } from './settings.ts'
import { soundWireSeams, type WireSeams } from './wire-seams.ts'

/**
 * The places where a defect may put a function of its own. Each running MTA has its own copy;
 * the engine only ever calls through it and knows of no defect.
 */
export interface Seams {
  /** What this MTA makes of what it was told. */
  configure: (settings: MtaSettings) => MtaSettings
  readonly wire: WireSeams
  readonly queue: QueueSeams
  readonly tools: ToolSeams
}

/** @returns fresh seams that behave as the RFCs ask */
export function soundSeams(): Seams {
  return { configure: (settings) => settings, wire: soundWireSeams(), queue: soundQueueSeams(), tools: soundToolSeams() }
}

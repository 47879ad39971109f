import { soundQueueSeams, type QueueSeams } from './queue/seams.ts'
import { soundToolSeams, type ToolSeams } from './tools/seams.ts'
import { soundWireSeams, type WireSeams } from './wire-seams.ts'

/**
 * The places where a defect may put a function of its own. Each running MTA has its own copy;
 * the engine only ever calls through it and knows of no defect.
 */
export interface Seams {
  readonly wire: WireSeams
  readonly queue: QueueSeams
  readonly tools: ToolSeams
}

/** @returns fresh seams that behave as the RFCs ask */
export function soundSeams(): Seams {
  return { wire: soundWireSeams(), queue: soundQueueSeams(), tools: soundToolSeams() }
}

import { listQueue } from '../queue/listing.ts'
import { isQueueId } from '../queue/queue-id.ts'
import { invoke, type Invocation, type ToolContext } from './context.ts'
import { control, SystemIsDown } from './control.ts'
import { valueOf } from './options.ts'
import { printed, ToolFatal, type ToolResult } from './result.ts'

/** EX_UNAVAILABLE of sysexits(3), with which postqueue(1) ends whatever goes wrong. */
const unavailable = 69
const usage = 'postqueue -f | postqueue -i queueid | postqueue -j | postqueue -p | postqueue -s site'

const modes: Readonly<Record<string, (call: Invocation) => Promise<ToolResult>>> = {
  p: async (call) => printed(call.context.seams.table(listQueue(call.queueDirectory))),
  j: async (call) => printed(call.context.seams.json(listQueue(call.queueDirectory))),
  f: flush,
  i: flushOne,
  s: flushSite,
}

/** postqueue(1): lists the queue, or asks for attempts. It does not wait for their end. */
export async function postqueue(words: readonly string[], context: ToolContext): Promise<ToolResult> {
  const call = invoke(words, context, { letters: 'c:fi:jps:v', usage, code: unavailable })
  const chosen = call.options.given.filter(({ letter }) => letter in modes)
  const mode = modes[chosen[0]?.letter ?? '']
  if (!mode || chosen.length > 1 || call.options.operands.length > 0) throw new ToolFatal(`usage: ${usage}`, unavailable)
  try {
    return await mode(call)
  } catch (error) {
    if (error instanceof SystemIsDown) throw new ToolFatal('Cannot flush mail queue - mail system is down', unavailable)
    throw error
  }
}

/** mailq(1), another name for `postqueue -p`; sendmail's way of naming the configuration is -C. */
export async function mailq(words: readonly string[], context: ToolContext): Promise<ToolResult> {
  const call = invoke(words, context, { letters: 'C:c:v', usage: 'mailq [options]', code: 64 })
  if (call.options.operands.length > 0) throw new ToolFatal('display queue mode requires no recipient', 75)
  return printed(context.seams.mailq(listQueue(call.queueDirectory)))
}

async function flush(call: Invocation): Promise<ToolResult> {
  await control(call).flush()
  return printed('')
}

async function flushOne(call: Invocation): Promise<ToolResult> {
  const id = valueOf(call.options, 'i') ?? ''
  if (!isQueueId(id)) throw new ToolFatal(`Cannot flush queue ID - invalid name: "${id}"`, unavailable)
  await control(call).flushOne(id)
  return printed('')
}

async function flushSite(call: Invocation): Promise<ToolResult> {
  const site = valueOf(call.options, 's') ?? ''
  if (!/^(?:[A-Za-z0-9.-]+|\[[0-9A-Za-z.:]+\])$/.test(site)) throw new ToolFatal(`Cannot flush mail queue - invalid destination: "${site}"`, unavailable)
  if (await control(call).flushSite(site)) return printed('')
  throw new ToolFatal(`Flush service is not configured for destination "${site}"`, unavailable)
}

import type { Defect } from './defect.ts'
import { openQueue, type QueueService } from './queue/service.ts'
import { soundSeams, type Seams } from './seams.ts'
import { defaultSettings, type MtaSettings } from './settings.ts'
import { makeTls, type Tls } from './tls/authority.ts'
import { startWire, type RunningWire } from './wire.ts'

export type { Defect } from './defect.ts'
export type { MtaSettings } from './settings.ts'

export interface ToolResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output undecoded, for a tool that shows message content. */
  readonly octets?: Buffer
}

/** A reference MTA that listens. */
export interface RunningMta {
  /** With the ports it really has. */
  readonly settings: MtaSettings
  readonly ports: MtaSettings['ports']
  /** Certificate of the authority that signed the server's, PEM. */
  readonly ca: string
  /** What the queue tools take as their -c. */
  readonly configDirectory: string
  /** Runs one of mailq, postqueue, postcat, postsuper, postconf on this MTA. */
  tool(argv: readonly string[]): Promise<ToolResult>
  /** Sessions and connections that are not over yet. */
  openSessions(): number
  /** Ends sessions, then the queue. The folder stays. */
  stop(): Promise<void>
}

async function listen(settings: MtaSettings, queue: QueueService, seams: Seams, tls: Tls): Promise<RunningWire> {
  try {
    return await startWire(settings, queue, seams.wire, tls)
  } catch (error) {
    await queue.stop()
    throw error
  }
}

function running(settings: MtaSettings, configDirectory: string, seams: Seams, parts: { queue: QueueService; wire: RunningWire; tls: Tls }): RunningMta {
  const { queue, wire, tls } = parts
  return {
    settings,
    ports: wire.ports,
    ca: tls.ca,
    configDirectory,
    tool: async (argv) => {
      const { runTool } = await import('./tools/run.ts')
      return runTool(argv, { configDirectory, seams: seams.tools, queue })
    },
    openSessions: () => wire.openSessions(),
    stop: async () => {
      await wire.stop()
      await queue.stop()
    },
  }
}

/**
 * Starts the reference MTA on loopback.
 * @param given settings; those left out are as in defaultSettings
 * @param defects misbehaviours of this instance
 * Throws an error of one line that names port and setting when a port is not to be had.
 */
export async function startMta(given: Partial<MtaSettings> & { readonly directory: string }, defects: readonly Defect[] = []): Promise<RunningMta> {
  const seams = soundSeams()
  for (const defect of defects) defect.bend(seams)
  const wanted = seams.configure({ ...defaultSettings, ...given })
  const [queue, tls, { writeConfiguration }] = await Promise.all([
    openQueue(wanted, seams.queue),
    makeTls(seams.wire.tlsPlan(wanted.hostname)),
    import('./tools/configuration.ts'),
  ])
  const wire = await listen(wanted, queue, seams, tls)
  const settings: MtaSettings = { ...wanted, ports: wire.ports }
  return running(settings, await writeConfiguration(settings), seams, { queue, wire, tls })
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startReference } from '../target/reference.ts'
import { targetFileText } from '../target/write.ts'
import { UsageError } from '../target/usage-error.ts'
import { defectsNamed } from './defects.ts'

export interface MtaOptions {
  readonly directory?: string
  readonly relayPort: number
  readonly submissionPort: number
  readonly submissionsPort: number
  readonly defect?: readonly string[]
}

/** Starts the reference MTA, says how to reach it, and keeps it running until the process is told to end. */
export async function startMtaCommand(options: MtaOptions): Promise<number> {
  const defects = await defectsNamed(options.defect)
  const directory = options.directory === undefined ? undefined : resolve(options.directory)
  const running = await reference(options, defects, directory)
  const { target, configDirectory } = running
  const file = join(configDirectory, 'target.yaml')
  const ca = join(configDirectory, 'ca.pem')
  await writeFile(ca, target.tls.ca ?? '')
  await writeFile(file, targetFileText(target, ca), { mode: 0o600 })
  const at = (service: { host: string; port: number } | undefined): string => `${service?.host}:${service?.port}`
  process.stdout.write([
    `relay        ${at(target.relay)}`, `submission   ${at(target.submission)}`, `submissions  ${at(target.submissions)}`,
    `account      ${target.account?.username} (password in the target file)`, `target file  ${file}`,
    `tools        mailspec mta postqueue -c ${configDirectory} -p`, `judge it     mailspec run --target ${file}`,
    ...(defects.length === 0 ? [] : [`defects      ${defects.map((defect) => defect.id).join(', ')}`]), 'Ctrl-C ends it.', '',
  ].join('\n'))
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await running.stop()
  return 0
}

async function reference(options: MtaOptions, defects: Awaited<ReturnType<typeof defectsNamed>>, directory: string | undefined): ReturnType<typeof startReference> {
  const ports = { relay: options.relayPort, submission: options.submissionPort, submissions: options.submissionsPort }
  try {
    if (directory !== undefined) await mkdir(directory, { recursive: true })
    return await startReference({ defects, ports, ...(directory === undefined ? {} : { directory }) })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (/port|EADDRINUSE|EACCES/i.test(`${code ?? ''} ${message}`)) throw new UsageError(message)
    if (code !== undefined && directory !== undefined) throw new UsageError(`--directory ${directory}: cannot be used (${code})`)
    throw error
  }
}

import { execFile } from 'node:child_process'
import type { ExecFileException } from 'node:child_process'
import { withPrefix } from './command.ts'
import type { CommandRunner } from './command.ts'
import { ToolFailed, ToolMissing, ToolTimeout } from './errors.ts'

const outputLimit = 16 * 1024 * 1024

/** Administrators' tools live in sbin, which an ordinary user's PATH often lacks. */
function searchPath(): string {
  return [process.env['PATH'] ?? '/usr/bin:/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'].join(':')
}

/** Exit statuses by which a prefix says that it could not start the command: 126 and 127 (shells, env, docker exec), 255 (ssh). */
function prefixFailure(exec: readonly string[], code: number): boolean {
  if (exec.length === 0) return false
  return code === 126 || code === 127 || (code === 255 && exec[0]?.split('/').at(-1) === 'ssh')
}

function lastLine(stderr: string): string {
  return stderr.trim().split('\n').at(-1) ?? ''
}

function failure(command: string, error: ExecFileException, patience: number): Error {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return new ToolFailed(`${command}: more than ${outputLimit} octets of output`)
  if (error.killed === true) return new ToolTimeout(`${command}: not ended after ${patience} ms`)
  if (typeof error.code === 'string') return new ToolMissing(`${command}: cannot be started (${error.code})`)
  return new ToolFailed(`${command}: ended by ${error.signal ?? 'an unknown cause'}`)
}

interface Ended {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: Buffer
}

function execute(argv: readonly string[], command: string, patience: number): Promise<Ended> {
  const [file = '', ...words] = argv
  const env = { ...process.env, PATH: searchPath() }
  const settings = { encoding: 'buffer', timeout: patience, killSignal: 'SIGKILL', maxBuffer: outputLimit, env } as const
  return new Promise((resolve, reject) => {
    const child = execFile(file, words, settings, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(failure(command, error, patience))
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
    child.stdin?.on('error', () => { /* the tool ended without reading */ }).end()
  })
}

/**
 * A runner for this host, or for another one behind a prefix. No shell is used locally; output is bounded to 16 MiB.
 * @param exec prefix words; `[]` runs the tools here
 * @param options.patience milliseconds one tool may take
 */
export function prefixRunner(exec: readonly string[], options: { readonly patience: number }): CommandRunner {
  return async (argv) => {
    const command = [...exec, ...argv].join(' ')
    const { code, stdout, stderr } = await execute(withPrefix(exec, argv), command, options.patience)
    const result = { code, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), octets: stdout }
    if (prefixFailure(exec, code)) throw new ToolMissing(`${command}: cannot be started (status ${code}: ${lastLine(result.stderr)})`)
    return result
  }
}

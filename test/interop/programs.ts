import { execFile, spawnSync } from 'node:child_process'

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** @returns how the program ended; no shell reads its arguments. Killed after 30 s. */
export function run(program: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { timeout: 30_000, env: { ...process.env, LC_ALL: 'C' } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: `${stdout}${stderr}` })
    })
    // A client that is refused need not read its message.
    child.stdin?.on('error', () => undefined).end(input)
  })
}

/** @returns why the program cannot be run here, said loudly; false when it can */
export function missing(program: string): string | false {
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined) return false
  process.stderr.write(`NOT RUN: ${program} is not installed, and nothing is known of how it gets on with the MTA\n`)
  return `${program} is not installed`
}

export interface ToolResult {
  /** Exit status. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output undecoded, where it holds message content, which need not be UTF-8. */
  readonly octets?: Buffer
}

/** Ends a tool with a message, as Postfix's msg_fatal does. */
export class ToolFatal extends Error {
  override readonly name = 'ToolFatal'
  readonly code: number
  /** Lines for standard error that come before, each without the tool's name. */
  readonly before: readonly string[]

  /** @param code exit status; 69 is EX_UNAVAILABLE of sysexits(3) */
  constructor(message: string, code = 1, before: readonly string[] = []) {
    super(message)
    this.code = code
    this.before = before
  }
}

/** A tool that succeeded. */
export function printed(stdout: string, stderr = ''): ToolResult {
  return { code: 0, stdout, stderr }
}

import type { CommandResult } from './command.ts'

/** The tool cannot be started here or behind the prefix: the driver is missing, nothing was judged. */
export class ToolMissing extends Error {
  override readonly name = 'ToolMissing'
}

/** The tool did not end within the patience. */
export class ToolTimeout extends Error {
  override readonly name = 'ToolTimeout'
}

/** The tool ended, but not with success. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed'
  readonly result: CommandResult | undefined

  constructor(message: string, result?: CommandResult) {
    super(message)
    this.result = result
  }
}

/** The tool's output does not have the documented form. */
export class ListingMalformed extends Error {
  override readonly name = 'ListingMalformed'
  /** 1-based number of the line, 0 when it is the whole output. */
  readonly line: number
  readonly text: string

  constructor(problem: string, line: number, text: string) {
    super(line === 0 ? problem : `line ${line}: ${problem}: ${text.slice(0, 200)}`)
    this.line = line
    this.text = text
  }
}

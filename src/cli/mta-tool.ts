import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Runs one Postfix-shaped tool of the reference MTA on the configuration that `-c` (mailq: `-C`) names. @returns its exit status */
export async function runMtaTool(argv: readonly string[]): Promise<number> {
  const [{ runTool }, { soundToolSeams }] = await Promise.all([import('../mta/tools/run.ts'), import('../mta/tools/seams.ts')])
  const flag = argv.findIndex((word) => /^-[cC]$/.test(word))
  const configDirectory = (flag === -1 ? undefined : argv[flag + 1]) ?? process.env['MAILSPEC_MTA_CONFIG'] ?? ''
  if (configDirectory === '' || !existsSync(join(configDirectory))) {
    process.stderr.write(`${argv[0]}: fatal: give -c DIR as "mailspec mta start" printed it${configDirectory === '' ? '' : `; there is no ${configDirectory}`}\n`)
    return 1
  }
  const result = await runTool(argv, { configDirectory, seams: soundToolSeams() })
  process.stdout.write(result.octets ?? result.stdout)
  process.stderr.write(result.stderr)
  return result.code
}

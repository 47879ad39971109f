import { createServer, type Server } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningReference } from '../../../src/target/reference.ts'

/** The queue tools of an included MTA that runs in this process, for programs of other processes: a start of mailspec for each would be slow. */

/** Plain JavaScript, so that nothing has to be compiled: asks for one tool, writes what it says, ends as it ends. */
const asking = (socket: string): string => `
const client = require('node:net').connect(${JSON.stringify(socket)})
let text = ''
client.on('data', (piece) => { text += piece })
client.on('end', () => {
  const { code, stdout, stderr } = JSON.parse(text)
  process.stdout.write(Buffer.from(stdout, 'base64'))
  process.stderr.write(stderr)
  process.exitCode = code
})
client.end(JSON.stringify(process.argv.slice(2)))
`

export interface Tools {
  /** What a program has to run, before the name of the tool. */
  readonly command: string
  readonly server: Server
}

async function answer(reference: RunningReference, asked: string): Promise<string> {
  const [tool = '', ...words] = JSON.parse(asked) as string[]
  const { code, stdout, stderr, octets } = await reference.runTool([tool, '-c', reference.configDirectory, ...words])
  return JSON.stringify({ code, stdout: (octets ?? Buffer.from(stdout)).toString('base64'), stderr })
}

/** @param folder gets a socket and the script that speaks to it */
export async function offerTools(reference: RunningReference, folder: string): Promise<Tools> {
  const [socket, script] = [join(folder, 'tools.sock'), join(folder, 'tools.cjs')]
  writeFileSync(script, asking(socket))
  const server = createServer({ allowHalfOpen: true }, (client) => {
    let asked = ''
    client.on('data', (piece: Buffer) => { asked += piece.toString() })
    client.on('end', () => { void answer(reference, asked).then((text) => client.end(text), () => client.destroy()) })
    client.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => { server.listen(socket, resolve) })
  return { command: `"${process.execPath}" "${script}"`, server }
}

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { shellWord, withPrefix } from '../../src/queue/command.ts'
import { prefixRunner } from '../../src/queue/runner.ts'

const run = prefixRunner([], { patience: 30_000 })
const node = process.execPath

function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => { throw new Error('it resolved') }, (e: unknown) => e)
}

describe('a command prefix', () => {
  it('quotes words for the shell behind ssh only', () => {
    expect(withPrefix(['ssh', 'mx1', 'sudo'], ['postsuper', '-d', "a'b $(x)"])).to.deep.equal(['ssh', 'mx1', 'sudo', 'postsuper', '-d', `'a'\\''b $(x)'`])
    expect(withPrefix(['docker', 'exec', 'mx'], ['postcat', '-q', 'a b'])).to.deep.equal(['docker', 'exec', 'mx', 'postcat', '-q', 'a b'])
    expect(withPrefix([], ['mailq'])).to.deep.equal(['mailq'])
  })

  it('quotes so that a shell reads the words back', async () => {
    const words = ['', 'plain', 'two words', "it's", '$HOME `id` "x" \\ ; & | * ~', '-n', 'ä\n']
    const result = await run(['sh', '-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`])
    expect(result.stdout).to.equal(words.map((word) => `${word}\0`).join(''))
  })

  it('runs the tool behind the prefix', async () => {
    const result = await prefixRunner(['env', 'GREETING=hello'], { patience: 30_000 })(['sh', '-c', 'echo $GREETING'])
    expect(result.stdout).to.equal('hello\n')
  })

  it('says that a tool is missing behind the prefix', async () => {
    expect(await failureOf(prefixRunner(['env'], { patience: 30_000 })(['no-such-tool-here']))).to.have.property('name', 'ToolMissing')
  })
})

describe('running a tool', () => {
  it('gives status, text and exact octets', async () => {
    const result = await run(['sh', '-c', `printf '\\377x'; echo trouble >&2; exit 69`])
    expect(result).to.include({ code: 69, stderr: 'trouble\n' })
    expect(result.octets).to.deep.equal(Buffer.from([0xff, 0x78]))
  })

  it('uses no shell', async () => {
    expect((await run(['echo', '$HOME; id'])).stdout).to.equal('$HOME; id\n')
  })

  it('gives the tool an empty standard input', async () => {
    expect(await run(['cat'])).to.include({ code: 0, stdout: '' })
  })

  it('says that a tool is missing', async () => {
    expect(await failureOf(run(['no-such-tool-here']))).to.have.property('name', 'ToolMissing')
  })

  it('ends a tool that does not end', async () => {
    const slow = prefixRunner([], { patience: 20 })
    expect(await failureOf(slow([node, '-e', 'setInterval(() => {}, 1000)']))).to.have.property('name', 'ToolTimeout')
  })

  it('bounds the output', async () => {
    const flood = `const b = Buffer.alloc(1048576); for (let i = 0; i < 17; i += 1) require('fs').writeSync(1, b)`
    expect(await failureOf(run([node, '-e', flood]))).to.have.property('message').match(/more than 16777216 octets/)
  })

  it('tells a tool that was killed', async () => {
    expect(await failureOf(run(['sh', '-c', 'kill -9 $$']))).to.have.property('name', 'ToolFailed')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { Desk } from './commands/desk.ts'
import { documentedCommands, type Command } from './commands/documented.ts'
import { filesShown } from './commands/copy.ts'
import { ends, inCopy, notRun, part, prepared, queuePart, tells } from './commands/table.ts'
import { root } from './markdown.ts'

const pages = documentedCommands()
const commands = [...pages.values()].flat()
const why = ({ text }: Command): string | undefined => notRun.find(({ command }) => command.test(text))?.reason

const place = ({ path, line, text }: Command): string => `${path}:${line}: ${text}`

/** A run of everything, and one of all the handbook on a target file, become one of a part. */
function narrowed(text: string, path: string): string {
  const command = text === 'npm start' ? 'npx mailspec run' : text
  if (!/^npx mailspec run\b/.test(command) || command.includes('--defect')) return command
  const own = /ssh|container/.test(path) && !command.includes('--only') ? queuePart : part
  return command.includes('--only') ? command.replace(/--only handbook$/, part) : `${command} ${own}`
}

function expected({ path, text, promised }: Command): number {
  return promised ?? ends.find((one) => one.path === path && one.command.test(text))?.code ?? 0
}

describe('documented commands', () => {
  it('are found', () => {
    expect(commands.length).to.be.greaterThan(60)
    for (const path of ['README.md', 'docs/tutorial/README.md', 'docs/how-to/ci.md']) expect(pages.get(path), path).to.be.an('array')
  })

  it('that are not run are all on the list, and the list holds no other', () => {
    expect(notRun.filter(({ command }) => !commands.some(({ text }) => command.test(text))).map(({ command }) => String(command))).to.deep.equal([])
    expect(commands.filter((command) => why(command) === undefined && !/^(?:npx mailspec|npm start|node -e|cmp|cd features)\b/.test(command.text)).map(place)).to.deep.equal([])
  })

  it('end otherwise than with 0, and print, where the page says so', () => {
    expect([...ends, ...tells].filter((one) => !commands.some(({ path, text }) => path === one.path && one.command.test(text)))).to.deep.equal([])
  })

  it('are about the files that the page shows, where it shows any', () => {
    for (const path of inCopy) expect(filesShown(path).map(({ name }) => name.split('/')[0])).to.deep.equal(['requirements', 'features', 'src'])
  })

  it('of npm are scripts of ours', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> }
    const used = commands.flatMap(({ text }) => /^npm (?:run )?([\w:]+)$/.exec(text)?.[1] ?? []).filter((name) => name !== 'ci')
    expect(used.filter((name) => !(name in scripts))).to.deep.equal([])
    expect(scripts['start']).to.equal('node bin/mailspec.js run')
  })
})

describe('the commands of a page', { concurrency: 2 }, () => {
  for (const [path, own] of pages) {
    const runnable = own.filter((command) => why(command) === undefined)
    if (runnable.length === 0) continue

    // One command after the other, as somebody types them.
    describe(path, { concurrency: 1 }, () => {
      let desk: Desk
      before(async () => { desk = await Desk.open(path) })
      after(() => desk.close())

      const first = prepared[path]
      if (first !== undefined) {
        it(`after ${first}`, async () => {
          const { code, output } = await desk.type(first)
          expect(code, output).to.equal(0)
        })
      }

      for (const command of runnable) {
        it(`${command.line}: ${command.text}`, async () => {
          desk.putTargets(command.line)
          const { code, output } = command.text === 'npx mailspec mta start' ? await desk.startMta() : await desk.type(narrowed(command.text, path))
          expect(code, output).to.equal(expected(command))
          expect(output).not.to.match(/internal error/)
          for (const told of tells.filter((one) => one.path === path && one.command.test(command.text))) expect(output).to.include(told.output)
        })
      }

      it('leave no MTA behind', async () => {
        expect(await desk.endMta()).to.be.oneOf([0, undefined])
      })
    })
  }
})

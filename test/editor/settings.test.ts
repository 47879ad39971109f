import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { editorSettings } from './settings.ts'

const path = join(__dirname, '..', '..', '.vscode', 'settings.json')

describe('the settings for the Cucumber extension', () => {
  it('tell of every word of the phrase book (UPDATE=1 writes them)', async () => {
    const text = `${JSON.stringify(await editorSettings(), null, 2)}\n`
    if (process.env['UPDATE'] !== undefined) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    expect(readFileSync(path, 'utf8')).to.equal(text)
  })
})

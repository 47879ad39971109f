import { expect } from 'chai'
import { describe, it } from 'node:test'
import { join } from 'node:path'
import { loadLedger } from '../../src/ledger/load.ts'
import { rfcText, section } from './rfc-text.ts'

const folder = process.env['MAILSPEC_RFC_DIR']
const ledger = loadLedger(join(__dirname, '..', '..', 'requirements'))

describe('locators stand in the sections they point to', () => {
  if (folder === undefined) {
    it('NOT RUN: set MAILSPEC_RFC_DIR to a folder with rfcNNNN.txt files', { skip: 'MAILSPEC_RFC_DIR is not set' })
    return
  }
  for (const requirement of ledger.values()) {
    const number = /^rfc(\d+)$/.exec(requirement.clause.document)?.[1]
    if (number === undefined) continue
    it(requirement.id, () => {
      const text = rfcText(folder, number)
      // A document whose text is not at hand has been read elsewhere: the entry says where.
      if (text === undefined && requirement.source !== undefined) return
      expect(text, `rfc${number}.txt`).to.be.a('string')
      expect(section(text ?? '', requirement.clause.section)).to.include(requirement.locator)
    })
  }
})

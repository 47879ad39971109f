import { describe, it } from 'node:test'
import { expect } from 'chai'
import { page, type Mutant, type Report } from './score.ts'

const mutant = (status: string, line: number): Mutant => ({ mutatorName: 'BooleanLiteral', replacement: 'false', status, location: { start: { line, column: 6 }, end: { line, column: 10 } } })

const report: Report = {
  files: {
    'src/mta/session/x.ts': { source: 'a = (true)\nb =| true\n', mutants: [mutant('Killed', 1), mutant('Survived', 2), mutant('Timeout', 1), mutant('NoCoverage', 1), mutant('Ignored', 1), mutant('RuntimeError', 1)] },
    'src/mta/queue/y.ts': { source: 'c = (true)\n', mutants: [mutant('Survived', 1)] },
  },
}

describe('the page of mutations', () => {
  it('counts what was seen of the protocol code, and neither ignored nor broken changes', () => {
    const { text, score } = page(report, '[]')
    expect(score).to.equal(50)
    expect(text).to.include('| **protocol code** | 4 | 2 | 1 | 1 | 50.0 % |').and.to.include('| **all of it** | 5 | 2 | 2 | 1 | 40.0 % |')
  })

  it('lists what was not seen, with the reason for the line, or else for the file', () => {
    const { text } = page(report, '- { file: src/mta/session/x.ts, line: "b =", reason: no clause asks }\n- { file: src/mta/session, reason: elsewhere }\n')
    expect(text).to.include('| session/x.ts:2 | <code>true</code> | <code>false</code> | no clause asks |')
    expect(text).to.include('| session/x.ts:1 | <code>true</code> | <code>false</code> | elsewhere |')
    expect(text).not.to.include('queue/y.ts')
  })
})

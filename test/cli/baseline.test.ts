import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, mailspecOn } from './command.ts'
import { expectOneLine } from './judged.ts'

const strangers = 'handbook-relay-strangers-refused'
const day = '2027-01-01'
const said = ['--owner', 'mail team', '--reason', 'replaced in spring', '--expires', '2027-03-01']

describe('mailspec baseline and run --baseline', () => {
  it('what a run found is listed, accepted, missed when it passes, and refused after its day', async () => {
    await inFolder(async (folder) => {
      const [report, file] = [join(folder, 'reports'), join(folder, 'known.yaml')]
      const run = (now: string, ...argv: readonly string[]): ReturnType<typeof mailspecOn> => mailspecOn(now, 'run', '--report', report, '--only', strangers, ...argv)
      expect((await run(day, '--defect', 'open-relay')).code).to.equal(1)
      const written = await mailspecOn(day, 'baseline', report, ...said, '--out', file)
      expect(written).to.include({ code: 0, err: '', out: `${file}: 1 entry for 1 requirement\n` })
      const accepted = await run(day, '--defect', 'open-relay', '--baseline', file)
      expect(accepted.out).to.match(/No nonconformity found, \d accepted by the baseline \(exit 0\)/)
      expect(accepted.code).to.equal(0)
      const passed = await run(day, '--baseline', file)
      expect(passed.out).to.match(/passes although it is listed.*\n\nDoes not conform: 1 baseline entry to mend \(exit 1\)/)
      expect(passed.code).to.equal(1)
      const late = await run('2027-03-02', '--defect', 'open-relay', '--baseline', file)
      expect(late.out).to.match(/has expired/).and.match(/\d nonconformities, 1 baseline entry to mend \(exit 1\)/)
      const elsewhere = await mailspecOn(day, 'run', '--report', report, '--only', 'rfc5321-4.1.1.10-quit-221', '--baseline', file)
      expect(elsewhere.code, elsewhere.out).to.equal(0)
    })
  })

  it('prints without --out, and has nothing to list where nothing failed', async () => {
    await inFolder(async (folder) => {
      const report = join(folder, 'reports')
      await mailspecOn(day, 'run', '--report', report, '--only', strangers, '--defect', 'open-relay')
      const printed = await mailspecOn(day, 'baseline', join(report, 'messages.ndjson'), ...said)
      expect(printed.out).to.match(/^# Known deviations of .*\n- requirement: handbook-relay-strangers-refused\n/)
      await mailspecOn(day, 'run', '--report', report, '--only', strangers)
      const none = await mailspecOn(day, 'baseline', report, ...said)
      expect(none.code).to.equal(3)
      expectOneLine(none, /nothing failed in this run/)
    })
  })

  it('ends with 64 and one line for bad input, and leaves files alone', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'known.yaml')
      writeFileSync(file, '- requirement: no-such-thing\n  reason: r\n  owner: o\n  expires: 2027-03-01\n  signature: s\n')
      writeFileSync(join(folder, 'messages.ndjson'), '')
      const bad: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
        [['run', '--report', join(folder, 'r'), '--baseline', file], /known\.yaml:1: 0\.requirement no-such-thing is in no ledger/],
        [['run', '--report', join(folder, 'r'), '--baseline', join(folder, 'none')], /--baseline .*none: cannot be read \(ENOENT\)/],
        [['baseline', folder, ...said], /messages\.ndjson: is empty/],
        [['baseline', file, ...said], /known\.yaml:1: is no message of Cucumber/],
        [['baseline', join(folder, 'none'), ...said], /none: cannot be read \(ENOENT\); name the report folder/],
        [['baseline', folder, '--owner', 'o', '--reason', 'r', '--expires', 'soon'], /--expires soon: is no day/],
        [['baseline', folder, '--owner', 'o', '--reason', 'r', '--expires', '2026-12-31'], /--expires 2026-12-31: has gone by/],
        [['baseline', folder, '--owner', ' ', '--reason', 'r', '--expires', '2027-12-31'], /--owner must not be empty/],
        [['baseline', folder, '--reason', 'r', '--expires', '2027-12-31'], /required option '--owner <NAME>' not specified/],
      ]
      for (const [argv, line] of bad) {
        const ran = await mailspecOn(day, ...argv)
        expect(ran.code, argv.join(' ')).to.equal(64)
        expectOneLine(ran, line)
      }
      expect(existsSync(join(folder, 'r'))).to.equal(false)
      await mailspecOn(day, 'run', '--report', join(folder, 'r'), '--only', strangers, '--defect', 'open-relay')
      const again = await mailspecOn(day, 'baseline', join(folder, 'r'), ...said, '--out', file)
      expect(again.code).to.equal(64)
      expectOneLine(again, /--out .*known\.yaml: is there already, and is not overwritten/)
      expect(readFileSync(file, 'utf8')).to.match(/^- requirement: no-such-thing/)
    })
  })
})

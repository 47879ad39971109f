import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, mailspec, type Ran, spawned } from '../cli/command.ts'

const sample = join(__dirname, '..', '..', 'docs', 'sample')

/** The sample project, with some of its files changed; undefined takes one away. */
async function withProject<T>(files: Readonly<Record<string, string | undefined>>, work: (folder: string) => Promise<T>): Promise<T> {
  return inFolder((folder) => {
    cpSync(sample, folder, { recursive: true })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (text === undefined) rmSync(join(folder, path), { recursive: true })
      else writeFileSync(join(folder, path), text)
    }
    return work(folder)
  })
}

function expectOneLine({ code, err }: Ran, line: RegExp): void {
  expect(err).to.match(/^mailspec: [^\n]+\n$/)
  expect(err).to.match(line)
  expect(code).to.equal(64)
}

const feature = readFileSync(join(sample, 'features', 'house.feature'), 'utf8')
const ledger = readFileSync(join(sample, 'requirements', 'house.yaml'), 'utf8')
const inFeature = (from: string, to: string): Record<string, string> => ({ 'features/house.feature': feature.replace(from, to) })
const inLedger = (from: string, to: string): Record<string, string> => ({ 'requirements/house.yaml': ledger.replace(from, to) })

/** What `list` sees: ledger and Gherkin. */
const unusable: readonly (readonly [what: string, files: Readonly<Record<string, string | undefined>>, line: RegExp])[] = [
  ['no features', { features: undefined }, /--project \S+: holds no features\/\*\.feature \(mailspec init \S+ writes one\)/],
  ['what is no Gherkin', inFeature('Scenario: EHLO inside', 'Scenaro: EHLO inside'), /house\.feature:15: is no Gherkin: 'Scenaro: EHLO inside TLS' cannot stand here/],
  ['a feature without its beginning', { 'features/house.feature': 'Rule: x\n' }, /house\.feature:1: is no Gherkin: 'Rule: x' cannot stand here/],
  ['a Rule without a requirement', inFeature('@house-1-tls-on-25 @must', '@must'), /house\.feature:6: the Rule carries no tag of a requirement: write its id/],
  ['an unknown requirement', inFeature('@house-2-attachments', '@house-2-attachment'), /house\.feature:\d+: @house-2-attachment is no requirement of the project; did you mean @house-2-attachments\?/],
  ['one that is like nothing', inFeature('@house-2-attachments', '@completely-other-thing-than-that'), /house\.feature:\d+: @completely-other-thing-than-that is no requirement of the project: add it to requirements\//],
  ['a requirement of ours', inFeature('@house-2-attachments', '@rfc5321-3.3-rcpt-before-mail'), /house\.feature:\d+: @rfc5321-3\.3-rcpt-before-mail is a requirement of mailspec's own/],
  ['two requirements', inFeature('@house-2-attachments', '@house-2-attachments @house-1-tls-on-25'), /house\.feature:\d+: the Rule carries @house-2-attachments and @house-1-tls-on-25: a Rule has one/],
  ['a requirement with two Rules', inFeature('@house-2-attachments @should', '@house-1-tls-on-25'), /house\.feature:\d+: @house-1-tls-on-25 stands on the Rule of \S+house\.feature:6, too/],
  ['another level', inFeature('@house-2-attachments @should', '@house-2-attachments @must'), /house\.feature:\d+: @must is not the level of house-2-attachments, which is SHOULD/],
  ['a scenario in no Rule', inFeature('  @house-1-tls-on-25 @must', '  Scenario: alone\n    Given a greeted session\n\n  @house-1-tls-on-25 @must'), /house\.feature:5: the scenario stands in no Rule/],
  ['a requirement on the feature', inFeature('@house\n', '@house-1-tls-on-25\n'), /house\.feature:2: @house-1-tls-on-25 stands on the feature: put it on its Rule/],
  ['broken YAML', inLedger('clause: { document: house, section: "1" }', 'clause: { document: house'), /house\.yaml:\d+: not valid YAML/],
  ['no list', { 'requirements/house.yaml': 'id: x\n' }, /house\.yaml:1: the file must be a list of requirements/],
  ['a level that is none', inLedger('level: SHOULD', 'level: OUGHT'), /house\.yaml:\d+: 1\.level Invalid option/],
  ['an unknown key', inLedger('level: SHOULD', 'levle: SHOULD\n  level: SHOULD'), /house\.yaml:\d+: 1\.levle is not a key of a requirement/],
  ['an id twice', inLedger('id: house-2-attachments\n  clause: { document: house, section: "2" }', 'id: house-1-tls-on-25\n  clause: { document: house, section: "1" }'), /house\.yaml:\d+: 1\.id house-1-tls-on-25 stands twice/],
  ['an id of another section', inLedger('id: house-2-attachments', 'id: house-3-attachments'), /house\.yaml:\d+: 1\.id house-3-attachments should begin with house-2-/],
  ['another document', inLedger('document: house, section: "2"', 'document: home, section: "2"'), /house\.yaml:\d+: 1\.clause is about home: the entry belongs into home\.yaml/],
  ['a section that is a number', inLedger('section: "2"', 'section: 2'), /house\.yaml:\d+: 1\.clause\.section must be text: write it in quotes/],
  ['a document of ours', { 'requirements/rfc5321.yaml': ledger }, /rfc5321\.yaml: rfc5321 is a document of mailspec's own ledger/],
  ['a ledger that ends otherwise', { 'requirements/more.yml': ledger }, /more\.yml: ledger files end in \.yaml/],
  ['an ES module', { 'steps/more.mjs': 'export {}\n' }, /more\.mjs: steps are loaded by require: name the file \.cjs or \.ts/],
]

/** What only loading shows. */
const unloadable: readonly (readonly [what: string, files: Readonly<Record<string, string | undefined>>, line: RegExp])[] = [
  ['an undefined step', inFeature('Then the server takes messages of 500 kB', 'Then the server sings'), /house\.feature:\d+: no phrase fits "the server sings": mend the step .*, or define it in steps\//],
  ['an ambiguous step', { 'steps/more.js': "require('mailspec').Then('the server takes messages of 500 kB', function () {})\n" }, /house\.feature:\d+: two phrases fit "the server takes messages of 500 kB": \S+more\.js:1|house\.feature:\d+: two phrases fit "the server takes messages of 500 kB": \S+house\.steps\.js:\d+ and \S+more\.js:1/],
  ['a phrase that is ours, too', { 'steps/more.js': "require('mailspec').Given('a client that is turned away with 554', function () {})\n" }, /more\.js:1: the phrase fits a step of ours, too \(features\/\S+:\d+: "a client that is turned away with 554"\): word it differently/],
  ['a file that throws', { 'steps/more.js': "\nthrow new TypeError('no such thing\\nand more')\n" }, /more\.js:2: cannot be loaded: TypeError: no such thing\n$/],
  ['a file that is no JavaScript', { 'steps/more.js': 'const = 1\n' }, /more\.js:1: cannot be loaded: SyntaxError/],
  ['a word twice', { 'support/more.js': "require('mailspec').defineParameterType({ name: 'line', regexp: /x/ })\n" }, /more\.js(?::1)?: cannot be loaded: .*line/],
  ['an unknown word', { 'steps/more.js': "require('mailspec').Then('the {tune} is sung', function () {})\n" }, /\{tune\} in "the \{tune\} is sung" is no word of the phrase book, and no defineParameterType makes it one/],
]

describe('a project that cannot be used ends with 64 and one line', () => {
  for (const [what, files, line] of unusable) {
    it(what, () => withProject(files, async (folder) => {
      const done = await mailspec('list', '--project', folder)
      expectOneLine(done, line)
      expect(done.out).to.equal('')
    }))
  }

  it('a folder that is none', async () => {
    expectOneLine(await mailspec('run', '--project', '/nonexistent'), /--project \/nonexistent: is no folder \(mailspec init \/nonexistent makes one\)/)
  })

  for (const [what, files, line] of unloadable) {
    it(what, () => withProject(files, async (folder) => {
      const report = join(folder, 'report')
      expectOneLine(await spawned('run', '--project', folder, '--only', 'house', '--report', report), line)
      expect(existsSync(report), 'reports of the run before are left alone').to.equal(false)
    }))
  }
})

describe('a project', () => {
  it('is the sample in docs: judged, proven, reported, and in the baseline', async () => {
    await inFolder(async (folder) => {
      const report = join(folder, 'report')
      const judged = await spawned('run', '--project', sample, '--only', 'house', '--report', report)
      expect(judged.out, judged.err).to.include('3 scenarios of 2 requirements: 3 passed')
      expect(judged.code).to.equal(0)
      const result = JSON.parse(readFileSync(join(report, 'result.json'), 'utf8')) as { scenarios: { id: string; uri: string }[] }
      expect(result.scenarios.map(({ id }) => id)).to.deep.equal(['house-1-tls-on-25#1', 'house-1-tls-on-25#2', 'house-2-attachments#1'])
      expect(result.scenarios[0]?.uri).to.match(/docs\/sample\/features\/house\.feature$/)
      expect((await mailspec('verify', report)).code).to.equal(0)
      expectOneLine(await mailspec('report', join(report, 'messages.ndjson'), '--report', report), /the run was made with --project \S+sample: give --project here, too/)
      expect((await mailspec('report', join(report, 'messages.ndjson'), '--report', report, '--project', sample)).code).to.equal(0)
    })
  })

  it('fails on a server that is wrong in its way, and its deviations can be listed as known', async () => {
    await inFolder(async (folder) => {
      const report = join(folder, 'report')
      const failed = await spawned('run', '--project', sample, '--only', 'house', '--defect', 'starttls-readvertised', '--parallel', '2', '--report', report)
      expect(failed.code, failed.out + failed.err).to.equal(1)
      expect(failed.out).to.include('house-1-tls-on-25#2')
      const known = await mailspec('baseline', report, '--project', sample, '--owner', 'us', '--expires', '2999-01-01', '--reason', 'old')
      expect(known.out).to.include('requirement: house-1-tls-on-25')
    })
  })

  it('is proven against the defects that its ledger names', async () => {
    const { code, out } = await spawned('prove', '--project', sample)
    expect(out).to.include('2 requirements, 3 defects: 3 of 3 caught')
    expect(code).to.equal(0)
    expectOneLine(await mailspec('prove', '--project', sample, '--full'), /--full: is about mailspec's own Rules: leave out --project/)
  })

  it('stands in list, explain and the book, and in none of them without --project', async () => {
    const listed = await mailspec('list', '--project', sample, '--document', 'house')
    expect(listed.out).to.include('2 requirements, 2 with a Rule')
    expectOneLine(await mailspec('list', '--document', 'house'), /--document house: is none of/)
    const explained = await mailspec('explain', '--project', sample, 'house-2-attachments')
    expect(explained.out).to.match(/Rule\n {2}Messages of 500 kB are welcome \(\S*docs\/sample\/features\/house\.feature:\d+\)/)
    await inFolder(async (folder) => {
      expect((await mailspec('spec', '--project', sample, '--out', join(folder, 'spec.html'))).code).to.equal(0)
      expect(readFileSync(join(folder, 'spec.html'), 'utf8')).to.include('house-2-attachments')
    })
  })

  it('has in `own` what phrases need', () => withProject({
    'requirements/house.yaml': '- id: house-1-own\n  clause: { document: house, section: "1" }\n  level: MUST\n  safety: deliver\n  summary: "What a phrase can do."\n- id: house-2-doubt\n  clause: { document: house, section: "2" }\n  level: MUST\n  summary: "What nobody can tell."\n',
    'features/house.feature': `Feature: own
  @house-1-own @needs-mailbox
  Rule: own
    Scenario: dialogue
      Given an encrypted session
      When all is asked
      Then all is found
    Scenario: mailbox
      Given a session ready for message data
      When the server accepts the message
        """
        From: <sender@client.example>
        Subject: {token}

        our words
        """
      Then our words are delivered
  @house-2-doubt
  Rule: doubt
    Scenario: no answer tells
      Given a greeted session
      When all is asked
      Then nobody can tell
`,
    'steps/house.steps.js': `const { Then, When } = require('mailspec')
When('all is asked', async function () {
  await this.own.accept('NOOP')
  await this.own.send(this.own.text('MAIL FROM:<{sender}>'))
})
Then('all is found', async function () {
  if (!this.own.keywords.has('SIZE') || this.own.target.domain !== 'example.test') throw this.own.wrong('SIZE', 'none')
  if ((await this.own.reply()).code !== 250) throw this.own.wrong('250', await this.own.reply())
  this.own.record('a fact of ours')
})
Then('our words are delivered', async function () {
  if (!(await this.own.delivered()).includes('our words')) throw this.own.wrong('our words', 'others')
})
Then('nobody can tell', async function () {
  await this.own.reply()
  throw this.own.cannotTell('for no reason')
})
`,
  }, async (folder) => {
    const report = join(folder, 'report')
    const { code, out, err } = await spawned('run', '--project', folder, '--only', 'house', '--report', report)
    expect(code, out + err).to.equal(2)
    const result = JSON.parse(readFileSync(join(report, 'result.json'), 'utf8')) as { scenarios: { outcome: string; reason: string }[] }
    expect(result.scenarios.map(({ outcome, reason }) => [outcome, reason]), out).to.deep.equal([['passed', ''], ['passed', ''], ['cannotTell', 'for no reason']])
    expect(readFileSync(join(report, 'report.html'), 'utf8')).to.include('a fact of ours')
  }))

  it('may have steps in TypeScript in a checkout, words and hooks of its own, and a name that is a pattern', () => withProject({
    'a [b] {c}/features/f.feature': 'Feature: f\n  @home-1-kind\n  Rule: kind\n    Scenario: s\n      Given a greeted session\n      When we send a kind word\n      Then the reply is kind\n',
    'a [b] {c}/requirements/home.yaml': '- id: home-1-kind\n  clause: { document: home, section: "1" }\n  level: MUST\n  summary: "The server is kind."\n',
    'a [b] {c}/support/words.cjs': "const { defineParameterType, Before } = require('@cucumber/cucumber')\nlet hooked = false\nBefore(function () { hooked = true })\ndefineParameterType({ name: 'mood', regexp: /kind|rude/, transformer: (word) => hooked && word === 'kind' })\n",
    'a [b] {c}/steps/f.steps.ts': "import { type MailWorld, Then, When } from 'mailspec'\nWhen('we send a kind word', function (this: MailWorld) { return this.own.send('NOOP') })\nThen('the reply is {mood}', async function (this: MailWorld, kind: boolean) {\n  const reply = await this.own.reply()\n  if (kind !== (reply.code < 400)) throw this.own.wrong('a kind reply', reply)\n})\n",
  }, async (folder) => {
    const { code, out, err } = await spawned('run', '--project', join(folder, 'a [b] {c}'), '--only', 'home', '--report', join(folder, 'report'))
    expect(out, err).to.include('1 scenario of 1 requirement: 1 passed')
    expect(code).to.equal(0)
  }))
})

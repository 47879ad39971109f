import { join } from 'node:path'
import { folderDigest } from '../../../src/cli/circumstances.ts'
import { root } from '../markdown.ts'

/** What of the documented commands is run otherwise than it stands, or not at all, and why. */

export interface NotRun {
  readonly command: RegExp
  readonly reason: string
}

/** Commands that no test of the pages runs. An entry that fits no command of any page is a mistake. */
export const notRun: readonly NotRun[] = [
  { command: /^npm ci$/, reason: 'replaces node_modules under the running test; the first command of the CI' },
  { command: /^npm test$/, reason: 'this test is a part of it' },
  { command: /^npm run test:servers$/, reason: 'needs root and real servers, takes minutes' },
  { command: /^npm run interop$/, reason: 'needs stock mail clients; a command of the CI' },
  { command: /^npm run prove:full$/, reason: 'takes minutes' },
  { command: /^npm run editor$/, reason: 'installs a library; the CI installs it, and its test is run with the others' },
  { command: /^npm install --save-dev PATH\/mailspec/, reason: 'test/package installs the tarball' },
  { command: /^npx mailspec run --project (?:house|\.) --target (?:house\/)?target\.yaml$/, reason: 'the server of the example is yours; the line above it judges the included MTA' },
  { command: /^npm run bench$/, reason: 'measures the time of a whole suite' },
  { command: /^(?:sudo )?targets\/\w+\/(?:start|stop|get)\b/, reason: 'starts, stops or fetches a real server as root; test/servers does it' },
  { command: /^(?:sudo )?npx mailspec \w+ --target \/tmp\/(?:pf|ex|os)\/target\.yaml$/, reason: 'judges a real server of a recipe; test/servers does it' },
  { command: /^npx mailspec compare postfix exim opensmtpd --report compared$/, reason: 'needs a run on each real server; compare itself is run on another page' },
  { command: /^UPDATE=1 node /, reason: 'writes a page of this checkout; the test that it names compares that page' },
  { command: /^npx mailspec prove --full --write$/, reason: 'takes minutes, and writes a page of this checkout' },
]

/** The whole suite is run by test/suite.test.ts. Where a page runs all of it, or all of the handbook on a target file, this part does. */
export const part = '--only handbook-plain-relay-quit --only rfc5321-4.1.1.10-quit-221'

/** What a page says in prose of how a command ends, where that is not 0. */
export const ends: readonly { readonly path: string; readonly command: RegExp; readonly code: number }[] = [
  { path: 'README.md', command: /--defect open-relay/, code: 1 },
  { path: 'docs/tutorial/README.md', command: /--defect open-relay/, code: 1 },
]

/** What a page says that a command prints. */
export const tells: readonly { readonly path: string; readonly command: RegExp; readonly output: string }[] = [
  { path: 'README.md', command: /--defect open-relay/, output: 'Does not conform: 2 nonconformities (exit 1)' },
  { path: 'README.md', command: /^npx mailspec explain/, output: 'Look: the reply is 503' },
  { path: 'docs/tutorial/README.md', command: /^npx mailspec prove handbook-first/, output: '1 of 1 caught' },
  { path: 'docs/how-to/postfix-over-ssh.md', command: /^npx mailspec doctor/, output: 'ok   queue        the tools answer; 0 messages queued' },
  { path: 'docs/how-to/container.md', command: /^npx mailspec doctor/, output: 'ok   queue        the tools answer; 0 messages queued' },
  { path: 'docs/reference/reports.md', command: /^cd features/, output: folderDigest(join(root, 'features'), '.feature').sha256 },
]

/** Pages about a server that breaks something get one that does. */
export const defects: Readonly<Record<string, readonly string[]>> = { 'docs/how-to/baseline.md': ['quit-250'] }

/** What has to be there before a page's first command. */
export const prepared: Readonly<Record<string, string>> = {
  'docs/how-to/read-a-report.md': `npx mailspec run --report evidence ${part}`,
  'docs/sample/README.md': 'npx mailspec init .',
}

/** Narrower than `part`: pages about the queue tools run one Rule that uses them, for each tool is a process behind its prefix. */
export const queuePart = '--only handbook-queue-deferred'

/** A page without a target file of its own means that of the README. */
export const usualTarget = { path: 'README.md', name: 'my-server.yaml' }

/** A day that is not over when this test is run, in the place of the one in the examples. */
export const examplesDay = '2027-03-01'

/** Pages that change the checkout get a copy of it, and what they write is written there. */
export const inCopy: ReadonlySet<string> = new Set(['docs/tutorial/README.md'])

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readHtml } from '../report/html-reader.ts'
import { readXml } from '../report/xml-reader.ts'
import { inFolder, isHarmless, mailspec, type Ran, targetFile } from './command.ts'

/** The part of result.json that these tests look at. */
export interface Result {
  readonly exitCode: number
  readonly trouble?: string
  readonly target: { readonly banner: string }
  readonly summary: Readonly<Record<string, number>>
  readonly requirements: readonly { readonly id: string; readonly outcome: string }[]
  readonly scenarios: readonly { readonly id: string; readonly outcome: string; readonly reason: string }[]
}

export interface Judged extends Ran {
  readonly result: Result
  /** Octets of the record, the largest of the reports that hold nothing of our own making but text. */
  readonly recorded: number
}

type Runner = (...argv: readonly string[]) => Promise<Ran>

/** Short where the fake never answers: nothing is expected to happen in that time. */
export const patience = 'patience: { connect: 5s, greeting: 300ms, reply: 300ms, endOfData: 300ms }\n'

/** @returns a target file with a relay service on that port and nothing else */
export const relayOnly = (port: number): string => `relay: { host: 127.0.0.1, port: ${port} }\n${patience}`

/** Runs the Rules that `--only` names and looks whether each report is sound. @param argv more options */
export async function judge(argv: readonly string[], only: readonly string[], runner: Runner = mailspec): Promise<Judged> {
  return inFolder(async (folder) => {
    const report = join(folder, 'reports')
    const ran = await runner('run', ...argv, '--report', report, ...only.flatMap((one) => ['--only', one]))
    expect(existsSync(join(report, 'result.json')), ran.err).to.equal(true)
    for (const name of ['messages.ndjson', 'result.json', 'junit.xml', 'summary.md', 'report.html']) checkFile(name, readFileSync(join(report, name)))
    return { ...ran, recorded: recordedIn(readFileSync(join(report, 'messages.ndjson'), 'utf8')), result: JSON.parse(readFileSync(join(report, 'result.json'), 'utf8')) as Result }
  })
}

/** The same with a target file of that text. */
export async function judgeTarget(text: string, only: readonly string[] = ['rfc5321/4.3.1'], runner: Runner = mailspec): Promise<Judged> {
  return inFolder((folder) => judge(['--target', targetFile(folder, text)], only, runner))
}

function textOf(name: string, octets: Buffer): string {
  expect(octets.length, name).to.be.greaterThan(0)
  return new TextDecoder('utf-8', { fatal: true }).decode(octets)
}

/** Octets that the run itself added to the record: the features and the steps stand in every record. */
function recordedIn(messages: string): number {
  return messages.split('\n').filter((line) => !/^\{"(?:source|gherkinDocument|pickle|stepDefinition|parameterType)"/.test(line)).reduce((sum, line) => sum + line.length, 0)
}

function checkFile(name: string, octets: Buffer): void {
  const text = textOf(name, octets)
  if (name === 'junit.xml') readXml(text)
  if (name === 'messages.ndjson') for (const line of text.trimEnd().split('\n')) JSON.parse(line)
  if (name === 'report.html') expect(readHtml(text).filter((element) => element.name === 'script')).to.have.length(1)
  expect(isHarmless(text), `${name} holds a control character`).to.equal(true)
}

/** One clear line on standard error, no control character anywhere, no stack. */
export function expectOneLine(ran: Ran, shape: RegExp): void {
  expect(ran.err).to.match(/^mailspec: [^\n]+\n$/)
  expect(ran.err).to.match(shape)
  expect(isHarmless(ran.err), 'stderr').to.equal(true)
  expect(isHarmless(ran.out), 'stdout').to.equal(true)
  expect(ran.out + ran.err).not.to.match(/\n\s+at |internal error/)
}

/** @returns the outcomes of a run, each once */
export function outcomesOf({ result }: Judged): string[] {
  return [...new Set(result.scenarios.map(({ outcome }) => outcome))].sort()
}

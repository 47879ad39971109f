import type { Envelope } from '@cucumber/messages'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes Cucumber's own HTML page from the masked record, never from what Cucumber saw. @param file path of the page */
export async function writeHtml(file: string, envelopes: readonly Envelope[]): Promise<void> {
  const { CucumberHtmlStream } = await import('@cucumber/html-formatter')
  await pipeline(Readable.from(envelopes), new CucumberHtmlStream(), createWriteStream(file))
}

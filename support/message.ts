import { parseOctets } from '../src/wire/octets.ts'

/** Messages as they go over the wire, and as they are compared with what arrived. */

/** @returns lines joined by CRLF, each line that begins with a period given one more (RFC 5321 §4.5.2), and the end of data */
export function onTheWire(lines: readonly Buffer[]): Buffer {
  const period = Buffer.from('.')
  const crlf = Buffer.from('\r\n')
  return Buffer.concat([...lines.flatMap((line) => [...(line[0] === 0x2e ? [period] : []), line, crlf]), Buffer.from('.\r\n')])
}

/** @returns the lines that a text stands for, its octets in our notation; a line break of the text and CRLF both end one */
export function linesOf(text: string, values: (name: string) => string | undefined): Buffer[] {
  return text.split('\n').flatMap((line) => cut(parseOctets(line, values)))
}

function cut(octets: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let at = octets.indexOf('\r\n'); at !== -1; at = octets.indexOf('\r\n', start)) {
    lines.push(octets.subarray(start, at))
    start = at + 2
  }
  return [...lines, octets.subarray(start)]
}

/** @returns a small message of ours around one body line; the token stands in Subject and Message-ID (guide S10) */
export function letter(from: string, to: string, token: string): string[] {
  return [
    `From: <${from}>`, `To: <${to}>`, `Subject: mailspec ${token}`, `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${token}@client.example>`, '',
  ]
}

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Masker } from '../../src/wire/masking.ts'
import { printable } from '../../src/wire/printable.ts'
import { Transcript } from '../../src/wire/transcript.ts'

const shown = (transcript: Transcript): string[] => transcript.lines.map(({ side, text }) => `${side} ${text}`)

describe('a transcript', () => {
  it('holds a line for each line that passed, in order', () => {
    const transcript = new Transcript()
    transcript.server(Buffer.from('220 mx ESMTP\r\n'))
    transcript.client(Buffer.from('MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n'))
    transcript.server(Buffer.from('250 Ok\r\n250 half'))
    transcript.note('the server closed the connection')
    expect(shown(transcript)).to.deep.equal([
      'S 220 mx ESMTP{CRLF}', 'C MAIL FROM:<a@b.example>{CRLF}', 'C RCPT TO:<c@d.example>{CRLF}', 'S 250 Ok{CRLF}', 'S 250 half', '- the server closed the connection',
    ])
  })

  it('masks the initial response of AUTH, and the line after each 334', () => {
    const transcript = new Transcript()
    transcript.client(Buffer.from('AUTH PLAIN AHUAcA==\r\n'))
    transcript.server(Buffer.from('334 VXNlcm5hbWU6\r\n'))
    transcript.client(Buffer.from('dXNlcg==\r\n'))
    transcript.server(Buffer.from('334 UGFzc3dvcmQ6\r\n'))
    transcript.client(Buffer.from('cGFzcw==\r\n'))
    transcript.server(Buffer.from('235 2.7.0 Ok\r\n'))
    transcript.client(Buffer.from('NOOP\r\n'))
    expect(shown(transcript).filter((line) => line.startsWith('C'))).to.deep.equal(['C AUTH PLAIN {masked}{CRLF}', 'C {masked}{CRLF}', 'C {masked}{CRLF}', 'C NOOP{CRLF}'])
  })

  it('masks known secrets on both sides and in notes', () => {
    const masker = new Masker()
    masker.add('hunter22')
    const transcript = new Transcript(masker)
    transcript.client(Buffer.from('NOOP hunter22\r\n'))
    transcript.server(Buffer.from('500 what is hunter22?\r\n'))
    transcript.note('hunter22 was refused')
    expect(shown(transcript)).to.deep.equal(['C NOOP {masked}{CRLF}', 'S 500 what is {masked}?{CRLF}', '- {masked} was refused'])
  })

  it('points at the line that decided', () => {
    const transcript = new Transcript()
    transcript.client(Buffer.from('DATA\r\n'))
    transcript.server(Buffer.from('250 Ok\r\n'))
    transcript.mark()
    transcript.note('later')
    const lines = transcript.toString().split('\n')
    expect(lines).to.have.length(3)
    expect(lines[0]).to.match(/^ {2}\d+\.\d{3} C DATA\{CRLF\}$/)
    expect(lines[1]).to.match(/^> \d+\.\d{3} S 250 Ok\{CRLF\}$/)
    expect(lines[2]).to.match(/^ {2}\d+\.\d{3} - later$/)
  })

  it('counts what says the same over and over, but not the line that decided', () => {
    const told = (transcript: Transcript): string[] => transcript.toString().split('\n').map((line) => line.replace(/\d+\.\d{3} /, ''))
    const transcript = new Transcript()
    transcript.client(Buffer.from('NOOP\r\n'.repeat(3)))
    transcript.server(Buffer.from('250 Ok\r\n'.repeat(5)))
    transcript.client(Buffer.from('a\r\na\r\n'))
    expect(told(transcript)).to.deep.equal(['  C NOOP{CRLF}', '  C NOOP{CRLF}', '  C NOOP{CRLF}', '  S 250 Ok{CRLF}', '  - the line above 4 times more', '  C a{CRLF}', '  C a{CRLF}'])
    transcript.server(Buffer.from('250 Ok\r\n'.repeat(5)))
    transcript.mark()
    transcript.server(Buffer.from('250 Ok\r\n'.repeat(4)))
    expect(told(transcript).slice(7)).to.deep.equal(['  S 250 Ok{CRLF}', '  - the line above 3 times more', '> S 250 Ok{CRLF}', '  S 250 Ok{CRLF}', '  - the line above 3 times more'])
    expect(transcript.lines).to.have.length(19)
    transcript.note('on we go')
    for (let i = 0; i < 100; i += 1) {
      transcript.client(Buffer.from('EHLO a\r\n'))
      transcript.server(Buffer.from('250-mx\r\n250 HELP\r\n'))
    }
    transcript.client(Buffer.from('EHLO a\r\n'))
    expect(told(transcript).slice(12)).to.deep.equal(['  - on we go', '  C EHLO a{CRLF}', '  S 250-mx{CRLF}', '  S 250 HELP{CRLF}', '  - the 3 lines above 99 times more', '  C EHLO a{CRLF}'])
  })

  it('does not grow without bound in one piece', () => {
    const transcript = new Transcript()
    transcript.server(Buffer.from('250-more\r\n'.repeat(100_000)))
    expect(transcript.lines).to.have.length(201)
    expect(transcript.lines.at(-1)?.text.length).to.be.lessThan(5000)
  })
})

describe('printable text', () => {
  const table: readonly (readonly [text: string, shown: string])[] = [
    ['Grüße, 世界 🌍', 'Grüße, 世界 🌍'],
    ['\x1b[31mred\x07', '{u001B}[31mred{u0007}'],
    ['a\u202egpj.exe', 'a{u202E}gpj.exe'],
    ['zero\u200bwidth\ufeff', 'zero{u200B}width{uFEFF}'],
    ['\x85\x9b', '{u0085}{u009B}'],
    ['half \ud83c and \udf0d', 'half {uD83C} and {uDF0D}'],
    ['two\nlines\r', 'two lines{u000D}'],
  ]
  for (const [text, safe] of table) it(safe, () => { expect(printable(text)).to.equal(safe) })

  it('keeps line ends where it is told to, and nothing else', () => {
    expect(printable('a\nb\tc\x1b', true)).to.equal('a\nb{u0009}c{u001B}')
  })
})

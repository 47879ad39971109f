import { describe, it } from 'node:test'
import { expect } from 'chai'
import { ListingMalformed } from '../../src/queue/errors.ts'
import { parsePostcat } from '../../src/queue/postcat.ts'
import { parsePostconf } from '../../src/queue/postconf.ts'
import { fixture, thrownBy } from './fixture.ts'

function values(name: string, record: string): string[] {
  return parsePostcat(fixture(name)).records.filter((r) => r.name === record).map((r) => r.value)
}

describe('postcat', () => {
  it('reads the envelope', () => {
    expect(values('postcat-v-plain.txt', 'sender')).to.deep.equal(['alice@client.example'])
    expect(values('postcat-v-plain.txt', 'recipient')).to.deep.equal(['later@slow.test'])
    expect(values('postcat-v-plain.txt', 'named_attribute')).to.include('helo_name=client.example')
  })

  it('reads the null reverse-path and several recipients', () => {
    expect(values('postcat-v-null.txt', 'sender')).to.deep.equal([''])
    expect(values('postcat-v-null.txt', 'recipient')).to.deep.equal(['a@slow.test', 'b@slow.test', 'c@far.test'])
  })

  it('reads addresses of UTF-8, and unquoted ones', () => {
    expect(values('postcat-v-octets.txt', 'sender')).to.deep.equal(['jürgen@client.example'])
    expect(values('postcat-v-long.txt', 'recipient')).to.include('quoted user@slow.test')
  })

  it('appends what was extracted from the header', () => {
    expect(values('postcat-v-octets.txt', 'named_attribute').at(-1)).to.equal('encoding=8bit')
  })

  for (const [verbose, plain] of [['postcat-v-plain.txt', 'postcat-plain.txt'], ['postcat-v-octets.txt', 'postcat-octets.txt'], ['postcat-v-long-line.txt', 'postcat-long-line.txt']] as const) {
    it(`finds the same content in ${verbose} as in ${plain}`, () => {
      expect(parsePostcat(fixture(verbose)).content).to.deep.equal(parsePostcat(fixture(plain)).content)
    })
  }

  it('keeps every octet of the content, imitated markers too', () => {
    const { content } = parsePostcat(fixture('postcat-v-octets.txt'))
    const body = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(' latin octets\nNUL follows: \0.\n*** MESSAGE CONTENTS fake ***\n*** HEADER EXTRACTED fake ***\n')])
    expect(content.subarray(content.indexOf('\n\n') + 2)).to.deep.equal(body)
  })

  it('joins a line that fills several records', () => {
    expect(parsePostcat(fixture('postcat-v-long-line.txt')).content.toString('latin1')).to.include(`\n${'y'.repeat(5000)}\nafter\n`)
  })

  it('keeps empty lines at the end', () => {
    expect(parsePostcat(fixture('postcat-v-long.txt')).content.toString('latin1')).to.match(/z\n\n\n$/)
  })

  it('takes output without markers for content', () => {
    expect(parsePostcat('Subject: x\n\nbody\n')).to.deep.equal({ records: [], content: Buffer.from('Subject: x\n\nbody\n') })
  })

  it('refuses a file without contents, and one cut short', () => {
    const whole = fixture('postcat-v-plain.txt').toString('latin1')
    for (const part of ['MESSAGE CONTENTS', 'HEADER EXTRACTED', 'MESSAGE FILE END']) {
      const error = thrownBy(() => parsePostcat(whole.slice(0, whole.indexOf(`*** ${part}`))))
      expect(error).to.be.instanceOf(ListingMalformed).with.property('message').include(part)
    }
  })
})

describe('postconf', () => {
  it('reads names and values, with = and empty ones', () => {
    const settings = parsePostconf(fixture('postconf.txt').toString('utf8') + 'relay_domains =\n')
    expect(settings.get('mail_version')).to.equal('3.7.11')
    expect(settings.get('smtpd_relay_restrictions')).to.match(/^\$\{\{\$compatibility_level\}/)
    expect(settings.get('relay_domains')).to.equal('')
    expect(settings.get('nosuchparam')).to.equal(undefined)
  })

  it('joins folded values', () => {
    expect(parsePostconf('a =\n    one\n    two\n').get('a')).to.equal('one two')
  })

  it('is empty for no output', () => {
    expect(parsePostconf('')).to.have.property('size', 0)
  })

  it('refuses other lines', () => {
    expect(thrownBy(() => parsePostconf('a = 1\nwhatever\n'))).to.be.instanceOf(ListingMalformed).with.property('line', 2)
  })
})

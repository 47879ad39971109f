import { describe, it } from 'node:test'
import { expect } from 'chai'
import { ListingMalformed } from '../../src/queue/errors.ts'
import { parseQueueJson } from '../../src/queue/json-listing.ts'
import { parseMailq } from '../../src/queue/mailq.ts'
import { fixture, thrownBy } from './fixture.ts'

const refused = 'connect to 127.0.0.1[127.0.0.1]:9: Connection refused'
const kinds = ['short', 'long'] as const

function text(name: string): string {
  return fixture(name).toString('utf8')
}

describe('postqueue -j', () => {
  it('reads every member', () => {
    expect(parseQueueJson(text('queue-short-ids.ndjson'))[1]).to.deep.equal({
      id: '2BC4821033C', queue: 'deferred', arrival: new Date('2026-11-22T20:14:18Z'), size: 350, sender: 'alice@client.example',
      recipients: [{ address: 'later@slow.test', reason: refused }],
    })
  })

  it('reads active and held messages, which have no reason', () => {
    const [active, ...rest] = parseQueueJson(text('queue-short-ids.ndjson'))
    expect(active).to.include({ queue: 'active' }).and.to.have.deep.property('recipients', [{ address: 'slow@tarpit.test' }])
    expect(rest.at(-1)).to.include({ queue: 'hold', id: '2D9A4210365' })
  })

  it('tells the null reverse-path', () => {
    expect(parseQueueJson(text('queue-short-ids.ndjson')).find((m) => m.id === '2C2E5210363')).to.have.property('sender', '')
  })

  it('is empty for an empty queue', () => {
    expect(parseQueueJson('')).to.deep.equal([])
  })

  it('ignores members it does not know', () => {
    const line = '{"queue_name":"hold","queue_id":"ABCDE","arrival_time":1,"message_size":2,"sender":"a@b","recipients":[],"new":{}}\n'
    expect(parseQueueJson(line)).to.have.length(1)
  })

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['an array', '[]\n', /the line is not an object/],
    ['no JSON', 'mail queue\n', /not one JSON object/],
    ['a missing member', '{"queue_name":"hold"}\n', /queue_id|recipients/],
    ['a time as text', '{"queue_name":"hold","queue_id":"ABCDE","arrival_time":"1","message_size":2,"sender":"","recipients":[]}\n', /arrival_time/],
    ['a recipient as text', '{"queue_name":"hold","queue_id":"ABCDE","arrival_time":1,"message_size":2,"sender":"","recipients":["a@b"]}\n', /a recipient/],
    ['a line cut short', text('queue-short-ids.ndjson').slice(0, -20), /not ended/],
  ]
  for (const [what, output, problem] of broken) {
    it(`refuses ${what}`, () => {
      expect(thrownBy(() => parseQueueJson(output))).to.be.instanceOf(ListingMalformed).with.property('message').match(problem)
    })
  }
})

describe('mailq', () => {
  for (const kind of kinds) {
    it(`says the same as postqueue -j, with ${kind} ids`, () => {
      const json = parseQueueJson(text(`queue-${kind}-ids.ndjson`))
      const table = parseMailq(text(`mailq-${kind}-ids.txt`))
      expect(table.entries.map(({ id, size, sender, recipients }) => ({ id, size, sender, recipients })))
        .to.deep.equal(json.map(({ id, size, sender, recipients }) => ({ id, size, sender, recipients })))
    })
  }

  it('reads marks, times and totals', () => {
    const { entries, footer } = parseMailq(text('mailq-long-ids.txt'))
    expect(entries.map((entry) => entry.mark).join('')).to.equal('#!!')
    expect(parseMailq(text('mailq-short-ids.txt')).entries[0]).to.include({ mark: '*', arrival: 'Sun Nov 22 20:14:18' })
    expect(footer).to.deep.equal({ kilobytes: 8, requests: entries.length })
  })

  it('is empty for an empty queue', () => {
    expect(parseMailq(text('mailq-empty.txt'))).to.deep.equal({ entries: [] })
  })

  const whole = text('mailq-short-ids.txt')
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['no output', '', /no output/],
    ['another heading', whole.replace('Size', 'Bytes'), /line 1: not the heading/],
    ['a missing footer', whole.slice(0, whole.indexOf('\n--') + 1), /not the footer/],
    ['a broken entry', whole.replace('2FFE321036F*     342', '2FFE321036F*     big'), /line 2: not the first line/],
    ['a line that is no recipient', whole.replace(/ +slow@tarpit.test/, 'slow@tarpit.test'), /line 3: neither/],
    ['an entry cut short', whole.replace(/\n\n--/, '\n--'), /not followed by an empty line/],
  ]
  for (const [what, output, problem] of broken) {
    it(`refuses ${what}`, () => {
      expect(thrownBy(() => parseMailq(output))).to.be.instanceOf(ListingMalformed).with.property('message').match(problem)
    })
  }
})

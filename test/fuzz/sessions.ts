import { expect } from 'chai'
import fc from 'fast-check'
import type { RunningMta } from '../../src/mta/index.ts'
import { type Reply, ReplyReader } from '../../src/wire/reply.ts'
import { waitUntil } from '../../src/wire/wait.ts'
import { hold, inTime, type Server } from './client.ts'
import { conversations, type Conversation } from './conversation.ts'
import { type Fuzzed, fuzzed } from './fuzzed.ts'

/** Replies up to the second 220: what follows that is TLS. */
function repliesIn(octets: Buffer, conversation: Conversation): Reply[] {
  if (conversation.service === 'submissions' && !conversation.tls) return []
  const reader = new ReplyReader()
  const replies: Reply[] = []
  // Line by line, for what follows the last reply in clear is not SMTP.
  for (let rest = octets; rest.length > 0;) {
    const end = rest.indexOf(10) + 1 || rest.length
    replies.push(...reader.push(rest.subarray(0, end)))
    rest = rest.subarray(end)
    if (!conversation.tls && replies.filter(({ code }) => code === 220).length === 2) return replies
  }
  expect(reader.unfinished.toString('latin1'), 'no reply is cut').to.equal('')
  return replies
}

function expectWellFormed(reply: Reply): void {
  const shown = reply.octets.toString('latin1')
  expect(reply.faults, shown).to.deep.equal([])
  // RFC 5321 §4.2: textstring is printable ASCII and HTAB.
  expect(shown).to.match(/^[\t -~\r\n]*$/)
  expect(shown, 'no fault of the server itself').not.to.match(/^451/)
}

async function answered(server: Server, conversation: Conversation, inOnePiece: boolean): Promise<readonly number[]> {
  const octets = await inTime('no end of the session', hold(server, conversation, inOnePiece))
  const replies = octets === undefined ? [] : repliesIn(octets, conversation)
  replies.forEach(expectWellFormed)
  return replies.map(({ code }) => code)
}

async function tryOne(server: Server, conversation: Conversation): Promise<void> {
  const codes = await answered(server, conversation, false)
  if (conversation.leaves === 'politely') expect(await answered(server, conversation, true), 'the pieces do not matter').to.deep.equal(codes)
}

async function expectFresh(server: Server): Promise<void> {
  const fresh = { service: 'relay', tls: false, octets: Buffer.from('EHLO fresh.test\r\nQUIT\r\n'), cuts: [], leaves: 'politely' } as const
  expect(await answered(server, fresh, true), 'a fresh session').to.deep.equal([220, 250, 221])
}

export async function expectNoneOpen(mta: RunningMta): Promise<void> {
  const none = await waitUntil(async () => (mta.openSessions() === 0 ? true : undefined), 20_000)
  expect(none ?? `${mta.openSessions()} open`, 'sessions left').to.equal(true)
}

/** Holds several conversations at once, each cut and in one piece, then a fresh one. @param warnings what the process warned of since */
export function sessions(mta: RunningMta, warnings: readonly string[]): Fuzzed {
  return fuzzed('the MTA: every reply well formed, the same however the octets are cut, a fresh session answered, no session left, no warning', { short: 60, share: 0.02 },
    fc.array(conversations, { minLength: 1, maxLength: 4 }), async (several) => {
      await Promise.all(several.map((one) => tryOne(mta, one)))
      await expectFresh(mta)
      await expectNoneOpen(mta)
      expect(warnings).to.deep.equal([])
    })
}

/** So many conversations, the same ones for the same seed. */
export async function batch(mta: RunningMta, seed: number, count: number): Promise<void> {
  for (const one of fc.sample(conversations, { seed, numRuns: count })) await tryOne(mta, one)
  await expectNoneOpen(mta)
}

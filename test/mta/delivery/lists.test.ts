import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { messageTo, recipient, user, withQueue, type Bench } from '../queue/harness.ts'

const other = 'other@example.test'
const list = 'all@example.test'
const mailboxes = { [user]: 'user', [other]: 'other' }

function delivered({ directory }: Bench, mailbox: string): readonly string[] {
  const folder = join(directory, 'mail', mailbox, 'new')
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  } catch {
    return []
  }
}

describe('a list', () => {
  it('gives each member one copy, lists and aliases inside it followed, loops or not', () =>
    withQueue(
      {
        mailboxes,
        aliases: { 'info@example.test': [user, list] },
        lists: {
          [list]: { members: [user, 'inner@example.test', 'info@example.test'], administrator: other },
          'inner@example.test': { members: [other, list], administrator: user },
        },
      },
      async (bench) => {
        await bench.send(messageTo([list], { sender: user }))
        for (const mailbox of ['user', 'other']) {
          const [copy, ...more] = delivered(bench, mailbox)
          expect(copy).to.match(/^Return-Path: <other@example\.test>\nX-Original-To: all@example\.test\n/)
          expect(more).to.deep.equal([])
        }
      }))

  it('tells its administrator, and not the author, of members who cannot be reached', () =>
    withQueue({ mailboxes, lists: { [list]: { members: ['gone@example.test'], administrator: other } } }, async (bench) => {
      await bench.send(messageTo([list], { sender: user }))
      expect(delivered(bench, 'user')).to.deep.equal([])
      expect(delivered(bench, 'other')).to.have.length(1)
    }))

  it('is where the notices end that the author asked for (RFC 3461 §5.2.7.3)', () =>
    withQueue({ mailboxes, lists: { [list]: { members: [other], administrator: other } } }, async (bench) => {
      await bench.send(messageTo([], { sender: user, recipients: [recipient(list, { notify: ['SUCCESS'] })] }))
      expect(delivered(bench, 'other')).to.have.length(1)
      expect(delivered(bench, 'user')).to.have.length(1)
    }))

  it('without members returns what it gets', () =>
    withQueue({ mailboxes, lists: { [list]: { members: [], administrator: other } } }, async (bench) => {
      await bench.send(messageTo([list], { sender: user }))
      expect(delivered(bench, 'user')[0]).to.contain('\nStatus: 5.2.4\n')
    }))
})

import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { MtaSettings } from '../../../src/mta/settings.ts'
import { writeConfiguration } from '../../../src/mta/tools/configuration.ts'
import { runTool } from '../../../src/mta/tools/run.ts'
import { soundToolSeams } from '../../../src/mta/tools/seams.ts'
import { settingsFor, withFolder } from '../queue/harness.ts'

async function postconf(given: Partial<MtaSettings>, ...words: string[]): Promise<string> {
  let out = ''
  await withFolder(async (directory) => {
    const configDirectory = await writeConfiguration(settingsFor(directory, { mailboxes: {}, routes: {}, sync: true, ...given }))
    out = (await runTool(['postconf', ...words], { configDirectory, seams: soundToolSeams() })).stdout.replaceAll(directory, 'DIR')
  })
  return out
}

describe('postconf', () => {
  it('shows a value in force, and with -d the default', async () => {
    expect(await postconf({ messageSizeLimit: 5000 }, 'message_size_limit')).to.equal('message_size_limit = 5000\n')
    expect(await postconf({ messageSizeLimit: 5000 }, '-d', 'message_size_limit')).to.equal('message_size_limit = 10240000\n')
  })

  it('writes times with units as Postfix does', async () => {
    const names = ['minimal_backoff_time', 'maximal_backoff_time', 'maximal_queue_lifetime', 'smtpd_timeout']
    expect(await postconf({}, '-hd', ...names)).to.equal('300s\n4000s\n5d\n300s\n')
    expect(await postconf({ minimalBackoff: 250 }, '-h', 'minimal_backoff_time')).to.equal('0.25s\n')
  })

  it('shows with -n what is set, and nothing else', async () => {
    expect(await postconf({ hostname: 'mx.other.test', requireReverseDns: true }, '-n')).to.equal(
      'mail_spool_directory = DIR/mail\nmyhostname = mx.other.test\nqueue_directory = DIR/queue\nsmtpd_client_restrictions = reject_unknown_client_hostname\n',
    )
    expect(await postconf({}, '-n', 'message_size_limit')).to.equal('')
  })

  it('keeps the order of the names, and shows all without names', async () => {
    expect(await postconf({}, '-H', 'myhostname', 'mydestination')).to.equal('myhostname\nmydestination\n')
    const all = (await postconf({}, '-H')).trim().split('\n')
    expect(all).to.deep.equal([...all].sort()).and.to.include('transport_maps')
  })

  it('never writes a password', () =>
    withFolder(async (directory) => {
      const accounts = [{ username: 'user@example.test', password: 'secret-word', addresses: ['user@example.test', 'alias@example.test'] }]
      const text = readFileSync(join(await writeConfiguration(settingsFor(directory, { accounts })), 'main.cf'), 'utf8')
      expect(text).not.to.contain('secret-word')
      expect(text).to.contain('\nsmtpd_sender_login_maps = inline:{ { user@example.test = user@example.test }, { alias@example.test = user@example.test } }\n')
    }))
})

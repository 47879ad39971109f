import { access } from 'node:fs/promises'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { CommandRunner } from '../queue/command.ts'
import type { Target } from '../target/target.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly text: string
  /** What to do about it, where it is not well. */
  readonly mend?: string
}

/** Runs the queue tools once. @returns what they answered, or why they cannot be used */
export async function queueFinding(target: Target, runTool?: CommandRunner): Promise<Finding> {
  const what = 'queue'
  if (target.queue === undefined) return { what, ok: true, text: 'not in the target file: the Rules about the queue stay untested' }
  if (target.queue.type !== 'postfix') return { what, ok: true, text: `no driver for ${target.queue.type} yet: the Rules about the queue stay untested` }
  const [{ PostfixQueue }, { prefixRunner }] = await Promise.all([import('../queue/postfix-queue.ts'), import('../queue/runner.ts')])
  const driver = new PostfixQueue(runTool ?? prefixRunner(target.queue.exec, { patience: target.patience.reply }), { config: target.queue.config })
  try {
    const { length } = await driver.list()
    return { what, ok: true, text: `the tools answer; ${length} messages queued` }
  } catch (error) {
    const { exec, config } = target.queue
    return { what, ok: false, text: (error as Error).message, mend: `type ${[...exec, 'postqueue', ...(config === undefined ? [] : ['-c', config]), '-p'].join(' ')} here, as this user, and mend queue.exec and queue.config in the target file until it answers` }
  }
}

/** Reads the mailbox once. @returns how much is in it, or why it cannot be read */
export async function mailboxFinding({ mailbox, patience, tls }: Target): Promise<Finding> {
  const what = 'mailbox'
  if (mailbox === undefined) return { what, ok: true, text: 'not in the target file: the Rules about delivered mail stay untested' }
  try {
    if (mailbox.type === 'maildir' && !(await isThere(mailbox.path))) return { what, ok: true, text: `there is no ${mailbox.path} yet: right if the server makes it with the first delivery, else a wrong path` }
    const box = await open(mailbox, { patience, tls })
    // What the scenarios do: no mailbox is read whole to see that it can be.
    await box.find('mailspec')
    await box.close()
    return { what, ok: true, text: 'can be read' }
  } catch (error) {
    const keys = mailbox.type === 'maildir' ? 'mailbox.path in the target file, or the rights on that folder' : 'mailbox.host, port, secure, username and password in the target file'
    return { what, ok: false, text: (error as Error).message, mend: `mend ${keys}` }
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, (error: NodeJS.ErrnoException) => error.code !== 'ENOENT')
}

async function open(mailbox: NonNullable<Target['mailbox']>, { patience, tls: { ca, servername } }: Pick<Target, 'patience' | 'tls'>): Promise<Mailbox> {
  if (mailbox.type === 'maildir') return new (await import('../mailbox/maildir.ts')).Maildir(mailbox.path)
  const { host, port, secure, username, password } = mailbox
  const { ImapMailbox } = await import('../mailbox/imap.ts')
  return new ImapMailbox({ host, port, secure, username, password, patience: patience.reply, ca, servername })
}

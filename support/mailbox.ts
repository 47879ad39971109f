import { access } from 'node:fs/promises'
import { type Mailbox, MailboxUnavailable } from '../src/mailbox/mailbox.ts'
import type { Target } from '../src/target/target.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'

/** Opens the mailbox that the target file names. */
export async function openMailbox(target: Target): Promise<Mailbox> {
  const { mailbox, patience, tls } = target
  if (mailbox === undefined) throw new PreconditionNotMet('the target file names no mailbox')
  if (mailbox.type === 'maildir') {
    const { Maildir } = await import('../src/mailbox/maildir.ts')
    return new Maildir(mailbox.path)
  }
  const { ImapMailbox } = await import('../src/mailbox/imap.ts')
  const { host, port, secure, username, password } = mailbox
  return new ImapMailbox({ host, port, secure, username, password, patience: patience.reply, ca: tls.ca, servername: tls.servername })
}

/** A mailbox that cannot be read says nothing about the server that fills it. */
export async function reachingMailbox<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof MailboxUnavailable) throw new PreconditionNotMet(`the mailbox cannot be read: ${error.message}`)
    const { code, path, syscall } = error as NodeJS.ErrnoException
    if (syscall !== undefined) throw new PreconditionNotMet(`the mailbox cannot be read: ${path ?? ''} (${code ?? syscall})`)
    throw error
  }
}

/** A Maildir comes with the first delivery; where there is none, nobody can tell a lost message from a wrong path. @throws PreconditionNotMet */
export async function mailboxIsThere({ mailbox }: Target): Promise<void> {
  if (mailbox?.type !== 'maildir') return
  await access(mailbox.path).catch(({ code }: NodeJS.ErrnoException) => {
    throw new PreconditionNotMet(`the mailbox cannot be read: ${mailbox.path} (${code ?? 'unknown cause'})`)
  })
}

import { isIP } from 'node:net'
import type { ImapFlow, ImapFlowOptions, SearchObject } from 'imapflow'
import { MailboxUnavailable } from './mailbox.ts'
import type { Mailbox, StoredMessage, TokenPlace } from './mailbox.ts'
import { carriesToken } from './message.ts'

export interface ImapAccess {
  readonly host: string
  readonly port: number
  /** TLS from the first octet. Without it STARTTLS is used when offered, and demanded unless the host is loopback. */
  readonly secure: boolean
  readonly username: string
  readonly password: string
  /** Certificates to trust, PEM; absent: the system's. */
  readonly ca?: string | Buffer | undefined
  /** Name that the certificate must have; absent: the host. */
  readonly servername?: string | undefined
  /** Milliseconds for connecting, the greeting, and each answer. */
  readonly patience: number
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function optionsOf(access: ImapAccess): ImapFlowOptions {
  const { host, port, secure, username, password, patience } = access
  return {
    host, port, secure, logger: false, disableAutoIdle: true,
    auth: { user: username, pass: password },
    ...(!secure && !isLoopback(host) && { doSTARTTLS: true }),
    ...(access.servername !== undefined && { servername: access.servername }),
    ...(access.ca !== undefined && { tls: { ca: access.ca } }),
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
  }
}

function reason(error: unknown): string {
  const { message, responseText } = error as { message?: string; responseText?: string }
  return responseText ?? message ?? String(error)
}

/** The INBOX of an IMAP account (RFC 9051). Connects at the first look, and again when the server has hung up. */
export class ImapMailbox implements Mailbox {
  readonly #access: ImapAccess
  #client: ImapFlow | undefined

  constructor(access: ImapAccess) {
    this.#access = access
  }

  async messages(): Promise<readonly StoredMessage[]> {
    return this.#with((client) => this.#fetch(client, { all: true }))
  }

  async find(token: string, where: TokenPlace = 'header'): Promise<StoredMessage | undefined> {
    const query: SearchObject = where !== 'header' ? { text: token } : { or: [{ header: { 'message-id': token } }, { header: { subject: token } }] }
    const found = await this.#with((client) => this.#fetch(client, query))
    // A server's search ignores case and decodes encoded words (RFC 9051 §6.4.4): look at the octets too.
    return found.findLast((message) => carriesToken(message.raw, token, where))
  }

  async remove(message: StoredMessage): Promise<void> {
    const [validity, uid] = message.id.split('.')
    await this.#with(async (client) => {
      const { mailbox } = client
      if (mailbox !== false && uid !== undefined && String(mailbox.uidValidity) === validity) await client.messageDelete(uid, { uid: true })
    })
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    if (client?.usable === true) await client.logout().catch(() => { client.close() })
    else client?.close()
  }

  async #fetch(client: ImapFlow, query: SearchObject): Promise<StoredMessage[]> {
    // New messages are announced only by an answer to some command (RFC 9051 §5.2).
    await client.noop()
    const uids = await client.search(query, { uid: true })
    if (!Array.isArray(uids) || uids.length === 0) return []
    const validity = client.mailbox === false ? '' : String(client.mailbox.uidValidity)
    const fetched = await client.fetchAll(uids, { source: true, uid: true }, { uid: true })
    return fetched.flatMap(({ uid, source }) => (source === undefined ? [] : [{ id: `${validity}.${uid}`, raw: source }]))
  }

  async #with<T>(act: (client: ImapFlow) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#connected())
    } catch (e) {
      throw new MailboxUnavailable(`IMAP ${this.#access.host}:${this.#access.port}: ${reason(e)}`)
    }
  }

  async #connected(): Promise<ImapFlow> {
    if (this.#client?.usable === true) return this.#client
    const { ImapFlow: Client } = await import('imapflow')
    const client = new Client(optionsOf(this.#access))
    // Trouble is reported by the call that meets it; without a listener the event would end the process.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.mailboxOpen('INBOX')
    } catch (e) {
      client.close()
      throw e
    }
    this.#client = client
    return client
  }
}

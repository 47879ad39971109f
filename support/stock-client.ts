import type { Attachment, Email } from 'postal-mime'
import { tlsChoice } from '../src/target/probe.ts'
import { needsTrust, type ServiceName } from '../src/target/target.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { MailPart } from './mail-part.ts'
import type { Scene } from './scene.ts'

/** The ways in which a mail client off the shelf reaches a server. */
export const routes = ['relay service', 'relay service with STARTTLS', 'submission service with a login', 'submissions service with a login'] as const
export type Route = (typeof routes)[number]

const parts = {
  text: 'Grüße aus der Prüfung.\nA line that begins with a period:\n.hidden\n',
  html: '<p>Grüße aus der <b>Prüfung</b>.</p>\n',
  attachment: Buffer.from([...Array(256).keys(), ...Buffer.from('\r\n.\r\n\n.\n\r')]),
}

/** nodemailer as the client: it knows nothing of us, so what it can do with the server, others can. */
export class StockClient {
  readonly #scene: Scene
  readonly #mail: MailPart

  constructor(scene: Scene, mail: MailPart) {
    this.#scene = scene
    this.#mail = mail
  }

  /** Sends text, HTML and an attachment. @throws PreconditionNotMet when the server does not take the message */
  async send(route: Route): Promise<void> {
    const { createTransport } = await import('nodemailer')
    const login = route.endsWith('login')
    const transport = createTransport(this.#options(route, login))
    try {
      await transport.sendMail({
        from: this.#scene.text(login ? '{ownAddress}' : '{sender}'), to: this.#scene.text('{recipient}'),
        subject: `Prüfung ${this.#scene.token}`, messageId: `<${this.#scene.token}@client.example>`,
        text: parts.text, html: parts.html, attachments: [{ filename: 'octets.bin', content: parts.attachment }],
      })
    } catch (error) {
      throw new PreconditionNotMet(`the client could not send: ${this.#scene.mask((error as Error).message)}`)
    } finally {
      transport.close()
    }
  }

  /** What arrived is what was sent, as a reader of mail sees it. */
  async arrives(): Promise<void> {
    const { default: PostalMime } = await import('postal-mime')
    const email = await PostalMime.parse((await this.#mail.delivered()).raw)
    this.#compare('subject', email.subject, `Prüfung ${this.#scene.token}`)
    this.#compare('text', lines(email.text), lines(parts.text))
    this.#compare('HTML', lines(email.html), lines(parts.html))
    this.#compare('attachment', contentOf(email)?.toString('hex'), parts.attachment.toString('hex'))
  }

  #compare(what: string, found: string | undefined, sent: string | undefined): void {
    if (found !== sent) throw this.#scene.nonconformance(`the ${what} as sent: ${JSON.stringify(sent)}`, JSON.stringify(found ?? 'nothing'))
  }

  #options(route: Route, login: boolean): object {
    const { target } = this.#scene.bed
    const service = route.split(' ')[0] as ServiceName
    const address = target[service]
    if (address === undefined) throw new PreconditionNotMet(`the target file names no ${service} service`)
    const { servername, ca } = tlsChoice(target, address.host)
    return {
      host: address.host, port: address.port, name: 'client.example', secure: service === 'submissions',
      ignoreTLS: route === 'relay service', requireTLS: service !== 'submissions' && route !== 'relay service',
      tls: { servername, rejectUnauthorized: needsTrust(target, service), ...(ca === undefined ? {} : { ca }) },
      ...(target.clients.stranger === undefined ? {} : { localAddress: target.clients.stranger }),
      ...(login && target.account !== undefined ? { auth: { user: target.account.username, pass: target.account.password } } : {}),
      connectionTimeout: target.patience.connect, greetingTimeout: target.patience.greeting, socketTimeout: target.patience.endOfData,
    }
  }
}

function lines(text: string | undefined): string | undefined {
  return text?.replace(/\r\n/g, '\n').trimEnd()
}

function contentOf(email: Email): Buffer | undefined {
  const attachment: Attachment | undefined = email.attachments[0]
  if (attachment === undefined) return undefined
  return typeof attachment.content === 'string' ? Buffer.from(attachment.content) : Buffer.from(new Uint8Array(attachment.content as ArrayBuffer))
}

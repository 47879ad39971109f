import type { Socket } from 'node:net'
import { clientName } from '../policy/reverse-dns.ts'
import type { MtaSettings } from '../settings.ts'
import type { WireSeams } from '../wire-seams.ts'
import { Input } from '../lines/input.ts'
import { Channel } from './channel.ts'
import type { Engine, ServiceName } from './engine.ts'
import type { Reply } from './reply.ts'
import { initialState, type SessionState } from './state.ts'

/** One client's connection, from the greeting to the close. */
export class Session {
  readonly engine: Engine
  readonly service: ServiceName
  readonly channel: Channel
  readonly input: Input
  /** Address of the client, and its name where forward and reverse agree, else 'unknown'. */
  readonly client: { readonly address: string; readonly name: string }
  state: SessionState = initialState(false)
  /** Refusals of the kind that a working client does not collect. */
  errors = 0

  constructor(engine: Engine, service: ServiceName, socket: Socket) {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '')
    this.engine = engine
    this.service = service
    this.client = { address, name: clientName(engine.settings.resolver, address) ?? 'unknown' }
    this.channel = new Channel(socket, engine.settings.commandTimeout)
    this.input = new Input(this.channel, engine.seams.findLineEnd)
  }

  get settings(): MtaSettings {
    return this.engine.settings
  }

  get seams(): WireSeams {
    return this.engine.seams
  }

  /** Queues a reply for the client. */
  send(reply: Reply): void {
    this.channel.write(this.seams.render(reply))
  }
}

/** Why a session could not go on; `reason` is one plain line. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded'
  readonly kind: 'connect' | 'closed' | 'patience' | 'tls' | 'address'

  constructor(kind: SessionEnded['kind'], reason: string) {
    super(reason)
    this.kind = kind
  }
}

/** The messages of SCRAM as the server reads them (RFC 5802 §7). */

export interface ScramFirst {
  /** The GS2 header, as it came. */
  readonly header: string
  /** The message without it: a part of what both sides sign. */
  readonly bare: string
  readonly authzid: string
  readonly username: string
  readonly nonce: string
}

export interface ScramFinal {
  readonly withoutProof: string
  /** Decoded content of the channel-binding attribute. */
  readonly binding: string
  readonly nonce: string
  readonly proof: Buffer
}

const extensions = '(?:,[A-Za-ln-z]=[^,\\0]+)*'
// The flag "p" asks for a channel binding, and none is supported (§6).
const first = new RegExp(`^([ny],(?:a=([^,\\0]+))?,)(n=([^,\\0]+),r=([!-+\\--~]+)${extensions})$`, 's')
const final = new RegExp(`^(c=([A-Za-z0-9+/]+={0,2}),r=([!-+\\--~]+)${extensions}),p=([A-Za-z0-9+/]{43}=)$`, 's')

/** §5.1: "," and "=" are written =2C and =3D; undefined where "=" is followed by anything else. */
export function readName(name: string): string | undefined {
  return /=(?!2C|3D)/.test(name) ? undefined : name.replace(/=2C/g, ',').replace(/=3D/g, '=')
}

/** @returns undefined for what is no client-first-message, or holds an extension that has to be understood */
export function readFirst(message: string): ScramFirst | undefined {
  const [, header = '', rawAuthzid = '', bare = '', name = '', nonce = ''] = first.exec(message) ?? []
  const [authzid, username] = [readName(rawAuthzid), readName(name)]
  return username === undefined || username === '' || authzid === undefined ? undefined : { header, bare, authzid, username, nonce }
}

/** @returns undefined for what is no client-final-message */
export function readFinal(message: string): ScramFinal | undefined {
  const found = final.exec(message)
  if (found === null) return undefined
  const [, withoutProof = '', binding = '', nonce = '', proof = ''] = found
  return { withoutProof, binding: Buffer.from(binding, 'base64').toString('utf8'), nonce, proof: Buffer.from(proof, 'base64') }
}

import type { RawAnswer } from '../src/client/connection.ts'
import { keyExchangeOf } from '../src/wire/key-exchange.ts'
import { showOctets } from '../src/wire/octets.ts'
import { type Agreement, type HandshakeAnswer, versionName } from '../src/wire/server-hello.ts'

/** @returns a ServerHello in words, for a report */
export function described(agreed: Agreement): string {
  const { version, suite, compression, extensions } = agreed
  const number = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`
  const { fieldBits, group, signature } = keyExchangeOf(agreed)
  const keys = [...(fieldBits === undefined ? [] : [`a field of ${fieldBits} bits`]), ...(group === undefined ? [] : [`group ${number(group)}`]), ...(signature === undefined ? [] : [`signature ${number(signature)}`])]
  return `a ServerHello: ${versionName(version)}, suite ${number(suite)}, compression ${compression}, extensions ${extensions.map(number).join(' ') || 'none'}${keys.map((key) => `, ${key}`).join('')}`
}

/** @returns what came where a ServerHello was looked for, in words. @param raw as it came; undefined where that has been told before */
export function told(answer: HandshakeAnswer, raw: RawAnswer | undefined): string {
  if (answer.kind === 'agreed') return described(answer.agreed)
  if (answer.kind === 'alert') return `alert ${answer.description}`
  if (answer.kind === 'clear') return raw === undefined ? 'no TLS' : `no TLS but ${showOctets(raw.octets, 80)}`
  return `no answer${raw?.ended === undefined ? '' : `: ${raw.ended}`}`
}

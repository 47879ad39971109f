import { defaultAllow, defaultPatience, type Target } from './target.ts'
import { UsageError } from './usage-error.ts'

/**
 * A target of which only the relay port is known: what needs more stays untested.
 * @param text `HOST`, `HOST:PORT` or `[IPv6]:PORT`; port 25 when absent
 * @throws UsageError when it is neither
 */
export function targetFromAddress(text: string): Target {
  const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([^\s:/@[\]\u0000-\u001f\u007f]+))(?::(\d+))?$/.exec(text)
  const port = Number(match?.[3] ?? 25)
  if (match === null) throw new UsageError(`${text} is no HOST or HOST:PORT (an IPv6 address goes in brackets)`)
  if (port < 1 || port > 65535) throw new UsageError(`${text}: ${match[3]} is no port: give a number from 1 to 65535`)
  const host = match[1] ?? match[2] ?? ''
  const bare: Target = {
    name: text, relay: { host, port }, tls: { insecure: false }, clients: {}, policy: { reverseDns: false, localSender: false, author: false },
    allow: [], stated: false, patience: defaultPatience,
  }
  return { ...bare, allow: defaultAllow(bare) }
}

import type { Site } from '../manual/site.ts'
import type { ProbedService } from './target-info.ts'

/** What stands in a folder: as many files, and the SHA-256 of the lines that `sha256sum` prints of them in the order of their paths. */
export interface FolderDigest {
  readonly files: number
  readonly sha256: string
}

/** What a service showed before the run; a list of words for each keyword. */
export interface ServiceNote {
  readonly banner: string
  readonly clear: readonly string[]
  readonly secure: readonly string[]
  /** What the handshake agreed on and whose certificate it was, by name. */
  readonly tls?: Readonly<Record<string, string>>
  readonly trouble?: string
}

/** With what a run was made and on what, as far as the record has to say it. Secrets are masked. */
export interface Circumstances {
  /** Of Node. */
  readonly node: string
  /** Operating system and processor. */
  readonly system: string
  /** Of mailspec itself; absent where it is not known. */
  readonly commit?: string
  readonly features: FolderDigest
  readonly ledger: FolderDigest
  /** Options of the run, by name, as far as they change what is judged. */
  readonly options: Readonly<Record<string, string>>
  /** The target file, flat: `relay.host`. */
  readonly settings: readonly (readonly [key: string, value: string])[]
  readonly services: Readonly<Record<string, ServiceNote>>
  /** The names to type for whoever redoes it by hand. */
  readonly site: Site
}

type Probed = ProbedService & { readonly tls?: object; readonly trouble?: string; readonly tlsTrouble?: string }

function keywords(of: ReadonlyMap<string, readonly string[]>): string[] {
  return [...of].map(([keyword, parameters]) => [keyword, ...parameters].join(' '))
}

/** @returns what is kept of a service's probe */
export function serviceNote({ banner, clear, secure, tls, trouble, tlsTrouble }: Probed): ServiceNote {
  const wrong = trouble ?? tlsTrouble
  const facts = tls === undefined ? [] : Object.entries(tls).map(([name, value]) => [name, String(value)] as const).filter(([, value]) => value !== '')
  return {
    banner, clear: keywords(clear), secure: keywords(secure),
    ...(facts.length === 0 ? {} : { tls: Object.fromEntries(facts) }), ...(wrong === undefined ? {} : { trouble: wrong }),
  }
}

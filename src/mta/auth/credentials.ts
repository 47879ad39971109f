import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Account } from '../settings.ts'
import type { PlainCredentials } from './mechanism.ts'
import { prepare } from './prepare.ts'
import { nobodysKeys, scramKeys, type ScramKeys } from './scram-keys.ts'

interface Stored {
  readonly account: Account | undefined
  readonly salt: Buffer
  readonly hash: Promise<Buffer>
}

/** Kept low so that a run with hundreds of logins stays short; a real server takes N = 2^17. */
const cost = { N: 1024, r: 8, p: 1 }

function hashOf(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 32, cost, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

function store(account: Account | undefined, password: string): Stored {
  const salt = randomBytes(16)
  return { account, salt, hash: hashOf(password, salt) }
}

/** The logins, held as hashes and as the keys of SCRAM; the passwords themselves only where CRAM-MD5 needs them. */
export class Credentials {
  readonly #stored = new Map<string, Stored>()
  readonly #scram = new Map<string, Promise<ScramKeys>>()
  readonly #passwords = new Map<string, { readonly account: Account; readonly password: string }>()
  /** Known to this server alone, and new with each start. */
  readonly secret = randomBytes(32).toString('hex')
  /** Checked for user names that do not exist, so that they cost the same work. */
  readonly #nobody = store(undefined, randomBytes(16).toString('hex'))

  /** @param keepPasswords whether CRAM-MD5 is offered */
  constructor(accounts: readonly Account[], keepPasswords = false) {
    for (const account of accounts) {
      const username = prepare(account.username)
      const password = prepare(account.password) || account.password
      if (username === '') continue
      this.#stored.set(username, store(account, password))
      this.#scram.set(username, scramKeys(account, password))
      if (keepPasswords) this.#passwords.set(username, { account, password })
    }
  }

  /** @returns the keys of that prepared user name; for one that nobody has, keys that look like somebody's */
  async scramKeys(username: string): Promise<ScramKeys> {
    return this.#scram.get(username) ?? nobodysKeys(Buffer.from(this.secret, 'hex'), username)
  }

  /** @returns the password itself, where it is kept */
  passwordOf(username: string): { readonly account: Account; readonly password: string } | undefined {
    return this.#passwords.get(username)
  }

  /** @returns the account of that prepared user name, whatever the password */
  find(username: string): Account | undefined {
    return this.#stored.get(username)?.account
  }

  /** @returns the account, or undefined where name or password is wrong: which of the two cannot be told from outside */
  async verify({ username, password }: PlainCredentials): Promise<Account | undefined> {
    const stored = this.#stored.get(username) ?? this.#nobody
    const same = timingSafeEqual(await hashOf(password, stored.salt), await stored.hash)
    return same ? stored.account : undefined
  }
}

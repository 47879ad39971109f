import { apart, broken, prohibitedBehind, renamed, wide } from '../name-spellings.ts'
import type { ScramChange } from '../logins.ts'
import type { Deed, Words } from './deed.ts'

/** What is done otherwise in an exchange of SCRAM-SHA-256 (RFC 5802). */
const scramChanges: Words<ScramChange> = {
  'step by step': { stepByStep: true },
  'with a wrong password': { password: 'not-the-password' },
  'with a proof of no octets': { proof: () => Buffer.alloc(0) },
  'with the flag y': { flag: 'y' },
  'with the flag p': { flag: 'p=tls-unique' },
  'with a flag that nobody defined': { flag: 'q' },
  'with another nonce': { final: (text) => text.replace(/r=.*$/, 'r=another-nonce-than-that-of-the-server') },
  'with its own nonce only': { final: (text) => `${text.slice(0, text.indexOf('r=') + 26)}` },
  'with the header of another flag': { final: (text) => text.replace(/^c=[^,]*/, `c=${Buffer.from('y,,').toString('base64')}`) },
  'with an extension that nobody knows': { first: (bare) => `${bare},x=what-is-this` },
  'with an extension that has to be known': { first: (bare) => `m=what-is-this,${bare}` },
  'with a bare equals sign in the user name': { first: (bare) => bare.replace(/^n=([^,]*)/, 'n=$1=') },
  'with the letters of its name taken apart': { international: true, first: renamed(apart) },
  'with a soft hyphen in its name': { international: true, first: renamed(broken) },
  'with a wide letter in its name': { international: true, first: renamed(wide) },
  'with a private character behind its name': { first: renamed(prohibitedBehind) },
  'with no nonce': { first: (bare) => bare.replace(/,r=.*$/, '') },
  'with the nonce before the name': { first: (bare) => bare.split(',').reverse().join(',') },
  'with its own name to act for': { authzid: ({ username }) => username },
  "with somebody else's name to act for": { authzid: (_, text) => text('{otherAddress}') },
}

const scramActs = Object.fromEntries(Object.entries(scramChanges).map(([how, change]): [string, Deed] => [`logs in with SCRAM-SHA-256, ${how}`, ({ logins }) => logins.scram(change)]))

/** Logins whose answers depend on the challenge. */
export const loginActs: Words<Deed> = {
  'tries each mechanism on offer': ({ dialogue }) => dialogue.tryMechanisms(),
  'begins SCRAM-SHA-256': ({ logins }) => logins.beginScram(),
  'begins SCRAM-SHA-256 under a name that nobody has': ({ logins }) => logins.beginScram('nobody-has-this-name'),
  'logs in with SCRAM-SHA-256': ({ logins }) => logins.scram(),
  ...scramActs,
  'logs in with PLAIN, with its own name, of wide letters, to act for': ({ logins }) => logins.plainAs(wide),
  'logs in with PLAIN, with its own name, with a soft hyphen, to act for': ({ logins }) => logins.plainAs(broken),
  'logs in with CRAM-MD5': ({ logins }) => logins.cram(),
  'logs in with CRAM-MD5, with a wrong password': ({ logins }) => logins.cram('not-the-password'),
  'logs in with CRAM-MD5, with the answer to an older challenge': ({ logins }) => logins.replayCram(),
}

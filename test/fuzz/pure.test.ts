import { describe, it } from 'node:test'
import { addresses } from './addresses.ts'
import { base64Secrets, overlappingSecrets, plainSecrets } from './masker.ts'
import { notation } from './notation.ts'
import { replyReader } from './replies.ts'
import { shortSeed } from './seed.ts'

describe('any input', () => {
  for (const { name, short, check } of [replyReader, notation, plainSecrets, base64Secrets, overlappingSecrets, addresses]) it(name, () => check(short, shortSeed))
})

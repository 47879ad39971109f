import { describe, it } from 'node:test'
import { expect } from 'chai'
import { cramResponse } from '../../src/client/cram.ts'
import { firstBare, holdsSignature, readServerFirst, scramName, signatures } from '../../src/client/scram.ts'

/** The example of RFC 7677 §3. */
const example = {
  bare: 'n=user,r=rOprNGfwEbeRWgbNEkqO',
  first: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
  withoutProof: 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0',
  proof: 'dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
  final: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
}

describe('the client of SCRAM-SHA-256', () => {
  it('makes the proof of the RFC, and knows its signature', () => {
    const server = readServerFirst(example.first)
    if (server === undefined) throw new Error('the first message was not read')
    const made = signatures('pencil', server, [example.bare, example.first, example.withoutProof].join(','))
    expect(made.proof.toString('base64')).to.equal(example.proof)
    expect(holdsSignature(example.final, made.server)).to.equal(true)
    for (const other of ['', 'v=', 'e=other-error', `v=${Buffer.alloc(32).toString('base64')}`]) expect(holdsSignature(other, made.server), other).to.equal(false)
  })

  it('writes its first message', () => {
    expect(firstBare({ username: 'user', password: '', header: 'n,,', nonce: 'rOprNGfwEbeRWgbNEkqO' })).to.equal(example.bare)
    expect(scramName('a=b,c=2C')).to.equal('a=3Db=2Cc=3D2C')
  })

  it('reads no message that is against the grammar', () => {
    const bad = ['', 'r=a,s=QSXCR+Q6sek8bf92', 's=QSXCR+Q6sek8bf92,r=a,i=4096', 'r=a,s=QSXCR+Q6sek8bf92,i=0', 'r=a,s=QSXCR+Q6sek8bf9,i=4096', 'r=,s=QSXCR+Q6sek8bf92,i=4096', 'm=x,r=a,s=QSXCR+Q6sek8bf92,i=4096']
    for (const message of bad) expect(readServerFirst(message), message).to.equal(undefined)
    expect(readServerFirst('r=a,s=QSXCR+Q6sek8bf92,i=1,x=y')?.iterations).to.equal(1)
  })
})

describe('the client of CRAM-MD5', () => {
  it('makes the digest of the example in RFC 2195 §2', () => {
    expect(cramResponse('tim', 'tanstaaftanstaaf', Buffer.from('<1896.697170952@postoffice.reston.mci.net>'))).to.equal('tim b913a602c7eda7a495b4e6e7334d3890')
  })
})

import { describe, it } from 'node:test'
import { expect } from 'chai'
import { mediaType, partsOf } from '../../src/mailbox/multipart.ts'

const split = (text: string): string[] => partsOf(Buffer.from(text)).map((part) => part.toString())

describe('the parts of a multipart message', () => {
  const body = 'preamble\n--b+1\nContent-Type: Text/PLAIN; charset=utf-8\n\none\n--b+1 \n\ntwo\n--b+1--\nepilogue\n'

  it('stand between the delimiters, without preamble and epilogue', () => {
    expect(split(`Content-Type: multipart/report;\n\tboundary="b+1"\n\n${body}`)).to.deep.equal(['Content-Type: Text/PLAIN; charset=utf-8\n\none', '\ntwo'])
  })

  it('may have CRLF and a boundary without quotes', () => {
    expect(split(`Content-Type: multipart/mixed; boundary=b+1; x=y\r\n\r\n${body.replaceAll('\n', '\r\n')}`)).to.have.length(2)
  })

  it('are none where there is no boundary', () => {
    expect(split('Content-Type: text/plain\n\n--b\na\n--b--\n')).to.deep.equal([])
    expect(split('Subject: x\n\ny')).to.deep.equal([])
  })

  it('have a type, text/plain where none is given', () => {
    const [first, second] = partsOf(Buffer.from(`Content-Type: multipart/report; boundary=b+1\n\n${body}`)).map(mediaType)
    expect([first, second]).to.deep.equal(['text/plain', 'text/plain'])
    expect(mediaType(Buffer.from('Content-Type: message/RFC822\n\n'))).to.equal('message/rfc822')
  })
})

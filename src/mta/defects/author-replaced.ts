import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'author-replaced',
  summary: 'Whatever From says, it is made the first address of the login.',
  breaks: ['handbook-sender-author-own'],
  neighbours: ['rfc6409-8.8-unmatched-addresses-kept'],
  bend: (seams) => {
    const { nameSender } = seams.wire
    seams.wire.nameSender = (session, account, content) => nameSender(session, account, replaceAuthor(content, account.addresses[0] ?? ''))
  },
}

function replaceAuthor(content: Buffer, author: string): Buffer {
  return Buffer.from(content.toString('latin1').replace(/^From:.*(?:\r\n[ \t].*)*/im, `From: <${author}>`), 'latin1')
}

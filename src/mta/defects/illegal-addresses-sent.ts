import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'illegal-addresses-sent',
  summary: 'What is no address goes on in the header of a submission.',
  breaks: ['rfc6409-5.1-header-address-syntax'],
  bend: (seams) => {
    const { headerRefusal } = seams.wire
    seams.wire.headerRefusal = (content) => headerRefusal(Buffer.from(content.toString('latin1').replace(/<one[^>]*>/g, '<one@client.example>'), 'latin1'))
  },
}

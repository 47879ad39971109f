import { describe, it } from 'node:test'
import { expect } from 'chai'
import { command, hello, oneLine } from '../../src/client/dialogue.ts'
import { ending } from './failure.ts'
import { answers, dialogue, patience } from './peer.ts'

describe('a dialogue', () => {
  it('sends a line and reads its reply', async () => {
    await dialogue((socket) => answers(socket, { 'RCPT TO:<ü@example.test>': '501 no\r\n', 'RCPT TO:<Ã¼@example.test>': '250 in UTF-8\r\n' }), async (connection) => {
      expect(oneLine(await command(connection, 'RCPT TO:<ü@example.test>', patience))).to.equal('250 in UTF-8')
    })
  })

  it('says hello and keeps what is offered', async () => {
    await dialogue((socket) => answers(socket, { 'EHLO client.example': '250-mx.example.test at your service\r\n250-STARTTLS\r\n250 SIZE 10\r\n' }), async (connection) => {
      const { reply, name, keywords } = await hello(connection, patience)
      expect([reply.code, name, [...keywords.keys()]]).to.deep.equal([250, 'mx.example.test', ['STARTTLS', 'SIZE']])
      expect(oneLine(reply)).to.equal('250-mx.example.test at your service{CRLF}250-STARTTLS{CRLF}250 SIZE 10')
    })
  })

  it('offers nothing when EHLO is refused', async () => {
    await dialogue((socket) => answers(socket, {}), async (connection) => {
      expect((await hello(connection, patience)).keywords.size).to.equal(0)
    })
  })

  it('ends when the server goes', async () => {
    await dialogue((socket) => socket.once('data', () => socket.end()), async (connection) => {
      expect(await ending(command(connection, 'NOOP', patience))).to.equal('closed: the server closed the connection')
    })
  })

  it('sends nothing while a reply is there that nobody asked for', async () => {
    await dialogue((socket) => socket.write('220 one\r\n220 two\r\n'), async (connection) => {
      await connection.reply(patience)
      expect(await ending(command(connection, 'NOOP', patience))).to.match(/^closed: the server sent more replies than it was owed/)
      expect(connection.transcript.toString()).not.to.include('NOOP')
    })
  })

  it('shows an empty line as one', async () => {
    await dialogue((socket) => socket.write('\r\n'), async (connection) => {
      expect(oneLine(await connection.reply(patience))).to.equal('an empty line')
    })
  })
})

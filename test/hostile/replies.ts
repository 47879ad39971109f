import type { Socket } from 'node:net'
import { decent, type Otherwise } from './decent.ts'
import { drip, floodAt } from './floods.ts'
import { broken, type Group, judged, type HostileTarget, octets, playing } from './hostile-target.ts'

const [said, kept] = ['4.1.1.5-rset-250', '4.1.1.5-rset-keeps-connection'] as const
const only = [said, kept, '4.2.1-multiline-same-code', '4.1.1.10-quit-221']

const rset = (name: string, reply: Otherwise, exit: HostileTarget['exit'], outcome: HostileTarget['outcome'], reason?: RegExp) =>
  judged(`answers RSET ${name}`, playing(decent({ RSET: reply })), exit, outcome, reason).with({ only })

/** What was answered is no 250, and there is no going on from it. */
const wrong = { [said]: broken, [kept]: 'cannotTell' }
const unclear = { [said]: 'cannotTell', [kept]: 'cannotTell' }

/** Answers, and answers once more. */
const twice = (first: string, second: string) => (socket: Socket): undefined => void socket.write(first + second)

export const replyForms: Group = {
  title: 'The form of one reply in the middle of a run',
  targets: [
    rset('in another language', 'bonjour\r\n', 1, wrong),
    rset('with compressed rubbish', `${octets('1f8b0800000000000003fbcf')}\r\n`, 1, wrong),
    rset('with 999', '999 ok\r\n', 1, wrong),
    rset('with 000', '000 ok\r\n', 1, wrong),
    rset('with two digits', '25 ok\r\n', 1, wrong),
    rset('with a tab behind the code', '250\tok\r\n', 0, {}),
    rset('with a colon behind the code', '250: ok\r\n', 1, wrong),
    rset('with a byte order mark', `${octets('efbbbf')}250 ok\r\n`, 1, wrong),
    rset('with an empty line', '\r\n', 1, wrong),
    rset('with HTTP', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 1, wrong),
    rset('with 354, as if data were to come', '354 go on\r\n', 1, { [said]: broken }),
    rset('with the bare code', '250\r\n', 0, {}),
    rset('with a code, a space, and no text', '250 \r\n', 0, {}),
    rset('with a line that LF alone ends', '250 ok\n', 0, {}),
    rset('in three lines, the middle one of another code', '250-a\r\n550-b\r\n250 c\r\n', 2, { [said]: 'cannotTell' }, /carry different codes/),
    rset('in two lines, the last one of another code', '250-a\r\n550 b\r\n', 2, unclear, /carry different codes|RSET was answered 250-a\{CRLF\}550 b/),
    rset('with a line of 600 octets', `250 ${'x'.repeat(594)}\r\n`, 0, {}),
    rset('with a line of 1 MiB', `250 ${'x'.repeat(1 << 20)}\r\n`, 2, unclear, /a line of more than 65536 octets as one reply, which is not read to its end/),
    rset('with 10,000 continuation lines', `${'250-more\r\n'.repeat(10_000)}250 ok\r\n`, 2, unclear, /more than 2000 lines as one reply, which is not read to its end/),
    judged('answers RSET with continuation lines without end', floodAt('RSET', '250-more\r\n'), 2, unclear, /more than 2000 lines as one reply, which is not read to its end/).with({ only }),
    judged('answers RSET with octets without end or line end', floodAt('RSET', 'x'), 2, unclear, /a line of more than 65536 octets as one reply, which is not read to its end/).with({ only }),
    rset('octet by octet, without end', (socket) => drip(socket, '250 ok '), 2, { [kept]: 'cannotTell' }, /no reply within 0\.3 s after the unfinished reply/).with({ only: [kept], silent: true, varies: /(?<=unfinished reply ).*/ }),
    rset('line by line, without end', (socket) => drip(socket, ['250-more\r\n']), 2, { [kept]: 'cannotTell' }, /no reply within 0\.3 s after the unfinished reply/).with({ only: [kept], silent: true, varies: /(?<=unfinished reply ).*/ }),
    rset('with CR alone as its line end', '250 ok\r', 2, { [kept]: 'cannotTell' }, /no reply within 0\.3 s after the unfinished reply 250 ok\{CR\}/).with({ only: [kept], silent: true }),
  ],
}

const oneReply = ['4.2-one-reply-per-command', ...only]

/** Says 250, and something more in front of its next answer: it is read as that. */
function late(socket: Socket, more: string): string {
  socket.prependOnceListener('data', () => socket.write(more))
  return '250 ok\r\n'
}

const cleared = '4.1.1.5-rset-clears-transaction'

export const tooMany: Group = {
  title: 'More replies than commands',
  targets: [
    rset('twice, in one piece', twice('250 ok\r\n', '250 ok\r\n'), 2, unclear, /more replies than it was owed/),
    rset('with 250 and 500, in one piece', twice('250 ok\r\n', '500 what?\r\n'), 2, unclear, /more replies than it was owed/),
    judged('answers RSET with 250, and with 250 once more when the next command has come', playing(decent({ RSET: (socket) => late(socket, '250 late\r\n') })), 2, { [cleared]: 'cannotTell' }, /more replies than it was owed/).with({ only: [cleared] }),
    judged('answers MAIL with 250, and with 503 when the next command has come', playing(decent({ MAIL: (socket) => late(socket, '503 late\r\n') })), 2, { [said]: 'cannotTell' }, /more replies than it was owed/).with({ only: [said] }),
    judged('answers RSET with replies without end', floodAt('RSET', '250 ok\r\n'), 2, unclear, /more replies than it was owed/).with({ only }),
    judged('answers the end of data twice', playing(decent({ '.': '250 ok\r\n250 ok\r\n' })), 1, { '4.2-one-reply-per-command': broken }).with({ only: oneReply }),
    judged('answers the end of data without end', floodAt('.', '250 ok\r\n'), 1, { '4.2-one-reply-per-command': broken }).with({ only: oneReply }),
    judged('goes on answering after the end of data, one reply at a time, without end', playing(decent({ '.': (socket) => drip(socket, ['250 ok\r\n']), QUIT: () => undefined })), 1, { '4.2-one-reply-per-command': broken }).with({ only: ['4.2-one-reply-per-command'], silent: true }),
    judged('answers QUIT twice', playing(decent({ QUIT: (socket) => void socket.end('221 bye\r\n221 bye\r\n') })), 2, { '4.1.1.10-quit-221': 'cannotTell' }, /more replies than it was owed/).with({ only }),
    judged('says 421 in front of every answer', playing(decent({ RSET: '421 going\r\n250 ok\r\n' })), 2, unclear).with({ only }),
  ],
}

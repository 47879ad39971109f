import { deflateSync } from 'node:zlib'
import { resets, says, saysAndCloses, silent } from '../cli/fake-servers.ts'
import { decent, greeting } from './decent.ts'
import { drip, floodAtOnce } from './floods.ts'
import { broken, type Group, judged, mute, octets, playing, racing, unjudged } from './hostile-target.ts'

const greets = (name: string, text: string, line: RegExp) => unjudged(name, playing(says(text)), line)
const isNone = (name: string, text: string, shown: string) => greets(name, text, new RegExp(`does not speak SMTP: it greets with ${shown}`))

/** gzip of a greeting: octets of a proxy that compresses what it should not. */
const gzip = Buffer.from('1f8b080000000000000333323250c8add04bad48cc2dc8490570f56d0a', 'hex').toString('latin1')
const deflated = deflateSync(Buffer.alloc(4096, greeting)).toString('latin1')

export const protocols: Group = {
  title: 'Another protocol, or none',
  targets: [
    isNone('speaks SSH', 'SSH-2.0-OpenSSH_9.6\r\n', 'SSH-2\\.0-OpenSSH_9\\.6'),
    unjudged('answers as HTTP and closes', playing(saysAndCloses('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')), /does not speak SMTP: it greets with HTTP\/1\.1 400 Bad Request/),
    isNone('speaks IMAP', '* OK IMAP4rev1 ready\r\n', '\\* OK IMAP4rev1 ready'),
    isNone('speaks POP3', '+OK POP3 ready\r\n', '\\+OK POP3 ready'),
    isNone('speaks Redis', '-ERR max number of clients reached\r\n', '-ERR max number'),
    isNone('speaks MySQL', 'J\0\0\0\n8.0.36\0\u0008\0\0\0', 'J\\{NUL\\}\\{NUL\\}\\{NUL\\}\\{LF\\}'),
    isNone('speaks XMPP', '<?xml version="1.0"?>\r\n<stream:stream>', '<\\?xml version="1\\.0"\\?>'),
    isNone('sends the header of the PROXY protocol', 'PROXY TCP4 192.0.2.1 192.0.2.2 56324 25\r\n220 mx.example.test\r\n', 'PROXY TCP4'),
    greets('refuses as SOCKS does', octets('05ff'), /no reply within 0\.3 s after the unfinished reply \{x05\}\{xFF\}/).with(mute),
    greets('negotiates Telnet options', `${octets('fffd18fffd20fffd23fffd27')}login: `, /no reply within 0\.3 s after the unfinished reply \{xFF\}\{xFD\}.*login:/).with(mute),
    greets('sends a TLS alert', octets('15030100020246'), /no reply within 0\.3 s after the unfinished reply \{x15\}\{x03\}/).with(mute),
    isNone('sends gzip', gzip, '\\{x1F\\}\\{x8B\\}'),
    unjudged('sends deflated rubbish and closes', playing(saysAndCloses(deflated)), /127\.0\.0\.1:\d+: .*\{x9C\}/),
    judged('speaks FTP, and greets with 220 as FTP does', playing(decent({ EHLO: '500 Unknown command.\r\n', RSET: '500 Unknown command.\r\n', RCPT: '500 Unknown command.\r\n' }, '220 FTP server ready.\r\n')), 1, {
      '4.2-greeting-names-server': broken, '2.2.1-ehlo-supported': broken, '4.1.1.1-keyword-syntax': 'cannotTell', '4.2.1-multiline-same-code': 'passed',
      '4.1.1.5-rset-250': 'cannotTell', '4.1.1.5-rset-keeps-connection': 'cannotTell', '3.3-rcpt-before-mail': 'cannotTell', '4.1.1.10-quit-221': 'cannotTell',
    }),
    judged('speaks NNTP, and greets with 200', playing(decent({ EHLO: '500 What?\r\n', QUIT: '205 Bye!\r\n' }, '200 news.example.test InterNetNews ready\r\n')), 1, {
      '4.3.1-greeting-220': broken, '2.2.1-ehlo-supported': broken, '4.1.1.1-keyword-syntax': 'cannotTell',
      '4.1.1.5-rset-250': 'cannotTell', '4.1.1.5-rset-keeps-connection': 'cannotTell', '3.3-rcpt-before-mail': 'cannotTell', '4.1.1.10-quit-221': broken,
    }),
  ],
}

export const opening: Group = {
  title: 'At the connection',
  targets: [
    unjudged('closes at once', playing(saysAndCloses('')), /relay 127\.0\.0\.1:\d+: the server closed the connection/),
    unjudged('resets at once', playing(resets), /127\.0\.0\.1:\d+.*(ECONNRESET|closed)/).with(racing),
    unjudged('never speaks', playing(silent), /no reply within 0\.3 s/).with(mute),
    greets('stops in the middle of a line', '220 mx.exam', /no reply within 0\.3 s after the unfinished reply 220 mx\.exam/).with(mute),
    unjudged('closes in the middle of a line', playing(saysAndCloses('220 mx.exam')), /closed the connection after the unfinished reply 220 mx\.exam/),
    unjudged('closes after half a reply', playing(saysAndCloses('220-mx.example.test\r\n')), /closed the connection after the unfinished reply 220-mx\.example\.test/),
    unjudged('greets, then closes', playing(saysAndCloses(greeting)), /relay 127\.0\.0\.1:\d+: (the server closed the connection|the connection broke)/).with(racing),
    unjudged('greets, ends its side, and goes on reading', playing((socket) => void socket.resume().end(greeting)), /relay 127\.0\.0\.1:\d+: (the server closed the connection|the connection broke)/).with(racing),
    unjudged('takes the connection and then listens no more', playing((socket, leave) => {
      leave?.()
      socket.resetAndDestroy()
    }), /127\.0\.0\.1:\d+.*(ECONNRESET|closed)/).with(racing),
    greets('greets, and never answers', greeting, /relay 127\.0\.0\.1:\d+: no reply within 0\.3 s/).with(mute),
    unjudged('sends its greeting octet by octet, without end', playing((socket) => drip(socket, '220 mx.example.test ')), /no reply within 0\.3 s after the unfinished reply 2/).with({ silent: true, varies: /(?<=unfinished reply ).*/ }),
    unjudged('greets line by line, without end', playing((socket) => drip(socket, ['220-more\r\n'])), /no reply within 0\.3 s after the unfinished reply 220-more/).with({ silent: true, varies: /(?<=unfinished reply ).*/ }),
    unjudged('sends octets without end or line end', floodAtOnce('x'), /sends a line of more than 65536 octets as its greeting, which is not read to its end/),
    unjudged('sends continuation lines without end', floodAtOnce('220-more\r\n'), /sends more than 2000 lines as its greeting, which is not read to its end/),
    unjudged('sends greetings without end', floodAtOnce('220 mx.example.test\r\n'), /sent more replies than it was owed/),
    greets('sends a greeting of 1 MiB in one line', `220 ${'x'.repeat(1 << 20)}\r\n`, /sends a line of more than 65536 octets as its greeting, which is not read to its end/),
    greets('sends 1 MiB of NUL', '\0'.repeat(1 << 20), /sends a line of more than 65536 octets as its greeting, which is not read to its end/),
    greets('greets with 10,000 lines', `${'220-more\r\n'.repeat(10_000)}220 mx.example.test\r\n`, /sends more than 2000 lines as its greeting, which is not read to its end/),
  ],
}

const form = (name: string, text: string, shown: string) => isNone(`greets with ${name}`, `${text}\r\n`, shown)

export const greetingForms: Group = {
  title: 'The form of the greeting',
  targets: [
    unjudged('greets with 421', playing(saysAndCloses('421 4.7.0 mx.example.test too many connections\r\n')), /blocked or throttled: it greets with 421 4\.7\.0/),
    unjudged('greets with 554', playing(saysAndCloses('554 5.7.1 mx.example.test no service for you\r\n')), /refuses to talk: it greets with 554 5\.7\.1/),
    form('code 999', '999 mx.example.test', '999 mx'),
    form('code 000', '000 mx.example.test', '000 mx'),
    form('two digits', '22 mx.example.test', '22 mx'),
    form('four digits', '2200 mx.example.test', '2200 mx'),
    form('a space before the code', ' 220 mx.example.test', ' 220 mx'),
    form('a byte order mark', '\u00ef\u00bb\u00bf220 mx.example.test', '\\{xEF\\}\\{xBB\\}\\{xBF\\}220'),
    form('an empty line first', '\r\n220 mx.example.test', 'an empty line'),
    greets('greets with a tab behind the code, and goes silent', '220\tmx.example.test\r\n', /no reply within 0\.3 s/).with(mute),
    greets('ends its greeting with CR alone', '220 mx.example.test\r', /no reply within 0\.3 s after the unfinished reply 220 mx\.example\.test\{CR\}/).with(mute),
    greets('greets twice in one piece', '220 mx.example.test\r\n220 mx.example.test\r\n', /sent more replies than it was owed/),
    greets('answers EHLO before it is sent', '220 mx.example.test\r\n250 mx.example.test\r\n', /sent more replies than it was owed/),
    judged('ends its lines with LF alone', playing(decent({ EHLO: '250-mx.example.test\n250 HELP\n', RSET: '250 ok\n', QUIT: '221 mx.example.test bye\n' }, '220 mx.example.test\n')), 0, {}),
    judged('greets with a code and nothing behind it', playing(decent({}, '220\r\n')), 1, { '4.2-greeting-names-server': broken }),
    judged('greets with a code, a space and nothing behind it', playing(decent({}, '220 \r\n')), 1, { '4.2-greeting-names-server': broken }),
    judged('carries two codes in its greeting, 220 last', playing(decent({}, '500-mx.example.test\r\n220 mx.example.test\r\n')), 2, { '4.3.1-greeting-220': 'cannotTell', '4.2-greeting-names-server': 'cannotTell' }),
  ],
}

import { decent } from './decent.ts'
import { floodAt } from './floods.ts'
import { broken, type Group, judged, type HostileTarget, mute, playing, unjudged } from './hostile-target.ts'
import { rules } from './rules.ts'

/** Answers EHLO with these lines under 250, and refuses what is declared too big. */
const offering = (...lines: readonly string[]) => playing(decent({
  EHLO: ['mx.example.test', ...lines].map((line, i, all) => `250${i === all.length - 1 ? ' ' : '-'}${line}\r\n`).join(''),
  MAIL: (_, line) => (Number(/SIZE=(\d+)$/.exec(line)?.[1] ?? 0) > 10 * 2 ** 30 ? '552 too big\r\n' : '250 ok\r\n'),
}))
const sizeRules = ['rfc1870-3-keyword-parameter', 'rfc1870-4-size-parameter-accepted', 'rfc1870-6.1-declared-size-too-big']
const [known, tooBig] = ['rfc1870-3-keyword-parameter', 'rfc1870-6.1-declared-size-too-big'] as const

const afterEhlo = Object.fromEntries(['4.1.1.5-rset-250', '4.1.1.5-rset-keeps-connection', '3.3-rcpt-before-mail', '4.1.1.10-quit-221'].map((rule) => [rule, 'cannotTell']))

const ehlo = (name: string, reply: string, exit: HostileTarget['exit'], outcome: HostileTarget['outcome']) => judged(name, playing(decent({ EHLO: reply })), exit, outcome)

export const ehloReplies: Group = {
  title: 'The reply to EHLO',
  targets: [
    judged('promises 10 GiB (SIZE 10737418240)', offering('SIZE 10737418240'), 0, {}).with({ only: sizeRules }),
    judged('promises more octets than a double can count (SIZE 9007199254740993)', offering('SIZE 9007199254740993'), 0, { [tooBig]: 'inapplicable' }).with({ only: sizeRules }),
    judged('promises a number of 30 digits', offering(`SIZE ${'9'.repeat(30)}`), 0, { [tooBig]: 'inapplicable' }).with({ only: sizeRules }),
    judged('promises a negative number', offering('SIZE -1'), 1, { [known]: broken, [tooBig]: 'inapplicable' }).with({ only: sizeRules }),
    judged('repeats a keyword, with two values', offering('SIZE 1000', 'SIZE 2000', 'HELP', 'HELP'), 0, { [tooBig]: broken }).with({ only: [...rules, ...sizeRules] }),
    judged('writes its keywords in lower case', offering('size 1000', '8bitmime', 'help'), 0, { [tooBig]: broken }).with({ only: [...rules, ...sizeRules] }),
    judged('offers keywords named as what objects have', offering('__proto__ x', 'constructor', 'toString 1', 'HELP'), 1, { '4.1.1.1-keyword-syntax': broken }),
    judged('offers 1,900 keywords', offering(...Array.from({ length: 1_900 }, (_, i) => `X${i} of-many`)), 0, {}),
    ehlo('sends an empty line among its keywords', '250-mx.example.test\r\n250-\r\n250 HELP\r\n', 1, { '4.1.1.1-keyword-syntax': broken }),
    ehlo('does not know EHLO', '500 5.5.1 what?\r\n', 1, { '2.2.1-ehlo-supported': broken, '4.1.1.1-keyword-syntax': 'cannotTell', ...afterEhlo }),
    ehlo('answers EHLO with 220', '220 mx.example.test\r\n', 1, { '2.2.1-ehlo-supported': broken }),
    ehlo('mixes 500 into its 250', '250-mx.example.test\r\n500-PIPELINING\r\n250 HELP\r\n', 1, { '4.2.1-multiline-same-code': broken, '2.2.1-ehlo-supported': 'cannotTell', '4.1.1.1-keyword-syntax': 'cannotTell' }),
    ehlo('begins with 250 and ends with 500', '250-mx.example.test\r\n500 HELP\r\n', 1, { '4.2.1-multiline-same-code': broken, '2.2.1-ehlo-supported': 'cannotTell', '4.1.1.1-keyword-syntax': 'cannotTell', ...afterEhlo }),
    ehlo('answers EHLO twice', '250 mx.example.test\r\n250 mx.example.test\r\n', 2, { ...Object.fromEntries(rules.map((rule) => [rule, 'cannotTell'])), '4.3.1-greeting-220': 'passed', '4.2-greeting-names-server': 'passed' }),
    unjudged('answers EHLO in another language', playing(decent({ EHLO: 'bonjour\r\n' })), /no SMTP reply to EHLO but bonjour/),
    unjudged('answers EHLO without end', floodAt('EHLO', '250-mx.example.test\r\n'), /sends more than 2000 lines as its reply to EHLO, which is not read to its end/),
    unjudged('closes at EHLO', playing(decent({ EHLO: (socket) => void socket.end() })), /relay 127\.0\.0\.1:\d+: the server closed the connection/),
    unjudged('answers half of EHLO and stops', playing(decent({ EHLO: '250-mx.example.test\r\n250-HE' })), /no reply within 0\.3 s after the unfinished reply 250-mx\.example\.test\{CRLF\}250-HE/).with(mute),
  ],
}

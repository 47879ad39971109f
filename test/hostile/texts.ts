import { decent } from './decent.ts'
import { broken, type Group, judged, octets, playing, unjudged } from './hostile-target.ts'

const only = ['4.2-greeting-names-server', '4.1.1.5-rset-250', '4.1.1.5-rset-keeps-connection', '2.2.1-ehlo-supported']

/** Says it wherever a reply has room for text: greeting, EHLO, and a reply that is a finding and so is shown everywhere. */
const mixesIn = (name: string, text: string) => judged(`mixes ${name} into its replies`, playing(decent({ EHLO: `250-mx.example.test ${text}\r\n250 HELP ${text}\r\n`, RSET: `500 ${text}\r\n` }, `220 mx.example.test ${text}\r\n`)), 1, {
  '4.1.1.5-rset-250': broken, '4.1.1.5-rset-keeps-connection': 'cannotTell',
}).with({ only })

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

export const nasty = '\u001b]0;owned\u0007\u001b[2J\0\r\u009b31m\u0085]]><script>alert(1)</script>\u00e2\u0080\u00ae'

export const texts: Group = {
  title: 'Text from the wire',
  targets: [
    unjudged('greets with NUL, escape sequences and a script', playing((socket) => void socket.write(`${nasty}\r\n`, 'latin1')), /does not speak SMTP: it greets with \{x1B\}\]0;owned\{x07\}\{x1B\}\[2J\{NUL\}/),
    mixesIn('all of these at once', nasty),
    mixesIn('ANSI sequences', '\u001b[31mred\u001b[2J\u001b[1;1H\u001b]0;title\u0007'),
    mixesIn('backspaces and bells', 'passed\b\b\b\b\b\bfailed\u0007'),
    mixesIn('C1 control octets', '\u009b31m\u0090\u009c\u0085'),
    mixesIn('CR without LF', '250 fine\r250 finer\rok'),
    mixesIn('bidi overrides and isolates', utf8('\u202e\u2066txt.exe\u2069\u200f')),
    mixesIn('zero-width characters and a byte order mark', utf8('ad\u200bmin\ufeff\u2060')),
    mixesIn('line and paragraph separators', utf8('a\u2028b\u2029c')),
    mixesIn('lone surrogates', octets('eda080 edb080 eda080'.replaceAll(' ', ''))),
    mixesIn('overlong UTF-8', octets('c0afe080aff08080af')),
    mixesIn('noncharacters, which XML forbids', utf8('\ufffe\uffff')),
    mixesIn('8-bit octets of no known character set', '\u00e9\u00ff\u0080\u00a0\u00ad'),
    mixesIn('proper UTF-8', utf8('Grüße 你好 🙂')),
    mixesIn('the end of CDATA', ']]>]]&gt;<![CDATA['),
    mixesIn('a script', '<script>alert(1)</script>'),
    mixesIn('the end of a script', '</script><script>alert(1)</script><!--<script>'),
    mixesIn('an image with a handler', '"><img src=x onerror=alert(1)>'),
    mixesIn('character references', '&#60;script&#62; &lt;b&gt; &notanentity; &'),
    mixesIn('Markdown', '| x | [here](javascript:alert(1)) ![](https://example.test/x.png) `code` ***'),
    mixesIn('commands of a CI log', '::error file=x::owned %0A::stop-commands::x ##[error]y'),
    mixesIn('our own notation', '{CRLF}{x1B}{masked}{NUL}'),
    mixesIn('format strings and JSON', '%s%n%x \\u0000 \\"},{"outcome":"passed"'),
  ],
}

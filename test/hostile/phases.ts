import type { Socket } from 'node:net'
import { resets } from '../cli/fake-servers.ts'
import { decent, greeting } from './decent.ts'
import { broken, type Group, judged, type HostileTarget, playing, unjudged } from './hostile-target.ts'
import { messageRules as only } from './rules.ts'

/** The Rules that a session no longer reaches when it breaks at that verb. */
const behind: Readonly<Record<string, readonly string[]>> = {
  MAIL: ['3.3-mail-accepted', '4.1.1.4-data-354', '4.1.1.4-end-of-data-ok', '4.1.1.10-quit-221'],
  RCPT: ['4.1.1.4-data-354', '4.1.1.4-end-of-data-ok'],
  DATA: ['4.1.1.4-data-354', '4.1.1.4-end-of-data-ok'],
  message: ['4.1.1.4-end-of-data-ok'],
  '.': ['4.1.1.4-end-of-data-ok'],
}

const phases: Readonly<Record<string, string>> = { MAIL: 'at MAIL', RCPT: 'at RCPT', DATA: 'at DATA', message: 'in the middle of the message', '.': 'at the end of data', QUIT: 'at QUIT' }

const lost = (verb: string): HostileTarget['outcome'] => Object.fromEntries((behind[verb] ?? []).map((rule) => [rule, 'cannotTell']))

function each(how: string, act: (socket: Socket) => void, reason: RegExp, more: Parameters<ReturnType<typeof judged>['with']>[0], atQuit: readonly [HostileTarget['exit'], string]): HostileTarget[] {
  const different = (verb: string) => playing(decent({ [verb]: (socket) => void act(socket) }))
  return Object.entries(phases).map(([verb, where]) => judged(`${how} ${where}`, different(verb), verb === 'QUIT' ? atQuit[0] : 2, verb === 'QUIT' ? { '4.1.1.10-quit-221': atQuit[1] } : lost(verb), reason).with({ only, ...more }))
}

const ended = /the connection broke|the server closed the connection|the connection closed|a closed connection without a reply/
const racing = { varies: ended }

export const brokenOff: Group = {
  title: 'Broken off, phase by phase',
  targets: [
    unjudged('resets behind its greeting', playing((socket) => void socket.write(greeting, () => socket.resetAndDestroy())), /127\.0\.0\.1:\d+/).with({ varies: /(?:nobody answers at|relay) .*/ }),
    unjudged('resets at EHLO', playing(decent({ EHLO: (socket) => void resets(socket) })), /relay 127\.0\.0\.1:\d+: the connection broke \(ECONNRESET\)/),
    ...each('resets', resets, ended, racing, [1, broken]),
    ...each('closes', (socket) => socket.end(), ended, racing, [1, broken]),
    judged('ends its side at MAIL, and goes on reading', playing(decent({ MAIL: (socket) => void socket.resume().end('250 ok\r\n') })), 2, { '4.1.1.4-data-354': 'cannotTell', '4.1.1.4-end-of-data-ok': 'cannotTell' }, ended).with({ only: only.slice(0, 3), ...racing }),
    judged('resets every second connection', () => {
      let count = 0
      return { serve: (socket) => {
        count += 1
        if (count % 2 === 0) resets(socket)
        else decent()(socket)
      } }
    }, 2, 'cannotTell', /127\.0\.0\.1:\d+|the connection/).with({ only: ['4.1.1.5-rset-250'], varies: /.*/ }),
  ],
}

/** One Rule for each: every one more would wait as long again. */
const mutes: readonly (readonly [verb: string, rule: string])[] = [
  ['MAIL', '3.3-mail-accepted'], ['RCPT', '4.1.1.4-data-354'], ['DATA', '4.1.1.4-data-354'], ['.', '4.1.1.4-end-of-data-ok'], ['QUIT', '4.1.1.10-quit-221'],
]

export const silences: Group = {
  title: 'Silent, phase by phase',
  targets: mutes.map(([verb, rule]) => judged(`goes silent ${phases[verb]}`, playing(decent({ [verb]: () => undefined })), 2, 'cannotTell', /no reply within 0\.3 s/).with({ only: [rule], silent: true })),
}

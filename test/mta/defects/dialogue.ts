import { Script } from '../support/script.ts'
import { afterEhlo, envelope, relay, say, type Table } from './probe.ts'

/** Greeting, EHLO, order of commands, small commands (RFC 5321). */
export const dialogue: Table = {
  'greeting-not-220': { run: async (mta) => (await Script.open(mta.ports.relay)).reply(), sound: /^220 mx/, bent: /^250 mx/ },
  'greeting-without-name': { run: async (mta) => (await Script.open(mta.ports.relay)).reply(), sound: /^220 mx\.example\.test ESMTP$/, bent: /^220 ESMTP/ },
  'ehlo-unimplemented': { run: say('EHLO c.test', 'HELO c.test'), sound: /^250-/, bent: /^502 .*; 250 mx/ },
  'ehlo-without-name': { run: say('EHLO c.test'), sound: /^250-mx\.example\.test\|/, bent: /^250-\(/ },
  'multiline-mixed-codes': { run: say('EHLO c.test'), sound: /^250-mx.*\|250-PIPE/, bent: /^250-mx.*\|251-PIPE/ },
  'keyword-with-equals': { run: say('EHLO c.test'), sound: /SIZE 10240000/, bent: /SIZE=10240000/ },
  'helo-unimplemented': { run: say('HELO c.test'), sound: /^250 mx\.example\.test$/, bent: /^502/ },
  'helo-lists-extensions': { run: say('HELO c.test'), sound: /^250 mx\.example\.test$/, bent: /^250-mx.*\|250-PIPELINING/ },
  'second-ehlo-refused': { run: afterEhlo('EHLO d.test'), sound: /^250/, bent: /^503/ },
  'ehlo-keeps-transaction': { run: afterEhlo(envelope[0], 'EHLO c.test', envelope[1]), sound: /503 5\.5\.1[^;]*$/, bent: /250 2\.1\.5[^;]*$/ },
  'rcpt-before-mail-accepted': { run: afterEhlo(envelope[1]), sound: /^503 5\.5\.1/, bent: /^250 2\.1\.5/ },
  'data-before-rcpt-completed': { run: afterEhlo(envelope[0], 'DATA'), sound: /; 503 5\.5\.1/, bent: /; 250/ },
  'nested-mail-accepted': { run: afterEhlo(envelope[0], envelope[0]), sound: /; 503 5\.5\.1/, bent: /; 250/ },
  'refusal-loses-state': { run: afterEhlo('DATA', envelope[0]), sound: /^503.*; 250/, bent: /^503.*; 503/ },
  'rset-keeps-transaction': { run: afterEhlo(envelope[0], 'RSET', envelope[1]), sound: /; 250.*; 503/, bent: /; 250.*; 250/ },
  'rset-refused-in-transaction': { run: afterEhlo('MAIL FROM:<a@b.test>', 'RSET'), sound: /; 250 2\.0\.0/, bent: /; 503/ },
  'rset-refused-early': { run: say('RSET'), sound: /^250 2\.0\.0/, bent: /^503/ },
  'noop-argument-refused': { run: say('NOOP with words'), sound: /^250 2\.0\.0/, bent: /^501/ },
  'noop-clears-transaction': { run: afterEhlo(envelope[0], 'NOOP', envelope[1]), sound: /250 2\.1\.5[^;]*$/, bent: /503[^;]*$/ },
  'vrfy-clears-transaction': { run: afterEhlo(envelope[0], 'VRFY user', envelope[1]), sound: /; 250 2\.1\.5 <user@.*250 2\.1\.5[^;]*$/, bent: /; 250 2\.1\.5 <user@.*503[^;]*$/ },
  'unknown-command-accepted': { run: say('FROBNICATE'), sound: /^500 5\.5\.2/, bent: /^250/ },
  'verbs-case-sensitive': { run: say('noop'), sound: /^250/, bent: /^500/ },
  'quit-without-221': { run: say('QUIT'), sound: /^221 2\.0\.0 mx/, bent: /^closed/ },
  'quit-keeps-open': { run: say('QUIT', 'NOOP'), sound: /^221 .*; closed/, bent: /^221 .*; 250/ },
  'enhanced-codes-missing': { run: say('NOOP'), sound: /^250 2\.0\.0 Ok/, bent: /^250 Ok/ },
  'enhanced-class-mismatch': { run: say('NOOP'), sound: /^250 2\.0\.0 Ok/, bent: /^250 5\.0\.0 Ok/ },
  'early-noop-refused': { run: say('NOOP'), sound: /^250/, bent: /^503/ },
  'hangs-up-on-error': { run: say('FROBNICATE', 'NOOP'), sound: /^500 .*; 250/, bent: /^500 .*; closed/ },
  'mail-answered-251': { run: afterEhlo(envelope[0]), sound: /^250/, bent: /^251/ },
  'quit-250': { run: say('QUIT', 'NOOP'), sound: /^221 .*; closed/, bent: /^250 .*; closed/ },
  'rset-closes': { run: say('RSET', 'NOOP'), sound: /^250 .*; 250/, bent: /^250 .*; closed/ },
  'vrfy-unknown': { run: say('VRFY user'), sound: /^250/, bent: /^500/ },
  'pipelined-answers-reversed': {
    run: async (mta) => {
      const client = await relay(mta)
      client.send('NOOP\r\nFOO\r\nVRFY user\r\n')
      return [await client.reply(), await client.reply(), await client.reply()].join('; ')
    },
    sound: /^250 2\.0\.0 .*; 500 .*; 250 2\.1\.5/,
    bent: /^250 2\.1\.5 .*; 500 .*; 250 2\.0\.0/,
  },
  'pipelined-commands-dropped': {
    run: async (mta) => {
      const client = await relay(mta)
      client.send('NOOP\r\nVRFY user\r\n')
      client.halfClose()
      return `${await client.reply()}; ${await client.reply()}`
    },
    sound: /^250 2\.0\.0 .*; 250 2\.1\.5/,
    bent: /^250 .*; closed/,
  },
}

/** A feature as the guide wants it, and each way to spoil it that the lint has to notice. */

export const good = `@rfc5321
Feature: NOOP
  NOOP asks only for a reply. It changes no state.

  @rfc5321-4.1.1.9-argument-ignored @should
  Rule: A server ignores an argument given to NOOP

    Scenario Outline: NOOP with the argument "<argument>"
      Given a greeted session
      When the client sends \`NOOP <argument>\`
      Then the reply is 250

      Examples:
        | argument |
        | hello    |
`

export interface BadFeature {
  readonly rule: string
  readonly what: string
  readonly change: (text: string) => string
  /** The line that the finding names. */
  readonly line: number
  readonly path?: string
}

const swap = (from: string, to: string) => (text: string): string => text.replace(from, () => to)
const rows = (from: string, to: string) => swap('        | hello    |\n', `        | ${from} |\n        | ${to} |\n`)
const when = (text: string) => swap('the client sends `NOOP <argument>`', `${text} \`<argument>\``)
const then = (text: string) => swap('the reply is 250', text)
const and = (count: number, text = 'the reply is 250') => swap('Then the reply is 250\n', `Then the reply is 250\n${`      And ${text}\n`.repeat(count)}`)

export const badFeatures: readonly BadFeature[] = [
  { rule: 'documentTag', what: 'another folder', change: (text) => text, path: 'rfc3207/noop.feature', line: 2 },
  { rule: 'documentTag', what: 'no document tag', change: swap('@rfc5321\n', '@slow\n'), line: 2 },

  { rule: 'ruleTags', what: 'no requirement', change: swap('@rfc5321-4.1.1.9-argument-ignored ', ''), line: 6 },
  { rule: 'ruleTags', what: 'two requirements', change: swap('@should', '@should @rfc5321-4.1.1.9-noop-no-effect'), line: 6 },
  { rule: 'ruleTags', what: 'no level', change: swap(' @should', ''), line: 6 },
  { rule: 'ruleTags', what: 'two levels', change: swap('@should', '@should @must'), line: 6 },
  { rule: 'ruleTags', what: 'another level than the ledger\'s', change: swap('@should', '@must'), line: 6 },
  { rule: 'ruleTags', what: 'a requirement nobody knows', change: swap('-argument-ignored', '-argument-eaten'), line: 6 },
  { rule: 'ruleTags', what: 'a requirement of another document', change: (text) => text, path: 'rfc3207/noop.feature', line: 6 },

  { rule: 'closedTags', what: 'an unknown tag on the Feature', change: swap('@rfc5321\n', '@rfc5321 @wip\n'), line: 2 },
  { rule: 'closedTags', what: 'an unknown tag on the Rule', change: swap('@should', '@should @flaky'), line: 6 },
  { rule: 'closedTags', what: 'a level on the Feature', change: swap('@rfc5321\n', '@rfc5321 @must\n'), line: 2 },
  { rule: 'closedTags', what: 'a requirement on a scenario', change: swap('    Scenario', '    @rfc5321-4.1.1.9-argument-ignored\n    Scenario'), line: 9 },
  { rule: 'closedTags', what: 'a level on Examples', change: swap('      Examples', '      @must\n      Examples'), line: 8 },
  { rule: 'closedTags', what: '@disputed on a scenario', change: swap('    Scenario', '    @disputed\n    Scenario'), line: 9 },

  { rule: 'fileShape', what: 'a section number as name', change: (text) => text, path: 'rfc5321/4.1.1.9.feature', line: 1 },
  { rule: 'fileShape', what: 'a file in no folder', change: (text) => text, path: 'noop.feature', line: 1 },
  { rule: 'fileShape', what: 'more than 150 lines', change: (text) => text + '\n'.repeat(140) + '        | bye |\n', line: 151 },
  { rule: 'fileShape', what: 'no title', change: swap('Feature: NOOP', 'Feature:'), line: 1 },
  { rule: 'prose', what: 'four lines of prose', change: swap('no state.\n', 'no state.\n  And\n  so\n  on.\n'), line: 2 },

  { rule: 'inRules', what: 'a scenario outside a Rule', change: swap('  Rule: A server ignores an argument given to NOOP\n', ''), line: 7 },
  { rule: 'inRules', what: 'a Rule without a scenario', change: (text) => `${text}\n  Rule: A server sleeps\n`, line: 17 },

  { rule: 'actAndDuty', what: 'no Then', change: swap('      Then the reply is 250\n', ''), line: 8 },
  { rule: 'actAndDuty', what: 'no Given and no When', change: swap('      Given a greeted session\n      When the client sends `NOOP <argument>`\n', ''), line: 8 },
  { rule: 'actAndDuty', what: 'a When behind a Then', change: swap('Then the reply is 250\n', 'Then the reply is 250\n      When the client sends `QUIT`\n'), line: 8 },
  { rule: 'oneAct', what: 'two acts', change: swap('      Then', '      And the client sends `QUIT`\n      Then'), line: 11 },

  { rule: 'length', what: 'seven steps', change: swap('      Then', `${'      But the server accepts `NOOP`\n'.repeat(4)}      Then`), line: 8 },
  { rule: 'length', what: 'eleven steps in the handbook', change: and(8), path: 'handbook/noop.feature', line: 8 },
  { rule: 'length', what: 'three And in a row', change: and(3), line: 14 },

  { rule: 'backgrounds', what: 'a When', change: swap('  @rfc5321-4', '  Background:\n    When the client sends `NOOP`\n\n  @rfc5321-4'), line: 6 },
  { rule: 'backgrounds', what: 'three steps, in a Rule', change: swap('    Scenario', `    Background:\n${'      Given a greeted session\n'.repeat(3)}\n    Scenario`), line: 8 },

  { rule: 'outlines', what: 'thirteen rows', change: swap('        | hello    |\n', '        | hello    |\n'.repeat(13)), line: 13 },
  { rule: 'outlines', what: 'no row', change: swap('        | hello    |\n', ''), line: 13 },
  { rule: 'outlines', what: 'true and false', change: rows('hello', 'true'), line: 16 },
  { rule: 'placeholders', what: 'a placeholder without a column', change: swap('`NOOP <argument>`', '`NOOP <argumnet>`'), line: 8 },
  { rule: 'placeholders', what: 'a column that nothing uses', change: swap('| argument |\n        | hello    |', '| argument | spare |\n        | hello | x |'), line: 8 },
  { rule: 'comments', what: 'a scenario commented out', change: swap('    Scenario', '    # Scenario: later\n    Scenario'), line: 8 },

  ...['must', 'should', 'correctly', 'a valid argument', 'an invalid argument', 'verifies', 'test'].map((word) => ({
    rule: 'scenarioNames', what: word, change: swap('NOOP with the', `NOOP ${word} the`), line: 8,
  })),
  { rule: 'scenarioNames', what: 'no name', change: swap(' NOOP with the argument "<argument>"', ''), line: 8 },
  ...['MUST ignore', 'SHOULD ignore', 'must ignore', 'should ignore', 'shall ignore'].map((word) => ({
    rule: 'ruleLines', what: word, change: swap('ignores', word), line: 6,
  })),
  { rule: 'ruleLines', what: 'two sentences', change: swap('given to NOOP', 'given to NOOP. It says so'), line: 6 },

  { rule: 'givenIsState', what: 'a command line in a Given', change: swap('a greeted session', 'the client sends `EHLO client.example`'), line: 9 },
  { rule: 'replyText', what: 'a reply with its wording', change: then('the reply is "250 2.0.0 Ok"'), line: 11 },
  { rule: 'escapes', what: '\\r\\n in a step', change: swap('`NOOP <argument>`', '`NOOP <argument>\\r\\n`'), line: 10 },
  { rule: 'escapes', what: '\\n in a cell', change: rows('hello', 'a\\nb'), line: 16 },
  { rule: 'escapes', what: '\\r in a doc string', change: swap('Then the reply is 250', 'Then the reply is 250\n        """\n        a\\r\n        """'), line: 13 },
  { rule: 'tokens', what: 'a value nobody gives', change: rows('hello', '{recipent}'), line: 16 },
  { rule: 'tokens', what: 'an octet token that is none', change: swap('`NOOP <argument>`', '`NOOP <argument>{CLRF}`'), line: 10 },
  { rule: 'tokens', what: 'a name with a hyphen', change: rows('hello', '{foreign-recipient}'), line: 16 },
  { rule: 'tokens', what: 'the name of something in every object', change: rows('hello', '{constructor}'), line: 16 },
  { rule: 'eatenBrackets', what: 'RCPT TO:<argument>', change: when('the client sends `RCPT TO:<argument>` behind'), line: 10 },
  { rule: 'eatenBrackets', what: 'a From field in a doc string', change: swap('Then the reply is 250', 'Then the reply is 250\n        """\n        From: Carol <argument>\n        """'), line: 11 },
  { rule: 'time', what: 'the client waits', change: when('the client waits'), line: 10 },
  { rule: 'time', what: 'seconds', change: then('the reply comes within 2 seconds'), line: 11 },
  { rule: 'joinedActs', what: 'sends and quits', change: when('the client sends NOOP and quits with'), line: 10 },

  { rule: 'drivers', what: 'the mailbox without its tag', change: then('the message arrives in the mailbox as it was typed'), line: 8 },
  { rule: 'drivers', what: 'the queue without its tag', change: then('the queue no longer holds the message'), line: 8 },
  { rule: 'drivers', what: 'a tool without the tag', change: when('the administrator types'), line: 8 },
  { rule: 'safety', what: 'a message without the leave to deliver', change: when('the server accepts a message with the body line'), line: 8 },
  { rule: 'safety', what: 'postsuper without the leave for the queue', change: swap('the client sends `NOOP', 'the administrator types `postsuper -d'), line: 8 },
  { rule: 'safety', what: 'bare line ends without the leave to attack', change: rows('hello', '{LF}.{LF}'), line: 8 },
]

@rfc5321
Feature: Verbs
  How a command is recognised, and what an unknown one earns.

  @rfc5321-2.4-verb-case-ignored @must
  Rule: A verb means the same in any case

    Scenario Outline: <command>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then the reply is a positive completion

      Examples:
        | command                  |
        | noop                     |
        | nOoP                     |
        | rset                     |
        | mail from:<{sender}>   |

  @rfc5321-4.2.4-unknown-command-500 @should
  Rule: A command that is not recognised is answered 500

    Scenario: a verb that nobody defined
      Given a greeted session
      When the client sends `XYZZY`
      Then the reply is 500

  @rfc5321-4.1.5-unknown-x-command-500 @should
  Rule: A command that begins with X and is not known is answered 500

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply is 500

      Examples:
        | command  |
        | XPROBE   |
        | X-PROBE  |

  @rfc5321-4.5.1-vrfy-supported @must
  Rule: VRFY is not an unknown command

    Scenario: VRFY of a local mailbox
      Given a greeted session
      When the client sends `VRFY {anyRecipient}`
      Then the reply is one of 250, 251, 252, 502, 504, 530, 550, 551 or 553

  @rfc5321-4.1.1.10-no-close-before-quit @must-not
  Rule: A refused command does not make the server hang up

    Scenario: NOOP after an unknown command
      Given a greeted session
      When the server refuses `XYZZY`
      And the client sends `NOOP`
      Then the server keeps the connection open

    Scenario: NOOP after two refused recipients
      Given a session with a sender given
      When the server refuses `RCPT TO:<{unknownRecipient}>`
      And the server refuses `RCPT TO:<{unknownRecipient}>`
      And the client sends `NOOP`
      Then the server keeps the connection open

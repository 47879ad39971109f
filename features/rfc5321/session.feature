@rfc5321
Feature: Sessions
  How a session begins, what it may hold, and how the client ends it.

  @rfc5321-4.1.1.1-initial-state @must
  Rule: A session begins without sender and recipients

    Scenario: RCPT in a session after one that was dropped in a transaction
      Given a session with a recipient accepted
      And a greeted session
      When the client sends `RCPT TO:<{recipient}>`
      Then the reply is a permanent failure

  @rfc5321-4.1.4-mail-before-ehlo @may
  Rule: MAIL in a session that neither EHLO nor HELO has opened may be refused with 503

    Scenario: MAIL as the first command
      Given a connected session
      When the server accepts the greeting
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is 503

  @rfc5321-4.1.4-helo-initialises @must
  Rule: A session opened with HELO takes mail as one opened with EHLO does

    Scenario: a message after HELO
      Given a message from `{sender}` to `{recipient}` is accepted from a stranger
      And a connected session from a stranger
      When the server accepts the greeting
      And the server accepts `HELO client.example`
      And the client offers a message from `{sender}` to `{recipient}`
      Then the reply is a positive completion

  @rfc5321-4.1.4-expn-help-without-ehlo @should
  Rule: EXPN and HELP are processed before any EHLO

    Scenario Outline: <command> after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `<command>`
      Then the reply is not 503

      Examples:
        | command             |
        | EXPN {anyRecipient} |
        | HELP                |

  @rfc5321-4.1.1.10-quit-any-time @must
  Rule: QUIT is served in every state

    Scenario: as the first command
      Given a connected session
      When the server accepts the greeting
      And the client sends `QUIT`
      Then the goodbye is 221

    Scenario: in a session without a transaction
      Given a greeted session
      When the client sends `QUIT`
      Then the goodbye is 221

    Scenario: after a command that was refused
      Given a greeted session
      When the server refuses `RCPT TO:<{anyRecipient}>`
      And the client sends `QUIT`
      Then the goodbye is 221

    Scenario: after MAIL
      Given a session with a sender given
      When the client sends `QUIT`
      Then the goodbye is 221

    Scenario: after RCPT
      Given a session with a recipient accepted
      When the client sends `QUIT`
      Then the goodbye is 221

  @rfc5321-3.8-unasked-close-after-421 @should
  Rule: A server that ends the session on its own says 421 first

    Scenario: more errors than the server bears
      Given a greeted session
      When the client repeats `XYZZY` until the server gives up
      Then the server did not hang up without 421

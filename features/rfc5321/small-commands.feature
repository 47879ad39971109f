@rfc5321
Feature: RSET, NOOP and QUIT
  Three commands that may come at any time.

  @rfc5321-4.1.1.5-rset-250 @must
  Rule: RSET without arguments is answered 250

    Scenario: directly after EHLO
      Given a greeted session
      When the client sends `RSET`
      Then the reply is 250

    Scenario: after MAIL
      Given a session with a sender given
      When the client sends `RSET`
      Then the reply is 250

  @rfc5321-4.1.1.5-rset-clears-transaction @must
  Rule: RSET discards sender and recipients

    Scenario: RCPT after RSET
      Given a session with a sender given
      When the server accepts `RSET`
      And the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is 503

  @rfc5321-4.1.1.5-rset-keeps-connection @must-not
  Rule: RSET does not end the session

    Scenario: NOOP after RSET
      Given a greeted session
      When the server accepts `RSET`
      And the client sends `NOOP`
      Then the server keeps the connection open

  @rfc5321-4.1.1.5-rset-keeps-ehlo @must
  Rule: RSET right after EHLO changes nothing

    Scenario: MAIL after EHLO and RSET
      Given a greeted session that accepts the sender
      When the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a positive completion

  @rfc5321-4.1.1.5-mail-after-rset @must
  Rule: After RSET a new transaction can be started

    Scenario: MAIL after RSET in a transaction
      Given a session with a recipient accepted
      When the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a positive completion

  @rfc5321-4.1.1.9-argument-ignored @should
  Rule: A server ignores an argument given to NOOP

    Scenario Outline: NOOP with the argument <argument>
      Given a greeted session
      When the client sends `NOOP <argument>`
      Then the reply is 250

      Examples:
        | argument      |
        | hello         |
        | "hello world" |

  @rfc5321-4.1.1.9-noop-no-effect @must
  Rule: NOOP leaves the transaction as it was

    Scenario: RCPT after NOOP
      Given a session with a recipient accepted
      When the server accepts `NOOP`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a positive completion

  @rfc5321-4.1.1.10-quit-221 @must
  Rule: QUIT is answered 221

    Scenario: before any EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `QUIT`
      Then the goodbye is 221

    Scenario: in the middle of a transaction
      Given a session with a sender given
      When the client sends `QUIT`
      Then the goodbye is 221

  @rfc5321-4.1.1.10-quit-closes @must
  Rule: After the reply to QUIT the server closes the connection

    Scenario: NOOP behind the goodbye
      Given a greeted session
      When the client sends `QUIT`
      Then the server has ended the session

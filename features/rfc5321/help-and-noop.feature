@rfc5321
Feature: HELP and NOOP
  One tells something, the other does nothing. Neither touches the transaction.

  @rfc5321-4.1.1.8-help-without-argument @should
  Rule: HELP is answered with help

    Scenario: after EHLO
      Given a greeted session
      When the client sends `HELP`
      Then the reply is one of 211 or 214

    Scenario: before any EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `HELP`
      Then the reply is one of 211 or 214

  @rfc5321-4.1.1.8-help-keeps-transaction @must
  Rule: HELP in the middle of a transaction leaves it as it was

    Scenario: RCPT after HELP
      Given a session with a recipient accepted
      When the server answers `HELP`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a positive completion

    Scenario: DATA after HELP
      Given a session with a recipient accepted
      When the server answers `HELP`
      And the client sends `DATA`
      Then the reply is a positive reply

  @rfc5321-4.1.1.9-noop-250 @must
  Rule: NOOP is answered 250

    Scenario: directly after EHLO
      Given a greeted session
      When the client sends `NOOP`
      Then the reply is 250

    Scenario: in the middle of a transaction
      Given a session with a recipient accepted
      When the client sends `NOOP`
      Then the reply is 250

    Scenario: after a refused command
      Given a greeted session
      When the server refuses `XYZZY`
      And the client sends `NOOP`
      Then the reply is 250

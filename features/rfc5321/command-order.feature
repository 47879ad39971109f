@rfc5321
Feature: Order of commands
  MAIL, RCPT and DATA come in this order; what comes out of order is refused and changes nothing.

  @rfc5321-3.3-mail-accepted @must
  Rule: A sender that is accepted is answered 250

    Scenario: MAIL after EHLO
      Given a greeted session
      When the client sends `MAIL FROM:<{sender}>`
      Then an acceptance is 250

  @rfc5321-3.3-rcpt-before-mail @must
  Rule: RCPT without a preceding MAIL is refused with 503

    Scenario: RCPT as the first command after EHLO
      Given a greeted session
      When the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is 503

  @rfc5321-3.3-data-before-rcpt @may
  Rule: A server may refuse DATA with 503 or 554 when no recipient was accepted

    Scenario: DATA directly after MAIL
      Given a session with a sender given
      When the client sends `DATA`
      Then the reply is one of 503, 554 or 354
      And the report records which one

  @rfc5321-4.1.4-nested-mail @should
  Rule: MAIL inside an open transaction is refused with 503

    Scenario: MAIL after MAIL
      Given a session with a sender given
      When the client sends `MAIL FROM:<{sender}>`
      Then the reply is 503

  @rfc5321-4.1.4-state-kept-when-out-of-order @must
  Rule: A command refused because of its place leaves the session as it was

    Scenario: MAIL after an early RCPT was refused
      Given a greeted session that accepts the sender
      When the server refuses `RCPT TO:<{anyRecipient}>`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a positive completion

  @rfc5321-4.1.4-noop-without-ehlo @should
  Rule: NOOP, RSET and VRFY are processed before any EHLO

    Scenario Outline: <command> after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `<command>`
      Then the reply is not 503

      Examples:
        | command             |
        | NOOP                |
        | RSET                |
        | VRFY {anyRecipient} |

  @rfc5321-4.1.4-several-transactions @must
  Rule: A session serves one transaction after the other

    Scenario: MAIL after a message was accepted
      Given a session ready for message data
      When the server accepts a message with the body line `The first of two.`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a positive completion

  @rfc5321-4.1.4-vrfy-keeps-transaction @must
  Rule: VRFY in the middle of a transaction leaves it as it was

    Scenario: RCPT after VRFY
      Given a session with a recipient accepted
      When the server answers `VRFY {recipient}`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a positive completion

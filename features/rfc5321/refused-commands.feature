@rfc5321
Feature: Refused commands of a transaction
  MAIL, RCPT and DATA that are wrong or out of place: what they earn, and what they leave behind.

  @rfc5321-4.1.4-mail-argument-501 @must
  Rule: MAIL with an argument that is not acceptable is answered 501, or what stands for it

    Scenario Outline: <case>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then a refusal is 501, 504, 550, 553 or 555

      Examples:
        | case                | command                        |
        | no path             | MAIL FROM:                     |
        | an unclosed bracket | MAIL FROM:<{sender}            |
        | two at signs only   | MAIL FROM:<@@>                 |
        | two paths           | MAIL FROM:<{sender}><{sender}> |

  @rfc5321-4.1.4-mail-argument-keeps-state @must
  Rule: After a MAIL that was refused for its argument a right one is accepted

    Scenario: MAIL after MAIL without a path
      Given a greeted session that accepts the sender
      When the server refuses `MAIL FROM:<{sender}`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a positive completion

  @rfc5321-4.1.4-rcpt-after-refused-mail @must
  Rule: A refused MAIL opens no transaction

    Scenario: RCPT after MAIL with an unknown parameter was refused
      Given a greeted session
      When the server refuses `MAIL FROM:<{sender}> XUNKNOWN=1`
      And the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is a permanent failure

  @rfc5321-4.1.4-out-of-order-503 @must
  Rule: A transaction command that cannot be processed at its place is answered 503

    Scenario: RCPT as the first command of all
      Given a connected session
      When the server accepts the greeting
      And the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is 503

    Scenario: RCPT after a transaction was given up
      Given a session with a recipient accepted
      When the server accepts `RSET`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is 503

  @rfc5321-4.1.4-transaction-order @must
  Rule: Message data is taken only in a transaction with a sender and a recipient

    Scenario: message data in a session without a transaction
      Given a greeted session
      When the client offers message data
      Then the reply is a permanent failure

    Scenario: message data again after a message was taken
      Given a session ready for message data
      When the server accepts a message with the body line `The only one.`
      And the client offers message data
      Then the reply is a permanent failure

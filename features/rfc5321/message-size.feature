@rfc5321
Feature: Small and large messages

  @rfc5321-4.5.3.1.7-message-64k @must @needs-mailbox
  Rule: A message of 64K octets is taken, and arrives whole

    Scenario: 65536 octets of text
      Given a session ready for a second message
      When the client sends a message with the body `{bodyOf64K}`
      Then the reply is a positive completion
      And the delivered message has exactly the body lines `{bodyOf64K}`

  @rfc5321-4.5.3.1.7-limit-announced-with-size @should @needs-queue
  Rule: A server that limits the size of messages offers SIZE

    Scenario: EHLO
      Given a limit on the size of messages
      And a greeted session
      When the client sends `EHLO client.example`
      Then the reply advertises SIZE

  @rfc5321-4.5.3.1.9-too-much-data-552 @may
  Rule: A message above the server's limit may be refused after its end, with 552 or another code

    Scenario: more text than the limit allows
      Given a session ready for message data
      When the client sends a message with the body `{bodyOverLimit}`
      Then the reply is one of 552, 554, 550, 452 or 250
      And the report records which one

  @rfc5321-4.1.1.4-failure-reply @must @needs-mailbox
  Rule: A message that the server cannot process is answered with a failure, never with 250

    Scenario: more octets than the limit allows
      Given a session ready for message data
      When the client sends a message with the body `{bodyOverLimit}{CRLF}The end of {token}.`
      Then the message is refused or delivered with `The end of {token}.`

  @rfc5321-4.1.1.4-buffers-cleared-after-failure @must
  Rule: After a failure at the end of data the transaction is over as well

    Scenario Outline: <line> after a message that was too large
      Given a session ready for message data
      When the server refuses a message with the body `{bodyOverLimit}`
      And the client sends `<line>`
      Then the reply is a <reply>

      Examples:
        | line                  | reply               |
        | RCPT TO:<{recipient}> | permanent failure   |
        | MAIL FROM:<{sender}>  | positive completion |

  @rfc5321-4.1.1.4-no-partial-failure @must @needs-mailbox
  Rule: A message that was refused is delivered to nobody

    Scenario Outline: the mailbox of the <which> of two recipients
      Given a session ready for message data from `{sender}` to `<recipients>`
      When the server refuses a message with the body `{bodyOverLimit}`
      Then the message does not arrive in the mailbox

      Examples:
        | which  | recipients                 |
        | first  | {recipient} {otherAddress} |
        | second | {otherAddress} {recipient} |

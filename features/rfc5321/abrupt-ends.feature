@rfc5321
Feature: Abrupt ends
  A client may go at any time, with QUIT or without. What was acknowledged stays, what was not is forgotten.

  @rfc5321-4.1.1.5-lost-connection-survived @should
  Rule: A client that goes without QUIT does not disturb the server

    Scenario Outline: <session>, and the client <goes> the connection
      Given <session>
      When the client <goes> the connection
      Then the server serves the next client

      Examples:
        | session                                    | goes   |
        | a connected session                        | resets |
        | a greeted session                          | resets |
        | a session with a recipient accepted        | closes |
        | a session with a recipient accepted        | resets |
        | a session in the middle of message data    | closes |
        | a session in the middle of message data    | resets |

  @rfc5321-4.1.1.5-rset-after-acceptance @must @needs-mailbox
  Rule: RSET after a message was acknowledged does not take it back

    Scenario: RSET right after the end of data
      Given a session ready for message data
      When the server accepts a message with the body line `Taken for good.`
      And the server accepts `RSET`
      Then the message arrives in the mailbox

  @rfc5321-4.1.1.10-quit-aborts-transaction @must @needs-mailbox
  Rule: QUIT gives up an open transaction

    Scenario: QUIT after RCPT
      Given a greeted session
      When the server accepts `MAIL FROM:<{tokenSender}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `QUIT`
      Then the message does not arrive in the mailbox

  @rfc5321-4.1.1.10-lost-connection-cancels @must @needs-mailbox
  Rule: A connection that ends before the end of data takes the transaction with it

    Scenario Outline: the client <goes> the connection in the middle of message data
      Given a session in the middle of message data
      When the client <goes> the connection
      Then the message does not arrive in the mailbox

      Examples:
        | goes   |
        | closes |
        | resets |

    Scenario: the client closes the connection after a period without the end of its line
      Given a session ready for message data
      When the client sends the octets `Subject: {token}{CRLF}{CRLF}Not the end.{CRLF}.`
      And the client closes the connection
      Then the message does not arrive in the mailbox

  @rfc5321-4.1.1.10-lost-connection-keeps-completed @must-not @needs-mailbox
  Rule: A lost connection does not undo a message that was acknowledged

    Scenario Outline: the client <goes> the connection right after the end of data
      Given a session ready for message data
      When the server accepts a message with the body line `Taken for good.`
      And the client <goes> the connection
      Then the message arrives in the mailbox

      Examples:
        | goes   |
        | closes |
        | resets |

  @rfc5321-4.1.1.10-lost-connection-is-temporary @must @needs-mailbox
  Rule: A transaction that was cut off is not reported to its sender as failed

    Scenario: the client closes the connection in the middle of message data
      Given an authenticated submission session in the middle of message data
      When the client closes the connection
      Then the message does not arrive in the mailbox

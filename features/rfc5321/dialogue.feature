@rfc5321
Feature: Dialogue
  One speaks, then the other; what the server says, it has done.

  @rfc5321-4.3.1-speaks-only-in-turn @must
  Rule: The server speaks only when it was spoken to

    Scenario Outline: after <command>
      Given a session with a sender given
      When the client sends `<command>`
      Then the server sends no second reply

      Examples:
        | command                  |
        | RCPT TO:<{anyRecipient}> |
        | NOOP                     |
        | RSET                     |
        | XYZZY                    |

  @rfc5321-4.2.1-multiline-last-line-marked @must @requires-PIPELINING
  Rule: The last line of a reply, and no other, has a space behind its code

    Scenario: EHLO, then NOOP
      Given a greeted session
      When the client sends the octets `EHLO client.example{CRLF}`
      And the client goes on with `NOOP{CRLF}` once another session has been greeted
      Then the server sends 2 replies

  @rfc5321-4.3.1-meaning-of-codes-kept @must
  Rule: What the server says with a code is what it has done

    Scenario: RCPT after a sender was taken
      Given a session with a sender given
      When the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is not 503

  @rfc5321-4.2-machine-read-texts @should
  Rule: The texts of 221 and 421 begin with the server's name

    Scenario: QUIT
      Given a greeted session
      When the client sends `QUIT`
      Then the goodbye names the server

    Scenario: more errors than the server bears
      Given a greeted session
      When the client repeats `XYZZY` until the server gives up
      Then the goodbye names the server

  @rfc5321-4.2.2-421-closes @must
  Rule: After 421 the server closes the connection

    Scenario: more errors than the server bears
      Given a greeted session
      When the client repeats `XYZZY` until the server gives up
      Then the server has ended the session

  @rfc5321-2.4-8bitmime-offered @should
  Rule: 8BITMIME is offered

    Scenario: EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises 8BITMIME

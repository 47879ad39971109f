@rfc5321
Feature: Many recipients
  A hundred recipients are nobody's limit; beyond that, a server says where it stops.

  @rfc5321-4.5.3.1.8-hundred-recipients-taken @must @needs-mailbox
  Rule: A message for 100 recipients is taken and delivered

    Scenario: the reply at the end
      Given a session with a sender given
      When the server accepts 100 times `RCPT TO:<{recipient}>`
      And the client offers message data
      Then the server takes them all

    Scenario: the hundredth gets it
      Given a session with a sender given
      When the server accepts 99 times `RCPT TO:<{otherAddress}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `To all of you.`
      Then the message arrives in the mailbox

  @rfc5321-4.5.3.1.10-too-many-recipients-452 @must
  Rule: A recipient beyond the server's limit is refused with 452

    Scenario: one more than it takes
      Given a session with a recipient accepted
      When the client repeats `RCPT TO:<{recipient}>` until it is refused
      Then the recipient beyond the limit is refused with 452 or for good

  @rfc5321-4.5.3.1.8-over-limit-orderly @must @needs-mailbox
  Rule: Recipients beyond the limit take nothing from those that were accepted

    Scenario: the first recipient of too many
      Given a session with a recipient accepted
      When the client repeats `RCPT TO:<{otherAddress}>` until it is refused
      And the server accepts `DATA`
      And the server accepts a message with the body line `To all of you.`
      Then the message arrives in the mailbox

  @rfc5321-4.5.3.1.10-refused-recipients-fit-later @must
  Rule: Recipients refused for number fit into a later transaction

    Scenario: the next transaction of the session
      Given a session with a recipient accepted
      When the client repeats `RCPT TO:<{recipient}>` until it is refused
      And the server accepts `RSET`
      And the client offers a message from `{sender}` to `{recipient}`
      Then the server takes them all

  @rfc5321-4.5.3.1.8-header-recipients-not-counted @should-not
  Rule: Addresses in the header are not counted

    Scenario: 150 in To, 150 in Cc
      Given a session ready for a second message
      When the client sends a message with the header `From: <{sender}>{CRLF}To: {manyAddresses}{CRLF}Cc: {manyAddresses}{CRLF}Subject: to many {token}`
      Then the reply is a positive completion

  @rfc5321-4.5.3.1.8-no-header-tests-at-delivery @should-not
  Rule: A message is not refused for what is wrong in its header

    Scenario Outline: <case>
      Given a session ready for a second message
      When the client sends a message with the header `<first field>{CRLF}<second field>{CRLF}To: <{recipient}>{CRLF}Subject: faulty {token}`
      Then the reply is a positive completion

      Examples:
        | case                         | first field       | second field                          |
        | no From                      | Comments: nobody  | Date: Tue, 3 Nov 2026 10:00:00 +0000  |
        | a From without an address    | From: somebody    | Date: Tue, 3 Nov 2026 10:00:00 +0000  |
        | a Date that is none          | From: <{sender}>  | Date: the day before yesterday        |

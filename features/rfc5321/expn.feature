@rfc5321
Feature: EXPN
  Who is on the list? A site may switch this off, and then says 252.

  @rfc5321-3.5.1-expn-supported @should
  Rule: EXPN is implemented

    Scenario: EXPN of a list, or of a local mailbox where none is known
      Given a greeted session
      When the client sends `EXPN {anyList}`
      Then no reply is 500 or 502

  @rfc5321-3.5.2-expn-listed-in-ehlo @must
  Rule: A server that expands says so in its EHLO reply

    Scenario: EHLO
      Given a server that expands `{anyList}`
      When the client sends `EHLO client.example`
      Then the reply advertises EXPN

  @rfc5321-3.5.1-expn-250-has-mailboxes @must
  Rule: A list that is expanded is told in full

    Scenario: EXPN of a list
      Given a greeted session
      When the client sends `EXPN {list}`
      Then a 250 gives the members of the list

  @rfc5321-3.5.1-expn-one-mailbox-per-line @must
  Rule: Each member has a line of the reply

    Scenario: EXPN of a list
      Given a greeted session
      When the client sends `EXPN {list}`
      Then a 250 gives one mailbox on each line

  @rfc5321-3.5.1-vrfy-of-list @should
  Rule: VRFY confirms a list only if it can be written to

    Scenario: RCPT of a list that VRFY confirms
      Given a server that verifies `{list}`
      And a session with a sender given
      When the client sends `RCPT TO:<{list}>`
      Then the reply is a positive completion

  @rfc5321-4.1.1.7-expn-keeps-transaction @must
  Rule: EXPN in the middle of a transaction leaves it as it was

    Scenario: RCPT after EXPN
      Given a session with a recipient accepted
      When the server answers `EXPN {anyList}`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a positive completion

    Scenario: DATA after EXPN
      Given a session with a recipient accepted
      When the server answers `EXPN {anyList}`
      And the client sends `DATA`
      Then the reply is a positive reply

@rfc5321
Feature: Loops
  A message that goes round is stopped, and one that only went a long way is not.

  @rfc5321-6.3-high-hop-limit @should @needs-mailbox
  Rule: A message is not taken for a loop before it has about a hundred trace fields

    Scenario: 98 of them
      Given a session ready for a second message
      When the client sends a message with the header `{hop*98}From: <{sender}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}`
      Then the reply is a positive completion
      And the message arrives in the mailbox

  @rfc5321-6.3-trivial-loops-stopped @must @needs-queue @exclusive
  Rule: A message that comes back again and again is stopped

    Scenario: 250 trace fields of the server's own, and a next hop that sends everything back
      Given the next hop is back
      And a session ready for message data from `{sender}` to `{deferredRecipient}`
      When the client sends a message with the header `{ownHop*250}From: <{sender}>{CRLF}Subject: {token}`
      Then the message stops going round within 50 rounds

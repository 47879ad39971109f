@rfc5321 @needs-mailbox
Feature: Responsibility
  With the 250 after the end of data the message is the server's to deliver, or to report.

  @rfc5321-2.1-responsibility-kept @must
  Rule: A message that was acknowledged is delivered, or its sender is told

    Scenario: a good recipient
      Given a session ready for message data
      When the server accepts a message with the body line `Now I am yours.`
      Then the message arrives in the mailbox

    @needs-queue @exclusive
    Scenario: a next hop that refuses the message
      Given the next hop refuses every message for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Now I am yours.`
      Then a notification about it arrives in the mailbox

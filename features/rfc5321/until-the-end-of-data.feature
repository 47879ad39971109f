@rfc5321 @needs-mailbox
Feature: Until the end of data
  Sender, recipients and data are only kept, until the end of data makes a message of them.

  @rfc5321-4.1.1-arguments-held-until-end-of-data @must
  Rule: Sender and recipients are kept from their commands to the end of data

    Scenario: VRFY between RCPT and DATA
      Given a session with a recipient accepted
      When the server answers `VRFY {anyRecipient}`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Kept all the time.`
      Then the delivered message has the reverse-path `{sender}`

  @rfc5321-4.1.1-nothing-before-end-of-data @must
  Rule: Nothing is delivered before the end of data

    Scenario: half a message in one session, a message in another
      Given 1 other session in the middle of message data
      And a greeted session
      When the server accepts `NOOP`
      Then the message does not arrive in the mailbox

  @rfc5321-4.2.5-nothing-delivered-after-5yz @must-not
  Rule: A message that was refused after its end is not delivered later

    Scenario: a message that is too large, then another
      Given a session ready for message data
      When the server refuses a message with the body `{bodyOverLimit}`
      Then the message does not arrive in the mailbox

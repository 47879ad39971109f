@rfc5321
Feature: Forwarding
  Somebody has moved. A server may tell the new address, with 251, and goes on forwarding whatever the sender makes of it.

  @rfc5321-4.2.2-forward-path-in-251-551 @must
  Rule: 251 tells the new address

    Scenario: in reply to RCPT
      Given a session with a sender given
      When the client sends `RCPT TO:<{movedRecipient}>`
      Then a 251 gives a mailbox

    Scenario: in reply to VRFY
      Given a greeted session
      When the client sends `VRFY {movedRecipient}`
      Then a 251 gives a mailbox

  @rfc5321-3.4-251-still-forwards @must-not @needs-mailbox
  Rule: Mail for an address that was answered 251 is forwarded, now and the next time

    Scenario: a message to an address that has moved
      Given a message from `{sender}` to `{movedRecipient}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Do you live there still?`
      Then the message arrives in the mailbox

    Scenario: the same address again
      Given a session with a sender given
      When the server accepts `RCPT TO:<{movedRecipient}>`
      And the client sends `RCPT TO:<{movedRecipient}>`
      Then the reply is a positive completion

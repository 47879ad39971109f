@sec
Feature: Backscatter and loops
  A server that answers mail by mail writes to whomever the client names, and two of them may write to each other for ever.

  @sec-backscatter-unknown-recipient @should @exclusive
  Rule: Mail for a mailbox that is not there makes the server write to nobody

    Scenario: the forged sender is at the next hop
      Given the next hop is back
      And a greeted session from a stranger
      When the client offers a whole message from `{deferredRecipient}` to `{unknownRecipient}`
      Then the server sends nothing on to the next hop for it

  @sec-backscatter-receipt @should-not @exclusive
  Rule: No header field makes the server write to somebody

    Scenario Outline: <field>
      Given the next hop is back
      And a session ready for message data
      When the server accepts a message with the header field `<field>: <{deferredRecipient}>`
      Then the server sends nothing on to the next hop for it

      Examples:
        | field                       |
        | Return-Receipt-To           |
        | Disposition-Notification-To |
        | X-Confirm-Reading-To        |
        | Errors-To                   |
        | Apparently-To               |
        | Bcc                         |

  @sec-backscatter-loop @security @needs-queue @exclusive
  Rule: A message from the null sender that comes back again and again is stopped

    Scenario: 250 trace fields of the server's own, and a next hop that sends everything back
      Given the next hop is back
      And a session ready for message data from `` to `{deferredRecipient}`
      When the client sends a message with the header `{ownHop*250}From: <{sender}>{CRLF}Subject: {token}`
      Then the message stops going round within 50 rounds

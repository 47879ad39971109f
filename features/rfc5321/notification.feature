@rfc5321 @needs-mailbox @needs-queue @exclusive
Feature: Notification of delivery failure
  Who accepts a message and then cannot deliver it tells the sender, and only a sender who can be told.

  @rfc5321-6.1-notification-sent @must
  Rule: A message that fails after it was accepted earns its sender a notification

    Scenario: the next hop refuses the recipient for good
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Who is told of me?`
      Then a notification about it arrives in the mailbox

  @rfc5321-6.1-notification-null-sender @must
  Rule: The notification carries the null reverse-path

    Scenario: the next hop refuses the recipient for good
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Who is told of me?`
      Then the notification about it has the null reverse-path

  @rfc5321-6.1-no-notification-for-null-sender @must-not
  Rule: A failed message from the null sender produces no notification

    Scenario: a message from the null sender, then one from the account
      Given the next hop refuses every recipient for good
      And a message from the null sender was accepted for that next hop
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Who is told of me?`
      And the notification about it has arrived
      Then no notification went out for the message from the null sender

  @rfc5321-6.1-notification-to-reverse-path @must
  Rule: The notification goes to the sender of the envelope, whatever the header says

    Scenario: From, Sender, Reply-To and Errors-To name another mailbox
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts the message
        """
        From: <{otherAddress}>
        Sender: <{otherAddress}>
        Reply-To: <{otherAddress}>
        Errors-To: <{otherAddress}>
        Date: Tue, 3 Nov 2026 10:00:00 +0000
        Subject: whom to tell {token}

        It was not me who wrote this.
        """
      Then a notification about it arrives in the mailbox

  @rfc5321-6.1-notification-source-route-stripped @must
  Rule: A sender with a source route gets the notification at its final address

    Scenario: MAIL with two hosts before the address
      Given the next hop refuses every recipient for good
      And a session ready for message data from `@a.example,@b.example:{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Do not go through a and b.`
      Then a notification about it arrives in the mailbox

  @rfc5321-6.2-undelivered-is-bounced @should
  Rule: A message that the next hop refuses is returned to its sender

    Scenario Outline: the next hop refuses the <what>
      Given the next hop refuses every <what> for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Back to me?`
      Then a notification about it arrives in the mailbox

      Examples:
        | what      |
        | sender    |
        | recipient |
        | message   |

  @rfc5321-4.5.5-every-dsn-null-sender @must @requires-DSN
  Rule: A notification of success carries the null reverse-path, too

    Scenario: NOTIFY=SUCCESS for a local recipient
      Given a session ready for message data from `{ownAddress}` to `{otherAddress} NOTIFY=SUCCESS`
      When the server accepts a message with the body line `Tell me when it is there.`
      Then the notification about it has the null reverse-path

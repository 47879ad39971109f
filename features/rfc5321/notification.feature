@rfc5321 @needs-mailbox @needs-queue @exclusive
Feature: Notification of delivery failure
  Who accepts a message and then cannot deliver it tells the sender, and only a sender who can be told.

  @rfc5321-6.1-notification-sent @must
  Rule: A message that fails after it was accepted earns its sender a notification

    Scenario: the next hop refuses the recipient for good
      Given the next hop refuses every recipient for good
      When a message from the account's own address is accepted for that next hop
      Then a notification about it arrives in the mailbox

  @rfc5321-6.1-notification-null-sender @must
  Rule: The notification carries the null reverse-path

    Scenario: the next hop refuses the recipient for good
      Given the next hop refuses every recipient for good
      When a message from the account's own address is accepted for that next hop
      Then the notification about it has the null reverse-path

  @rfc5321-6.1-no-notification-for-null-sender @must-not
  Rule: A failed message from the null sender produces no notification

    Scenario: a message from the null sender, then one from the account
      Given the next hop refuses every recipient for good
      And a message from the null sender was accepted for that next hop
      When a message from the account's own address is accepted for that next hop
      And the notification about it has arrived
      Then no notification went out for the message from the null sender

@rfc5321 @needs-mailbox @needs-queue @exclusive
Feature: Failure for some of the recipients
  Those who can be reached get the message, and the sender is told of the others.

  @rfc5321-4.4-partial-success-ok @must
  Rule: A message that will reach only some of its accepted recipients is acknowledged all the same

    Scenario: a local recipient, and one whom the next hop refuses
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{sender}` to `{recipient} {deferredRecipient}`
      When the client sends a message with the body line `For both of you.`
      Then the reply is a positive completion

  @rfc5321-4.4-partial-failure-others-delivered @must
  Rule: The failure of one recipient does not keep the message from the others

    Scenario: a local recipient, and one whom the next hop refuses
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{sender}` to `{deferredRecipient} {recipient}`
      When the server accepts a message with the body line `For both of you.`
      Then the message arrives in the mailbox

  @rfc5321-4.4-partial-failure-notified @must
  Rule: The sender is told of the recipients that failed, though others got the message

    Scenario: a local recipient, and one whom the next hop refuses
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{otherAddress} {deferredRecipient}`
      When the server accepts a message with the body line `For both of you.`
      Then the notifications about it name `{deferredRecipient}`

  @rfc5321-4.4-each-failed-recipient-reported @must
  Rule: Every recipient that failed is reported

    Scenario: two recipients whom the next hop refuses
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient} {otherDeferredRecipient}`
      When the server accepts a message with the body line `For both of you.`
      Then the notifications about it name `{deferredRecipient} {otherDeferredRecipient}`

  @rfc5321-4.4-one-notification-for-all @should
  Rule: Recipients that failed together are reported in one notification

    Scenario: two recipients whom the next hop refuses
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient} {otherDeferredRecipient}`
      When the server accepts a message with the body line `For both of you.`
      Then one notification about it names `{deferredRecipient} {otherDeferredRecipient}`

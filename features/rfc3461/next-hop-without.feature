@rfc3461 @requires-DSN @exclusive
Feature: A next hop that does not offer DSN
  Nobody tells it what the sender asked for. What was asked for ends here, and the sender is told that.

  Background:
    Given the next hop is back without DSN

  @rfc3461-5.2.2-parameters-not-relayed @must-not
  Rule: None of the parameters goes on to a next hop without DSN

    Scenario Outline: <parameter>
      Given a session ready for message data from `{ownAddress} RET=HDRS ENVID=QQ314159` to `{deferredRecipient} NOTIFY=FAILURE ORCPT=rfc822;carol@first.example`
      When the server accepts a message with the body line `Say nothing of it there.`
      Then the relayed message came without the parameter `<parameter>`

      Examples:
        | parameter |
        | ENVID     |
        | RET       |
        | NOTIFY    |
        | ORCPT     |

  @rfc3461-5.2.2-relayed-told @must @needs-mailbox @needs-queue
  Rule: With SUCCESS in NOTIFY the relaying is told

    Scenario Outline: <notify>
      Given a session ready for message data from `{ownAddress}` to `{deferredRecipient} NOTIFY=<notify>`
      When the server accepts a message with the body line `Tell me how far it went.`
      Then the notifications about it name `{deferredRecipient}`
      And the notification about it has the status field `Action: relayed`

      Examples:
        | notify          |
        | SUCCESS         |
        | FAILURE,SUCCESS |

  @rfc3461-5.2.2-no-notify-not-told @must-not @needs-mailbox @needs-queue
  Rule: Without NOTIFY the relaying is not told

    Scenario: one of two recipients has NOTIFY=SUCCESS
      Given a session ready for message data from `{ownAddress}` to `{deferredRecipient} {otherDeferredRecipient} NOTIFY=SUCCESS`
      When the server accepts a message with the body line `Tell me of the other only.`
      And the notification about it has arrived
      Then no notification about it names `{deferredRecipient}`

  @rfc3461-5.2.2-never-not-told @must-not @needs-mailbox @needs-queue
  Rule: With NOTIFY=NEVER the relaying is not told

    Scenario: one of two recipients has NOTIFY=SUCCESS
      Given a session ready for message data from `{ownAddress}` to `{deferredRecipient} NOTIFY=NEVER {otherDeferredRecipient} NOTIFY=SUCCESS`
      When the server accepts a message with the body line `Tell me of the other only.`
      And the notification about it has arrived
      Then no notification about it names `{deferredRecipient}`

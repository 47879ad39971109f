@rfc3461 @requires-DSN @needs-mailbox @needs-queue @exclusive
Feature: What a notification brings back
  The sender said with MAIL and RCPT what to be told of, and how to know it again.

  @rfc3461-6.3-envid-told @must
  Rule: A notification gives ENVID back, decoded

    Scenario Outline: <envid>
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress} ENVID=<envid>` to `{deferredRecipient}`
      When the server accepts a message with the body line `Under which name?`
      Then the notification about it has the status field `Original-Envelope-Id: <decoded>`

      Examples:
        | envid      | decoded  |
        | QQ314159   | QQ314159 |
        | Aa+2Bb+3Dc | Aa+b=c   |

  @rfc3461-6.3-no-envid-made-up @must-not
  Rule: Without ENVID a notification has no Original-Envelope-ID

    Scenario: MAIL without parameters
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Under no name.`
      Then the notification about it has no status field `Original-Envelope-Id`

  @rfc3461-6.3-orcpt-told @must
  Rule: A notification gives ORCPT back, decoded

    Scenario: a recipient who had another address first
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient} ORCPT=rfc822;carol+2Bnews@first.example`
      When the server accepts a message with the body line `To whom was I sent at first?`
      Then the notification about it has the status field `Original-Recipient: rfc822;carol+news@first.example`

  @rfc3461-6.3-no-orcpt-made-up @must-not
  Rule: Without ORCPT a notification has no Original-Recipient

    Scenario: RCPT without parameters
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `To nobody else before.`
      Then the notification about it has no status field `Original-Recipient`

  @rfc3461-6.2-full-returned @should
  Rule: With RET=FULL the whole message comes back

    Scenario: a small message
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress} RET=FULL` to `{deferredRecipient}`
      When the server accepts a message with the body line `Every line of it, please.`
      Then the notification about it returns the text `Every line of it, please.`

  @rfc3461-4.3-return-of-content @must
  Rule: With RET=HDRS only the header comes back

    Scenario: a small message
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress} RET=HDRS` to `{deferredRecipient}`
      When the server accepts a message with the body line `Nothing of this line, please.`
      Then the notification about it does not return the text `Nothing of this line, please.`

  @rfc3461-5.2.6-failure-asked-for @must
  Rule: With FAILURE in NOTIFY, or without NOTIFY, a failure is told

    Scenario Outline: <case>
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `<to>`
      When the server accepts a message with the body line `Tell me if it fails.`
      Then the notifications about it name `{deferredRecipient}`

      Examples:
        | case                 | to                                         |
        | no NOTIFY            | {deferredRecipient}                        |
        | FAILURE alone        | {deferredRecipient} NOTIFY=FAILURE         |
        | FAILURE among others | {deferredRecipient} NOTIFY=SUCCESS,FAILURE |

  @rfc3461-5.2.6-failure-not-wanted @must-not
  Rule: With NOTIFY that does not hold FAILURE a failure is not told

    Scenario Outline: <parameter> for one of two recipients
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient} <parameter> {otherDeferredRecipient}`
      When the server accepts a message with the body line `Tell me of one of them.`
      And the notification about it has arrived
      Then no notification about it names `{deferredRecipient}`

      Examples:
        | parameter      |
        | NOTIFY=NEVER   |
        | NOTIFY=SUCCESS |

  @rfc3461-5.2.3-success-asked-for @must
  Rule: With SUCCESS in NOTIFY a delivery is told

    Scenario Outline: <parameter>
      Given a session ready for message data from `{ownAddress}` to `{otherAddress} <parameter>`
      When the server accepts a message with the body line `Tell me when it is there.`
      Then the notifications about it name `{otherAddress}`

      Examples:
        | parameter              |
        | NOTIFY=SUCCESS         |
        | NOTIFY=FAILURE,success |

  @rfc3461-5.2.3-success-not-wanted @must-not
  Rule: Without SUCCESS in NOTIFY a delivery is not told

    Scenario Outline: <case>
      Given the next hop refuses every recipient for good
      And a session ready for message data from `{ownAddress}` to `<to> {deferredRecipient}`
      When the server accepts a message with the body line `Tell me of what failed.`
      And the notification about it has arrived
      Then no notification about it names `{otherAddress}`

      Examples:
        | case             | to                            |
        | no NOTIFY        | {otherAddress}                |
        | FAILURE alone    | {otherAddress} NOTIFY=FAILURE |
        | no notice at all | {otherAddress} NOTIFY=NEVER   |

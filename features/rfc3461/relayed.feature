@rfc3461 @requires-DSN @exclusive
Feature: What the next hop is told
  A server that hands a message on hands on what the sender asked for, to a server that understands it.

  @rfc3461-5.2.1-envid-relayed @must
  Rule: ENVID goes on to a next hop with DSN

    Scenario Outline: <envid>
      Given the next hop is back
      And a session ready for message data from `{ownAddress} ENVID=<envid>` to `{deferredRecipient}`
      When the server accepts a message with the body line `Under this name.`
      Then the relayed message came with the parameter `ENVID=<envid>`

      Examples:
        | envid      |
        | QQ314159   |
        | Aa+2Bb+3Dc |

  @rfc3461-5.2.1-ret-relayed @must
  Rule: RET goes on to a next hop with DSN

    Scenario Outline: <ret>
      Given the next hop is back
      And a session ready for message data from `{ownAddress} RET=<ret>` to `{deferredRecipient}`
      When the server accepts a message with the body line `So much of it.`
      Then the relayed message came with the parameter `RET=<ret>`

      Examples:
        | ret  |
        | FULL |
        | HDRS |

  @rfc3461-5.2.1-notify-relayed @must
  Rule: NOTIFY goes on to a next hop with DSN

    Scenario Outline: <case>
      Given the next hop is back
      And a session ready for message data from `{ownAddress}` to `<to>`
      When the server accepts a message with the body line `Tell me of this.`
      Then the relayed message came with the parameter `NOTIFY=<notify>`

      Examples:
        | case                         | notify                | to                                                                          |
        | NEVER                        | NEVER                 | {deferredRecipient} NOTIFY=NEVER                                            |
        | one word                     | FAILURE               | {deferredRecipient} NOTIFY=FAILURE                                          |
        | three words                  | SUCCESS,FAILURE,DELAY | {deferredRecipient} NOTIFY=SUCCESS,FAILURE,DELAY                            |
        | two recipients of two wishes | SUCCESS               | {deferredRecipient} NOTIFY=SUCCESS {otherDeferredRecipient} NOTIFY=FAILURE  |

  @rfc3461-5.2.1-orcpt-relayed @must
  Rule: ORCPT goes on to a next hop with DSN, letter by letter

    Scenario Outline: <orcpt>
      Given the next hop is back
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient} ORCPT=<orcpt>`
      When the server accepts a message with the body line `To whom at first?`
      Then the relayed message came with the parameter `ORCPT=<orcpt>`

      Examples:
        | orcpt                                  |
        | rfc822;Carol@First.Example             |
        | rfc822;carol+2BNews+3Dnow@first.example |

  @rfc3461-5.2.1-none-made-up @must-not
  Rule: ENVID, RET and NOTIFY that the sender did not give are not made up

    Scenario Outline: <parameter> of a message to `<to>`
      Given the next hop is back
      And a session ready for message data from `{ownAddress}` to `<to>`
      When the server accepts a message with the body line `Nothing was asked.`
      Then the relayed message came without the parameter `<parameter>`

      Examples:
        | parameter | to                                                          |
        | ENVID     | {deferredRecipient}                                         |
        | RET       | {deferredRecipient}                                         |
        | NOTIFY    | {deferredRecipient}                                         |
        | NOTIFY    | {deferredRecipient} {otherDeferredRecipient} NOTIFY=FAILURE |

  @rfc3461-5.2.1-orcpt-added @must
  Rule: An ORCPT that the server adds holds the recipient as it was given

    Scenario: RCPT without ORCPT
      Given the next hop is back
      And a session ready for message data from `{ownAddress}` to `{deferredRecipient}`
      When the server accepts a message with the body line `To whom was it sent?`
      Then the relayed message came without ORCPT, or with that of `{deferredRecipient}`

@rfc5321 @needs-mailbox
Feature: What the trace field tells of client and recipients

  @rfc5321-4.4-received-address-from-connection @must
  Rule: The address in the trace field is that of the connection, whatever the client claims

    Scenario: EHLO with the address of another host
      Given a client that calls itself `[203.0.113.9]`
      And a session ready for message data
      When the server accepts a message with the body line `From which address?`
      Then the delivered message's first Received field shows the address of the connection

  @rfc5321-4.4-for-clause-one-path @must
  Rule: A for clause names one path, however many recipients there are

    Scenario: two recipients
      Given a session ready for message data from `{sender}` to `{otherAddress} {recipient}`
      When the server accepts a message with the body line `For whom?`
      Then the delivered message's first Received field names at most one path

  @rfc5321-7.6-for-clause-not-for-several @should-not
  Rule: The for clause does not show one recipient to another

    Scenario Outline: a copy for the <which> of two recipients
      Given a session ready for message data from `{sender}` to `<recipients>`
      When the server accepts a message with the body line `For whom else?`
      Then the delivered message's first Received field names nobody but its recipient

      Examples:
        | which  | recipients                 |
        | first  | {recipient} {otherAddress} |
        | second | {otherAddress} {recipient} |

  @rfc5321-4.4-received-when-relayed @must @needs-queue @exclusive
  Rule: A message that goes on to another host carries the server's trace field in front

    Scenario: a message for a domain that the server relays for
      Given the next hop is back
      And a session ready for message data from `{sender}` to `{deferredRecipient}`
      When the server accepts a message with the body line `Which way did I come?`
      Then the relayed message has, above the fields that were typed, `Received`

@sec
Feature: Open relays: foreign addresses inside local ones
  A server may take such a recipient for a mailbox of its own, and even say yes to it. What counts is that nothing leaves.

  Background:
    Given the next hop is back
    And a greeted session from a stranger

  @sec-relay-percent-hack @security @exclusive
  Rule: A percent sign in a local part leads nowhere else

    Scenario Outline: <case>
      When the client offers a whole message from `{sender}` to `<recipient>`
      Then the server sends nothing on to the next hop for it

      Examples:
        | case                | recipient                                                                   |
        | one percent sign    | {deferredRecipientLocalPart}%{deferredRecipientDomain}@{domain}             |
        | in quotes           | "{deferredRecipientLocalPart}%{deferredRecipientDomain}"@{domain}           |
        | two of them         | {deferredRecipientLocalPart}%{deferredRecipientDomain}%{domain}@{domain}    |
        | at the literal      | {deferredRecipientLocalPart}%{deferredRecipientDomain}@[127.0.0.1]          |
        | behind a route      | @{domain}:{deferredRecipientLocalPart}%{deferredRecipientDomain}@{domain}   |

  @sec-relay-bang-path @security @exclusive
  Rule: A bang path in a local part leads nowhere else

    Scenario Outline: <case>
      When the client offers a whole message from `{sender}` to `<recipient>`
      Then the server sends nothing on to the next hop for it

      Examples:
        | case                | recipient                                                                   |
        | one bang            | {deferredRecipientDomain}!{deferredRecipientLocalPart}@{domain}             |
        | without a domain    | {deferredRecipientDomain}!{deferredRecipientLocalPart}                      |
        | in quotes           | "{deferredRecipientDomain}!{deferredRecipientLocalPart}"@{domain}           |
        | over the server     | {domain}!{deferredRecipientDomain}!{deferredRecipientLocalPart}@{domain}    |
        | a mailbox behind it | {deferredRecipientDomain}!{deferredRecipient}                               |

  @sec-relay-quoted-address @security @exclusive
  Rule: A whole address in a local part leads nowhere else

    Scenario Outline: <case>
      When the client offers a whole message from `{sender}` to `<recipient>`
      Then the server sends nothing on to the next hop for it

      Examples:
        | case                  | recipient                                                                 |
        | in quotes             | "{deferredRecipient}"@{domain}                                            |
        | in quotes, alone      | "{deferredRecipient}"                                                     |
        | without quotes        | {deferredRecipient}@{domain}                                              |
        | with a backslash      | {deferredRecipientLocalPart}\@{deferredRecipientDomain}@{domain}          |
        | with a route inside   | "@{domain}:{deferredRecipient}"@{domain}                                  |
        | at the literal        | "{deferredRecipient}"@[127.0.0.1]                                         |

  @sec-relay-plain @security @exclusive
  Rule: A stranger's mail for a foreign mailbox does not leave the server

    Scenario Outline: <case>
      When the client offers a whole message from `<sender>` to `<recipient>`
      Then the server sends nothing on to the next hop for it

      Examples:
        | case                       | sender            | recipient                       |
        | as it stands               | {sender}          | {deferredRecipient}             |
        | from the null sender       |                   | {deferredRecipient}             |
        | from a local mailbox       | {recipient}       | {deferredRecipient}             |
        | over the server            | {sender}          | @{domain}:{deferredRecipient}   |
        | with a period at the end   | {sender}          | {deferredRecipient}.            |
        | two recipients in one      | {sender}          | {recipient},{deferredRecipient} |

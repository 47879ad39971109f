@sec
Feature: Open relays: addresses that hide where they lead
  Who sends anywhere for anybody is used by spammers. Testers of open relays try the same pairs of addresses since the nineties.

  @sec-relay-spelling @security
  Rule: A stranger cannot relay to a foreign mailbox, however its address is spelled

    Scenario Outline: <case>
      Given a session with a sender given
      When the client sends `RCPT <argument>`
      Then the reply is a refusal

      Examples: within the grammar
        | case                  | argument                                                             |
        | a quoted local part   | TO:<"{foreignRecipientLocalPart}"@{foreignRecipientDomain}> |
        | letters in other case | TO:<{foreignRecipientInUpperCase}> |
        | a parameter behind it | TO:<{foreignRecipient}> NOTIFY=NEVER |

      Examples: beside the grammar
        | case                  | argument                                                             |
        | a period at the end   | TO:<{foreignRecipient}.> |
        | no brackets           | TO:{foreignRecipient} |
        | a space in front      | TO:{SP}<{foreignRecipient}> |

  @sec-relay-source-route @security
  Rule: A stranger cannot relay through a source route

    Scenario Outline: <case>
      Given a session with a sender given
      When the client sends `RCPT TO:<<route>:{foreignRecipient}>`
      Then the reply is a refusal

      Examples:
        | case                         | route                                  |
        | over the server's domain     | @{domain}                              |
        | twice over it                | @{domain},@{domain}                    |
        | over it and the foreign one  | @{domain},@{foreignRecipientDomain}    |
        | over the foreign one         | @{foreignRecipientDomain}              |
        | over an address literal      | @[127.0.0.1]                           |

  @sec-relay-lookalike-domain @security
  Rule: A stranger cannot relay to a domain that only looks like one of the server's

    Scenario Outline: <case>
      Given a session with a sender given
      When the client sends `RCPT TO:<<path>>`
      Then the reply is a refusal

      Examples:
        | case                         | path                                                                |
        | it ends like it              | {recipientLocalPart}@{token}-{domain}                               |
        | it begins like it            | {recipientLocalPart}@{domain}.{token}.{foreignRecipientDomain}      |

  @sec-relay-address-literal @security
  Rule: A stranger cannot relay to an address literal of another host

    Scenario Outline: <literal>
      Given a session with a sender given
      When the client sends `RCPT TO:<{recipientLocalPart}@<literal>>`
      Then the reply is a refusal

      Examples:
        | literal               |
        | [203.0.113.9]         |
        | [IPv6:2001:db8::9]    |
        | 203.0.113.9           |
        | [203.0.113.9          |

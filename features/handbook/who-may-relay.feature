@handbook
Feature: Who may use port 25
  Mail for the server's own domains is everybody's; mail for other domains is for its own people only.

  @handbook-relay-local-mail-open @must
  Rule: Mail for a domain of the server is accepted from anybody

    Scenario: a stranger writes to a local mailbox
      Given a greeted session from a stranger
      When the client offers a message from `{sender}` to `{recipient}`
      Then the reply is a positive completion

  @handbook-relay-strangers-refused @security
  Rule: A stranger cannot relay to a foreign domain

    Scenario: a stranger writes to a foreign domain
      Given a session with a sender given
      When the client sends `RCPT TO:<{foreignRecipient}>`
      Then the reply is a refusal

    Scenario: a foreign recipient after a local one
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{foreignRecipient}>`
      Then the reply is a refusal

  @handbook-relay-refusal-code @should @requires-ENHANCEDSTATUSCODES
  Rule: The refusal to relay says that it is a matter of authorisation

    Scenario: a stranger writes to a foreign domain
      Given a greeted session from a stranger
      When the client offers a message from `{sender}` to `{foreignRecipient}`
      Then the reply has the enhanced status code X.7.1

  @handbook-relay-own-networks @must
  Rule: A client in the server's own networks may relay to a foreign domain

    Scenario: a client of the house writes to a foreign domain
      Given a greeted session from one of the server's own networks
      When the client offers a message from `{sender}` to `{deferredRecipient}`
      Then the reply is a positive completion

  @handbook-relay-login @must @requires-AUTH
  Rule: A login may relay to a foreign domain

    Scenario: a login writes to a foreign domain
      Given an authenticated submission session
      When the client offers a message from `{ownAddress}` to `{deferredRecipient}`
      Then the reply is a positive completion

  @handbook-relay-own-networks-local-sender @must
  Rule: A client in the server's own networks may send from an address of the server

    Scenario: a client of the house writes from a local mailbox
      Given a greeted session from one of the server's own networks
      When the client offers a message from `{recipient}` to `{recipient}`
      Then the reply is a positive completion

  @handbook-relay-reverse-dns @must
  Rule: Where the policy asks for it, a client without forward-confirmed reverse DNS is refused

    Scenario: an address that no name confirms
      Given a message from `{sender}` to `{recipient}` is accepted from a stranger
      And a greeted session from a client without reverse DNS
      When the client offers a message from `{sender}` to `{recipient}`
      Then the reply is a refusal

  @handbook-relay-local-sender @security
  Rule: Where the policy asks for it, a stranger cannot use a local address as envelope sender

    Scenario Outline: a stranger writes from <sender>
      Given a message from `{sender}` to `{recipient}` is accepted from a stranger
      And local senders are refused from strangers
      And a greeted session from a stranger
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a refusal

      Examples:
        | sender                            |
        | {recipient}                       |
        | {recipientWithDomainInUpperCase}  |

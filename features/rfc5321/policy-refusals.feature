@rfc5321
Feature: Refusals of policy
  A server need not take everything from everyone; it says so with codes that a client can act on.

  @rfc5321-3.3-unknown-recipient-550 @should
  Rule: A recipient that does not exist is refused with 550

    Scenario: a local mailbox that does not exist
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{unknownRecipient}>`
      Then a refusal is 550 or 551

  @rfc5321-3.6.2-relay-declined-550 @should
  Rule: Relaying is refused with 550

    Scenario: a stranger and a foreign recipient
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{foreignRecipient}>`
      Then a refusal is 550

  @rfc5321-7.9-policy-refusal-550 @should
  Rule: A client that policy locks out is refused with 550

    Scenario: a client without a name
      Given a greeted session from a client without reverse DNS
      When the client offers a message from `{sender}` to `{recipient}`
      Then a refusal is 550

  @rfc5321-7.9-relay-filter-available @should
  Rule: Relaying can be limited to those whom the server knows

    Scenario: what a known client may, a stranger may not
      Given a message from `{sender}` to `{deferredRecipient}` is accepted from one of the server's own networks
      And a session with a recipient accepted
      When the client sends `RCPT TO:<{deferredRecipient}>`
      Then the reply is a refusal

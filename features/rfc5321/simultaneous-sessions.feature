@rfc5321
Feature: Several clients at a time

  @rfc5321-4.5.4.2-always-listening @should
  Rule: New connections are taken while others are open

    Scenario: another client has a transaction under way
      Given 1 other session with a sender given
      And a connected session
      Then the reply is 220

  @rfc5321-4.5.4.2-concurrent-transactions @must
  Rule: Two clients can have a transaction each at the same time

    Scenario: another client has a transaction under way
      Given 1 other session with a recipient accepted
      And a greeted session
      When the client offers a message from `{sender}` to `{recipient}`
      Then the reply is a positive completion

    @needs-mailbox
    Scenario: another client is in the middle of its data
      Given 1 other session in the middle of message data
      And a session ready for message data
      When the server accepts a message with the body line `Nothing of theirs.`
      Then the delivered message has exactly the body line `Nothing of theirs.`

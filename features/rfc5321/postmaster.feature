@rfc5321
Feature: The postmaster
  Whoever has trouble with a server can write to its postmaster.

  @rfc5321-4.5.1-postmaster-mail-taken @must
  Rule: Mail for the postmaster is taken to its end

    Scenario: a message for postmaster
      Given 1 other session ready for a second message
      And a session ready for message data from `{sender}` to `postmaster@{domain}`
      When the client sends a message with the body line `Is anybody there?`
      Then the reply is a positive completion

  @rfc5321-4.5.1-postmaster-from-everyone @should
  Rule: The postmaster takes mail from those whom the server has reasons to refuse

    Scenario: the null sender
      Given a greeted session that accepts the sender
      When the client offers a message from `` to `postmaster@{domain}`
      Then the reply is a positive completion

    Scenario: a sender whose domain does not exist
      Given a greeted session that accepts the sender
      When the client offers a message from `somebody@nowhere.invalid` to `postmaster@{domain}`
      Then the reply is a positive completion

    Scenario: a client without a name
      Given a greeted session from a client without reverse DNS
      When the client offers a message from `{sender}` to `postmaster@{domain}`
      Then the reply is a positive completion

@rfc5321
Feature: Clients without service
  What a client reads that is turned away as soon as it has connected.

  @rfc5321-4.3.1-greeting-type-replies-name @must
  Rule: A refusal in the place of the greeting begins with the server's name, too

    Scenario: 554 at connection
      Given a client that is turned away with 554
      Then the goodbye names the server

  @rfc5321-4.3.2-connection-replies @should
  Rule: A connection that is not served is answered 554

    Scenario: the first reply
      Given a connected session from a client that gets no service
      Then a refusal is 554

  @rfc5321-4.2-other-greetings-are-replies @must
  Rule: Who is turned away reads a reply

    Scenario: the first reply
      Given a connected session from a client that gets no service
      When the client sends, one by one:
        """
        QUIT
        """
      Then every reply sets its code off by a space or a hyphen

@rfc5321
Feature: Greeting
  The server speaks first, and says who it is.

  @rfc5321-4.3.1-greeting-220 @should
  Rule: The server opens the dialogue with 220

    Scenario: connecting
      Given a connected session
      Then the reply is 220

  @rfc5321-4.2-greeting-names-server @must
  Rule: The first word of the greeting is the server's domain or address literal

    Scenario: connecting
      Given a connected session
      Then the reply names the server

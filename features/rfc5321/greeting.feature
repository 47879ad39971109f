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

  @rfc5321-2.3.4-no-literal-as-own-name @should-not
  Rule: The server gives a domain as its name, and not an address literal

    Scenario: greeting and EHLO reply
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply begins with no address literal

  @rfc5321-3.1-554-waits-for-quit @must
  Rule: After a greeting of 554 the server waits for QUIT

    Scenario: NOOP after 554
      Given a client that is turned away with 554
      When the client sends `NOOP`
      Then the server keeps the connection open

    Scenario: QUIT after 554
      Given a client that is turned away with 554
      When the client sends `QUIT`
      Then the goodbye is 221

  @rfc5321-3.1-554-commands-503 @should
  Rule: After a greeting of 554 every command but QUIT is answered 503

    Scenario Outline: <command> after 554
      Given a client that is turned away with 554
      When the client sends `<command>`
      Then the reply is 503

      Examples:
        | command             |
        | EHLO client.example |
        | NOOP                |
        | VRFY {anyRecipient} |

  @rfc5321-3.1-554-explains @should
  Rule: A greeting of 554 says why, for those who look for the error

    Scenario: the text of 554
      Given a client that is turned away with 554
      When the client sends, one by one:
        """
        QUIT
        """
      Then every reply has a text behind its code

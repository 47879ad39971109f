@rfc2034 @requires-ENHANCEDSTATUSCODES
Feature: Classes of enhanced status codes
  The first number of an enhanced status code says again what the first digit of the reply says.

  @rfc2034-4-class-agrees @must
  Rule: The class of an enhanced status code is the first digit of its reply

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply has an enhanced status code of its own class

      Examples:
        | command                  |
        | MAIL FROM:<{sender}>     |
        | RSET                     |
        | RCPT TO:<{anyRecipient}> |
        | XYZZY                    |

@rfc2034 @requires-ENHANCEDSTATUSCODES
Feature: Form of enhanced status codes
  How a code stands in its reply, and that its class says again what the first digit of the reply says.

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

  @rfc2034-3-space-behind-code @must
  Rule: A space follows an enhanced status code

    Scenario: a dialogue with errors
      Given a greeted session
      When the client sends, one by one:
        """
        NOOP
        XYZZY
        RCPT TO:<{anyRecipient}>
        """
      Then every reply sets its enhanced status code off by a space

  @rfc2034-3-keyword-alone @must
  Rule: The keyword has no parameter

    Scenario: EHLO
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply has nothing behind ENHANCEDSTATUSCODES

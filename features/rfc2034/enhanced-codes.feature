@rfc2034 @requires-ENHANCEDSTATUSCODES
Feature: Enhanced status codes
  A server that announces them puts one at the beginning of each reply's text.

  @rfc2034-4-codes-present @must
  Rule: A reply to a command other than HELO and EHLO carries an enhanced status code

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply has an enhanced status code

      Examples:
        | command                 |
        | MAIL FROM:<{sender}>  |
        | RSET                    |
        | NOOP                    |
        | QUIT                    |
        | RCPT TO:<{anyRecipient}> |
        | XYZZY                   |

    Scenario Outline: the refusal of <recipient>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<recipient>>`
      Then the reply has an enhanced status code

      Examples:
        | recipient          |
        | {unknownRecipient} |
        | {foreignRecipient} |

  @rfc2034-4-class-agrees @must
  Rule: The class of an enhanced status code is the first digit of its reply

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply has an enhanced status code of its own class

      Examples:
        | command                 |
        | MAIL FROM:<{sender}>  |
        | RSET                    |
        | RCPT TO:<{anyRecipient}> |

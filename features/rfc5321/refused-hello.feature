@rfc5321
Feature: EHLO refused
  What a server may say to an EHLO that it does not take, and what the name in EHLO may be held against.

  @rfc5321-4.1.4-refused-ehlo-codes @must
  Rule: An EHLO that is not acceptable is answered 500, 501, 502, 504 or 550

    Scenario Outline: <case>
      Given a connected session
      When the server accepts the greeting
      And the client sends `<command>`
      Then the reply is one of 250, 500, 501, 502, 504 or 550

      Examples:
        | case             | command               |
        | no argument      | EHLO                  |
        | a hyphen         | EHLO -                |
        | an empty label   | EHLO client..example  |
        | an open bracket  | EHLO [127.0.0.1       |

  @rfc5321-4.1.4-refused-ehlo-keeps-state @must
  Rule: A refused EHLO leaves the session as it was

    Scenario: RCPT after EHLO was refused in a transaction
      Given a session with a recipient accepted
      When the server refuses `EHLO`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a positive completion

  @rfc5321-4.1.4-ehlo-mismatch-not-refused @must-not
  Rule: No message is refused because the name in EHLO is not that of the client's address

    Scenario Outline: a message after EHLO <name>
      Given a message from `{sender}` to `{recipient}` is accepted from a stranger
      And a connected session from a stranger
      When the server accepts the greeting
      And the server answers `EHLO <name>`
      And the client offers a message from `{sender}` to `{recipient}`
      Then the reply is a positive completion

      Examples:
        | name            |
        | www.example.com |
        | [192.0.2.1]     |

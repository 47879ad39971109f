@rfc5321
Feature: Reply codes
  Which codes there are, and what a code says whatever the command was.

  @rfc5321-4.2-first-digit @must-not
  Rule: A reply code begins with 2, 3, 4 or 5

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply has a code that begins with 2, 3, 4 or 5

  @rfc5321-4.2-reply-code-range @must
  Rule: The second digit of a reply code is 0 to 5

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply has a code whose second digit is 0 to 5

  @rfc5321-4.2-only-listed-codes @should
  Rule: A reply code is one that RFC 5321 or an extension defines

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        EXPN staff
        NOOP
        """
      Then every reply has a code that a standard defines

  @rfc5321-4.2.1-3yz-only-inside-data @must
  Rule: An intermediate reply comes only where the client has more to send

    Scenario: commands that are whole by themselves
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        MAIL FROM:<{sender}>
        RCPT TO:<{anyRecipient}>
        HELP
        RSET
        QUIT
        """
      Then every reply is final

  @rfc5321-4.2.1-permanent-errors-5yz @should
  Rule: What would fail again is refused for good

    Scenario Outline: <case>
      Given a greeted session
      When the client sends `<command>`
      Then the reply is a failure for good

      Examples:
        | case                | command                  |
        | an unknown command  | XYZZY                    |
        | MAIL without a path | MAIL                     |
        | RCPT without MAIL   | RCPT TO:<{anyRecipient}> |

  @rfc5321-4.2.1-code-categories @must
  Rule: A command that is not known is a matter of syntax, and answered 50z

    Scenario: a verb that nobody defined
      Given a greeted session
      When the client sends `XYZZY`
      Then a refusal is 500, 501, 502, 503 or 504

  @rfc5321-4.2.2-bad-sequence-503 @must
  Rule: Commands in their right order never earn 503

    Scenario: two transactions, the first of them given up
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        NOOP
        MAIL FROM:<{sender}>
        VRFY {anyRecipient}
        NOOP
        RSET
        MAIL FROM:<{sender}>
        """
      Then no reply is 503

  @rfc5321-4.5.1-minimum-commands @must
  Rule: No command of the minimum is answered as unknown

    Scenario: MAIL, RCPT, RSET, NOOP and DATA
      Given a greeted session
      When the client sends, one by one:
        """
        MAIL FROM:<{sender}>
        RCPT TO:<{anyRecipient}>
        NOOP
        RSET
        DATA
        """
      Then no reply is 500 or 502

  @rfc5321-4.2.4-listed-commands-served @must-not
  Rule: A command whose keyword the server offers is not answered as unknown

    Scenario: the commands of extensions
      Given a greeted session
      When the client sends, one by one, what is offered of:
        """
        VRFY {anyRecipient}
        EXPN staff
        HELP
        ETRN client.example
        """
      Then no reply is 500 or 502

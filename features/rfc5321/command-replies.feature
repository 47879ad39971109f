@rfc5321
Feature: Replies to each command
  The table of RFC 5321 §4.3.2: a command has its codes, besides 500, 501 and 421, which any command may earn.

  @rfc5321-4.3.2-ehlo-helo-errors @should
  Rule: EHLO or HELO is refused with 502, 504 or 550

    Scenario Outline: <case>
      Given a connected session
      When the server accepts the greeting
      And the client sends `<command>`
      Then a refusal is 500, 501, 502, 504 or 550

      Examples:
        | case                | command              |
        | EHLO without a name | EHLO                 |
        | HELO without a name | HELO                 |
        | a name with a slash | HELO client/example  |

  @rfc5321-4.3.2-mail-errors @should
  Rule: MAIL is refused with a code of its own row

    Scenario Outline: <case>
      Given a greeted session
      When the client sends `<command>`
      Then a refusal is 500, 501, 503, 504, 550, 552, 553, 554 or 555

      Examples:
        | case                | command                         |
        | no path             | MAIL                            |
        | no address          | MAIL FROM:<@>                   |
        | unknown parameter   | MAIL FROM:<{sender}> XUNKNOWN=1 |

    Scenario: inside a transaction
      Given a session with a sender given
      When the client sends `MAIL FROM:<{sender}>`
      Then a refusal is 500, 501, 503, 504, 550, 552, 553, 554 or 555

  @rfc5321-4.3.2-rcpt-success @should
  Rule: A recipient is accepted with 250 or 251

    Scenario: a local mailbox
      Given a session with a sender given
      When the client sends `RCPT TO:<{recipient}>`
      Then an acceptance is 250 or 251

  @rfc5321-4.3.2-rcpt-errors @should
  Rule: RCPT is refused with a code of its own row

    Scenario Outline: <case>
      Given a session with a sender given
      When the client sends `<command>`
      Then a refusal is 500, 501, 503, 504, 550, 551, 552, 553, 554, 555 or 556

      Examples:
        | case                | command                               |
        | no path             | RCPT                                  |
        | an unknown mailbox  | RCPT TO:<{unknownRecipient}>          |
        | a foreign mailbox   | RCPT TO:<{foreignRecipient}>          |
        | unknown parameter   | RCPT TO:<{anyRecipient}> XUNKNOWN=1   |

  @rfc5321-4.2.2-argument-errors-501 @should
  Rule: A known command with a wrong argument is answered 501

    Scenario Outline: <case>
      Given a session with a sender given
      When the client sends `<command>`
      Then a refusal is 501, 550, 553 or 555

      Examples:
        | case              | command                 |
        | nothing behind TO | RCPT TO:                |
        | an unclosed path  | RCPT TO:<{anyRecipient} |

  @rfc5321-4.3.2-data-errors @should
  Rule: DATA is refused with 503 or 554

    Scenario: without MAIL
      Given a greeted session
      When the client sends `DATA`
      Then a refusal is 500, 501, 503 or 554

    Scenario: without RCPT
      Given a session with a sender given
      When the client sends `DATA`
      Then a refusal is 500, 501, 503 or 554

  @rfc5321-4.3.2-end-of-data-errors @should
  Rule: A message is refused with a code of the row for its end

    Scenario: a line feed alone in the message
      Given a session ready for message data
      When the client sends the octets `Subject: {token}{CRLF}{CRLF}a{LF}b{CRLF}.{CRLF}`
      Then a refusal is 500, 501, 550, 552 or 554

  @rfc5321-4.3.2-vrfy-replies @should
  Rule: VRFY earns a code of its own row

    Scenario Outline: VRFY <argument>
      Given a greeted session
      When the client sends `VRFY <argument>`
      Then the reply is one of 250, 251, 252, 500, 501, 502, 504, 550, 551 or 553

      Examples:
        | argument           |
        | {anyRecipient}     |
        | {unknownRecipient} |

  @rfc5321-4.3.2-expn-replies @should
  Rule: EXPN earns a code of its own row

    Scenario: the name of a list
      Given a greeted session
      When the client sends `EXPN staff`
      Then the reply is one of 250, 252, 500, 501, 502, 504 or 550

  @rfc5321-4.3.2-help-replies @should
  Rule: HELP earns a code of its own row

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply is one of 211, 214, 500, 501, 502 or 504

      Examples:
        | command    |
        | HELP       |
        | HELP MAIL  |
        | HELP XYZZY |

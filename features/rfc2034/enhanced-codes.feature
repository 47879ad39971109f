@rfc2034 @requires-ENHANCEDSTATUSCODES
Feature: Enhanced status codes
  A server that announces them puts one at the beginning of each reply's text.

  @rfc2034-4-codes-present @must
  Rule: A reply to a command other than HELO and EHLO carries an enhanced status code

    Scenario: commands that ask for little
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        RSET
        HELP
        VRFY {anyRecipient}
        EXPN {anyRecipient}
        QUIT
        """
      Then every reply carries an enhanced status code

    Scenario: commands that nobody knows, or that are not permitted here
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        XYZZY
        AUTH ANONYMOUS
        STARTTLS NOW
        STARTTLS
        """
      Then every reply carries an enhanced status code

    Scenario: commands out of order
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        RCPT TO:<{anyRecipient}>
        DATA
        """
      Then every reply carries an enhanced status code

    Scenario: arguments missing, or too many
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        VRFY
        RSET NOW
        MAIL
        """
      Then every reply carries an enhanced status code

    Scenario: senders
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        MAIL FROM:<{sender}
        MAIL FROM:<{sender}> XMAILSPEC=1
        MAIL FROM:<{sender}> =1
        MAIL FROM:<{sender}>
        """
      Then every reply carries an enhanced status code

    Scenario: the parameters of extensions
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        MAIL FROM:<{sender}> SIZE=many
        MAIL FROM:<{sender}> AUTH=<>
        MAIL FROM:<{sender}> SIZE=99999999999999999999
        """
      Then every reply carries an enhanced status code

    Scenario: recipients
      Given a session with a recipient accepted
      When the client sends, one by one:
        """
        RCPT
        RCPT TO:<{anyRecipient}
        RCPT TO:<{anyRecipient}> XMAILSPEC=1
        """
      Then every reply carries an enhanced status code

    Scenario: commands inside a transaction
      Given a session with a sender given
      When the client sends, one by one:
        """
        MAIL FROM:<{sender}>
        DATA
        """
      Then every reply carries an enhanced status code

    Scenario: a command with a carriage return in it
      Given a greeted session
      When the client sends the octets `NOOP{CR}RSET{CRLF}`
      Then the reply has an enhanced status code

    Scenario: a command with no end
      Given a greeted session
      When the client sends `NOOP {x61*3000}`
      Then the reply has an enhanced status code

    Scenario Outline: RCPT TO:<<recipient>>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<recipient>>`
      Then the reply has an enhanced status code

      Examples:
        | recipient          |
        | {unknownRecipient} |
        | {foreignRecipient} |
        | {movedRecipient}   |

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then the reply has an enhanced status code

      Examples:
        | command                 |
        | VRFY {unknownRecipient} |
        | VRFY {movedRecipient}   |
        | EXPN {unknownRecipient} |
        | EXPN {list}             |

    Scenario: VRFY of an address elsewhere, by a client that may send there
      Given a greeted session from one of the server's own networks
      When the client sends `VRFY {deferredRecipient}`
      Then the reply has an enhanced status code

    Scenario: a recipient too many
      Given a session with a recipient accepted
      When the client repeats `RCPT TO:<{recipient}>` until it is refused
      Then the reply has an enhanced status code

@rfc2034 @requires-ENHANCEDSTATUSCODES
Feature: Enhanced status codes in every place
  With a login or without, after HELO or before it, on every line, and in the form that the document gives them.

  @rfc2034-4-codes-for-messages @must
  Rule: The reply to a message carries an enhanced status code

    Scenario: a message
      Given a session ready for message data
      When the client sends a message with the body line `Is this one well?`
      Then the reply has an enhanced status code

    Scenario: a message with a line feed that stands alone
      Given a session ready for message data
      When the client sends the octets `Subject: {token}{CRLF}{CRLF}one line{LF}or two?{CRLF}.{CRLF}`
      Then the reply has an enhanced status code

    Scenario: a message larger than the announced limit
      Given a session ready for message data
      When the client sends a message with the body line `{bodyOverLimit}`
      Then the reply has an enhanced status code

    Scenario: a message that has gone round
      Given a session ready for message data
      When the client sends a message with the header `{ownHop*250}From: <{sender}>{CRLF}Subject: {token}`
      Then the reply has an enhanced status code

  @rfc2034-4-codes-on-submission @must @requires-AUTH
  Rule: The submission service gives enhanced status codes as well

    Scenario: before a login
      Given an encrypted submission session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        STARTTLS
        AUTH
        MAIL FROM:<{sender}>
        """
      Then every reply carries an enhanced status code

    Scenario: attempts to log in
      Given an encrypted submission session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        AUTH X-NOBODY-HAS-THIS
        AUTH PLAIN !
        AUTH PLAIN
        *
        """
      Then every reply carries an enhanced status code

    Scenario: after a login
      Given an authenticated submission session
      When the client sends, one by one:
        """
        AUTH PLAIN {plain}
        MAIL FROM:<{ownAddress}> AUTH=+
        MAIL FROM:<{ownAddress}>
        AUTH PLAIN {plain}
        """
      Then every reply carries an enhanced status code

  @rfc2034-4-codes-for-submissions @must @requires-AUTH
  Rule: The reply to a submitted message carries an enhanced status code

    Scenario Outline: a message with <fault>
      Given an authenticated submission session ready for message data
      When the client sends a message with the header `<header>{CRLF}Subject: {token}`
      Then the reply has an enhanced status code

      Examples:
        | fault            | header                                      |
        | no From          | To: <a@client.example>                      |
        | a partial domain | From: <{ownAddress}>{CRLF}To: <carol@sales> |

  @rfc2034-4-codes-for-policy @must
  Rule: A refusal for reasons of policy carries an enhanced status code

    Scenario: a client without reverse DNS
      Given a greeted session from a client without reverse DNS
      When the client offers a message from `{sender}` to `{recipient}`
      Then the reply has an enhanced status code

    Scenario: a command of a client that gets no service
      Given a client that is turned away with 554
      When the client sends `NOOP`
      Then the reply has an enhanced status code

    Scenario: a local sender from outside
      Given a greeted session from a stranger
      When the client offers a message from `{recipient}` to `{recipient}`
      Then the reply has an enhanced status code

  @rfc2034-4-codes-without-ehlo @must
  Rule: Enhanced status codes are there whether or not the client says EHLO

    Scenario: before any greeting of the client
      Given a connected session
      When the server accepts the greeting
      And the client sends `NOOP`
      Then the reply has an enhanced status code

    Scenario: MAIL before any greeting of the client
      Given a connected session
      When the server accepts the greeting
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply has an enhanced status code

    Scenario: after HELO
      Given a connected session
      When the server accepts the greeting
      And the server accepts `HELO client.example`
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply has an enhanced status code

  @rfc2034-4-code-on-each-line @must
  Rule: Each line of a reply carries the same enhanced status code

    Scenario: commands whose replies may be long
      Given a greeted session
      When the server accepts `NOOP`
      And the client sends, one by one:
        """
        HELP
        EXPN {anyList}
        RCPT TO:<{anyRecipient}>
        """
      Then every reply carries its enhanced status code on each line

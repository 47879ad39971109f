@rfc6409 @requires-AUTH
Feature: The submission service
  What it offers, and which addresses and commands it takes, differs from what a relay does.

  @rfc6409-7-pipelining-offered @should
  Rule: PIPELINING is offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply advertises PIPELINING

  @rfc6409-7-enhanced-codes-offered @should
  Rule: ENHANCEDSTATUSCODES is offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply advertises ENHANCEDSTATUSCODES

  @rfc6409-7-dsn-offered @should
  Rule: DSN is offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply advertises DSN

  @rfc6409-7-8bitmime-offered @should
  Rule: 8BITMIME is offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply advertises 8BITMIME

  @rfc6409-7-etrn-not-offered @must-not
  Rule: ETRN is not offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply does not advertise ETRN

  @rfc6409-7-atrn-not-offered @must-not
  Rule: ATRN is not offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply does not advertise ATRN

  @rfc6409-7-no-521 @must-not
  Rule: No reply is 521

    Scenario: a client that did not log in
      Given an encrypted submission session
      When the client sends, one by one:
        """
        NOOP
        MAIL FROM:<{sender}>
        RCPT TO:<{anyRecipient}>
        QUIT
        """
      Then no reply is 521

  @rfc6409-3.2-null-sender-accepted @must-not
  Rule: The null sender is no reason to refuse a submission

    Scenario: the null sender after a login
      Given an authenticated submission session
      When the client offers a message from `` to `{recipient}`
      Then the reply is a positive completion

  @rfc6409-4.2-envelope-domains-qualified @must @needs-mailbox
  Rule: A sender with a partial domain is refused or completed

    Scenario: the first label of the server's domain
      Given an authenticated submission session
      When the client offers a message from `{recipientAtFirstLabel}` to `{recipient}`
      Then the server qualifies the sender or refuses it

  @rfc6409-5.1-address-syntax-501 @should
  Rule: An address off the grammar is refused with 501

    Scenario Outline: <command>
      Given an authenticated submission session with a recipient accepted
      When the client sends `<command>`
      Then a refusal is 501 or 553

      Examples:
        | command                    |
        | RCPT TO:<one two@{domain}> |
        | RCPT TO:<one@@{domain}>    |
        | RCPT TO:<"one@{domain}>    |
        | RCPT TO:<one@{domain}      |

  @rfc6409-6.1-sender-rights @may
  Rule: A sender that the login has no right to may be refused

    Scenario: an address that another login owns
      Given an authenticated submission session
      When the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply is one of 550, 553 or 554

  @rfc6409-6.3-data-syntax-554 @should
  Rule: A message that is refused for its form is answered 554

    Scenario: no From
      Given an authenticated submission session ready for message data
      When the client sends a message with the header `Subject: {token}`
      Then a refusal is 554

    Scenario: a field twice that may stand once
      Given an authenticated submission session ready for message data
      When the client sends a message with the header `From: <{ownAddress}>{CRLF}From: <{ownAddress}>{CRLF}Subject: {token}`
      Then a refusal is 554

  @rfc6409-6.3-data-argument-501 @must
  Rule: DATA with an argument is answered 501

    Scenario: DATA NOW
      Given an authenticated submission session with a recipient accepted
      When the client sends `DATA NOW`
      Then the reply is 501

@rfc3207 @requires-STARTTLS
Feature: STARTTLS
  A session in clear becomes one inside TLS, and begins anew.

  @rfc3207-4-reply-220 @must
  Rule: STARTTLS is answered 220, or 454 for a while

    Scenario: STARTTLS after EHLO
      Given a greeted session
      When the client sends `STARTTLS`
      Then the reply is one of 220 or 454

  @rfc3207-4-argument-refused @must
  Rule: STARTTLS takes no argument

    Scenario: STARTTLS with an argument
      Given a greeted session
      When the client sends `STARTTLS now`
      Then the reply is 501

  @rfc3207-4-local-mail-without-tls @must-not
  Rule: A public server does not demand TLS before it takes mail for its own domain

    Scenario: MAIL and RCPT in clear
      Given a greeted session
      When the client offers a message from `{sender}` to `{recipient}`
      Then the server takes the message without TLS

  @rfc3207-4.2-starttls-not-readvertised @must-not
  Rule: STARTTLS is not offered inside TLS

    Scenario: EHLO after a completed handshake
      Given an encrypted session
      When the client sends `EHLO client.example`
      Then the reply does not advertise STARTTLS

    Scenario: EHLO where TLS was there from the first octet
      Given a connected submissions session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply does not advertise STARTTLS

  @rfc3207-4.2-ehlo-after-handshake @must
  Rule: After the handshake EHLO is served again

    Scenario: EHLO after a completed handshake
      Given a greeted session
      When the client upgrades the session to TLS
      And the client sends `EHLO client.example`
      Then the reply is a positive completion

  @rfc3207-4.2-state-forgotten @must
  Rule: A sender given in clear no longer stands after the handshake

    Scenario: MAIL in clear, RCPT inside TLS
      Given a session with a sender given
      When the client upgrades the session to TLS
      And the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is a permanent failure

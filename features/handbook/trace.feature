@handbook @needs-mailbox
Feature: Where a message came from
  The first Received field is what an administrator reads to see how a message was given up.

  @handbook-trace-protocol @should
  Rule: The trace field tells by which protocol the message came

    Scenario: HELO
      Given a connected session
      When the server accepts the greeting
      And the server accepts `HELO client.example`
      And the server accepts `MAIL FROM:<{sender}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Without extensions.`
      Then the delivered message's first Received field names the protocol SMTP

    Scenario: EHLO
      Given a session ready for message data
      When the server accepts a message with the body line `With extensions.`
      Then the delivered message's first Received field names the protocol ESMTP

    Scenario: EHLO inside TLS
      Given an encrypted relay session ready for message data
      When the server accepts a message with the body line `With extensions, and nobody could read it.`
      Then the delivered message's first Received field names the protocol ESMTPS

    Scenario: a login
      Given an authenticated submission session ready for message data
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}`
      Then the delivered message's first Received field names the protocol ESMTPSA

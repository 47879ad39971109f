@rfc5321 @needs-mailbox
Feature: Trace information
  Where a message came from can be read from the fields that servers put on top of it.

  @rfc5321-4.4-received-on-top @must
  Rule: The server puts its trace field in front of everything that was in the message

    Scenario: a message without trace fields
      Given a session ready for message data
      When the server accepts a message with the body line `Where do I come from?`
      Then the delivered message has, above the fields that were typed, `Received`

  @rfc5321-4.4-received-clauses @must
  Rule: The trace field says from whom, by whom and when the message was received

    Scenario Outline: it <says>
      Given a session ready for message data
      When the server accepts a message with the body line `Where do I come from?`
      Then the delivered message's first Received field <says>

      Examples:
        | says           |
        | says from whom |
        | says by whom   |
        | says when      |

  @rfc5321-4.4-existing-trace-kept @must-not
  Rule: Trace fields that a message already carries stay as and where they are

    Scenario: a message that two hosts have handled
      Given a session ready for message data
      When the server accepts the message
        """
        Received: from b.example ([192.0.2.2]) by a.example with ESMTP id 2; Tue, 3 Nov 2026 10:00:02 +0000
        Received: from c.example ([192.0.2.3]) by b.example with SMTP id 1; Tue, 3 Nov 2026 10:00:01 +0000
        From: <{sender}>
        To: <{recipient}>
        Subject: on its way {token}
        Message-ID: <{token}@client.example>

        Two hosts before you.
        """
      Then the delivered message keeps these fields in their order
        """
        Received: from b.example ([192.0.2.2]) by a.example with ESMTP id 2; Tue, 3 Nov 2026 10:00:02 +0000
        Received: from c.example ([192.0.2.3]) by b.example with SMTP id 1; Tue, 3 Nov 2026 10:00:01 +0000
        """

  @rfc5321-4.4-return-path-at-delivery @must
  Rule: At final delivery the Return-Path field holds the envelope sender

    Scenario: the header From says something else
      Given a session ready for message data
      When the server accepts the message
        """
        From: <somebody.else@client.example>
        To: <{recipient}>
        Subject: return path {token}
        Message-ID: <{token}@client.example>

        Whom to tell when this cannot be delivered?
        """
      Then the delivered message has one header field Return-Path with `<{sender}>`

@rfc6152 @requires-8BITMIME
Feature: Eight-bit content
  A server that announces 8BITMIME takes octets with the high bit set and gives them on unharmed.

  @rfc6152-2-body-parameter-accepted @must
  Rule: MAIL with a BODY parameter is accepted

    Scenario Outline: BODY=<body>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> BODY=<body>`
      Then the reply is a positive completion

      Examples:
        | body     |
        | 8BITMIME |
        | 7BIT     |

  @rfc6152-3-octets-kept @must @needs-mailbox
  Rule: Octets with the high bit set reach the mailbox unchanged

    Scenario: a text in UTF-8
      Given a greeted session
      When the server accepts `MAIL FROM:<{sender}> BODY=8BITMIME`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts the message
        """
        From: <{sender}>
        To: <{recipient}>
        Subject: eight bits {token}
        Message-ID: <{token}@client.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Grüße, schöne Welt
        """
      Then the delivered message keeps the octets `Grüße, schöne Welt`

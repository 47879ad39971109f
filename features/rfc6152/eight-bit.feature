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

  @rfc6152-2-keyword-alone @must
  Rule: The keyword 8BITMIME has no parameter

    Scenario: EHLO
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply has nothing behind 8BITMIME

  @rfc6152-2-body-syntax @should
  Rule: A BODY that nobody defined is refused

    Scenario Outline: <parameter>
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> BODY=8BITMIME`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the reply is a permanent failure

      Examples:
        | parameter            |
        | BODY=9BITMIME        |
        | BODY=7BIT,8BITMIME   |

  @rfc6152-3-one-body @should
  Rule: A second BODY in one command is refused

    Scenario: both values
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> BODY=8BITMIME`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> BODY=7BIT BODY=8BITMIME`
      Then the reply is a permanent failure

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

@rfc5321 @needs-mailbox
Feature: What the envelope says stays in the envelope
  Who else got a message is nobody's business, and the header belongs to the author.

  @rfc5321-7.2-recipients-not-copied @should-not
  Rule: The header of a delivered message does not show the other recipients

    Scenario Outline: a second recipient who is in no header field, given <when>
      Given a session ready for message data from `{sender}` to `<recipients>`
      When the server accepts a message with the header `From: <{sender}>{CRLF}To: <{recipient}>{CRLF}Subject: {token}`
      Then the delivered message has a header that does not name `{otherAddress}`

      Examples:
        | when  | recipients                 |
        | last  | {recipient} {otherAddress} |
        | first | {otherAddress} {recipient} |

  @rfc5321-7.2-header-not-fitted-to-envelope @should-not
  Rule: The header is not changed because the envelope says something else

    Scenario: From, To and Cc name nobody of the envelope
      Given a session ready for message data
      When the server accepts the message
        """
        From: <author@client.example>
        To: <reader@client.example>
        Cc: <another.reader@client.example>
        Subject: a letter to others {token}

        You got this blind.
        """
      Then the message arrives in the mailbox as it was typed
      And the delivered message has one header field To with `<reader@client.example>`

    Scenario Outline: no field <field> in the message
      Given a session ready for message data
      When the server accepts a message with the header `From: <author@client.example>{CRLF}To: <reader@client.example>{CRLF}Subject: {token}`
      Then the delivered message has no header field `<field>`

      Examples:
        | field  |
        | Cc     |
        | Bcc    |
        | Sender |

  @rfc5321-7.2-no-apparently-to @should-not
  Rule: A message without recipients in its header gets no Apparently-To field

    Scenario: neither To nor Cc
      Given a session ready for message data
      When the server accepts a message with the header `From: <{sender}>{CRLF}Subject: {token}`
      Then the delivered message has no header field `Apparently-To`

  @rfc5321-7.1-other-from-not-hindered @should-not
  Rule: A From field that differs from the envelope's sender is no reason to refuse a message

    Scenario: somebody else of the same domain
      Given a session ready for a second message
      When the client sends a message with the header `From: <somebody.else@client.example>{CRLF}To: <{recipient}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}`
      Then the reply is a positive completion

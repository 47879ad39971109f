@rfc6152 @requires-8BITMIME @exclusive
Feature: A next hop that takes seven bits only
  A message with octets of eight bits is converted without loss before it goes there, or it does not go.

  @rfc6152-3-conversion @must
  Rule: A next hop without 8BITMIME gets a message in seven bits that says the same, or none

    Scenario Outline: a text in UTF-8, MAIL with "<parameter>"
      Given the next hop is back without 8BITMIME
      And a session ready for message data from `{ownAddress}<parameter>` to `{deferredRecipient}`
      When the server accepts the message
        """
        From: <{ownAddress}>
        To: <{deferredRecipient}>
        Subject: eight bits {token}
        Message-ID: <{token}@client.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Grüße, schöne Welt
        """
      Then the relayed message stays away, or is in seven bits and says `Grüße, schöne Welt`

      Examples:
        | parameter         |
        | {SP}BODY=8BITMIME |
        |                   |

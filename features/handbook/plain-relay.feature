@handbook
Feature: Plain relay on port 25
  What an administrator types into telnet to see whether the server takes mail, from whom, and for whom.

  @handbook-plain-relay-greeting @must
  Rule: The server greets with 220 and its name

    Scenario: connecting
      Given a connected session
      Then the reply is 220
      And the reply names the server

  @handbook-plain-relay-ehlo-list @should
  Rule: EHLO is answered with a list, one extension a line

    Scenario: EHLO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply is 250
      And the reply has several lines
      And the reply lists one keyword a line

  @handbook-plain-relay-helo @must
  Rule: HELO is answered without a list, for old clients

    Scenario: HELO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `HELO client.example`
      Then the reply is 250
      And the reply lists no extensions

  @handbook-plain-relay-as-typed @must @needs-mailbox
  Rule: A message typed by hand reaches the mailbox as it was typed

    Scenario: the whole transaction
      Given a greeted session
      When the server accepts `MAIL FROM:<{sender}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts the message
        """
        From: Carol <{sender}>
        To: <{recipient}>
        Subject: typed by hand {token}
        Message-ID: <{token}@client.example>
        X-Spaces:  two before and two inside  this line

        Good morning,
        {SP}{SP}a line that begins with two spaces,
        a line that ends with two spaces{SP}{SP}
        .a line that begins with a period,
        {TAB}and a tab.
        """
      And the server accepts `QUIT`
      Then the message arrives in the mailbox as it was typed

  @handbook-plain-relay-queue-id @should
  Rule: The acknowledgement of a message tells its queue id

    Scenario: end of data
      Given a session ready for message data
      When the client sends a message with the body line `Which id do I have?`
      Then the reply tells a queue id

  @handbook-plain-relay-quit @must
  Rule: QUIT is answered with 221, and the connection ends

    Scenario: QUIT after EHLO
      Given a greeted session
      When the client sends `QUIT`
      Then the goodbye is 221
      And the server has ended the session

  @handbook-plain-relay-header-from @must @needs-mailbox
  Rule: A header From that differs from the envelope is carried as it is

    Scenario: the envelope says one thing, the header another
      Given a session ready for message data
      When the server accepts the message
        """
        From: The Chief <chief@bank.example>
        To: <{recipient}>
        Subject: anybody can write this {token}
        Message-ID: <{token}@client.example>

        The protocol does not forbid it.
        """
      Then the delivered message has one header field From with `The Chief <chief@bank.example>`

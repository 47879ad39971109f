@rfc5321
Feature: Aliases and lists
  One address that stands for several mailboxes. An alias passes the message on as it is; a list answers for the copies itself.

  @rfc5321-3.9-alias-and-list-supported @should
  Rule: Aliases and lists can be written to

    Scenario Outline: <address>
      Given a session with a sender given
      When the client sends `RCPT TO:<<address>>`
      Then the reply is a positive completion

      Examples:
        | address |
        | {alias} |
        | {list}  |

  @rfc5321-3.9.1-alias-expanded @must @needs-mailbox
  Rule: Mail for an alias reaches whom the alias stands for

    Scenario: a message to an alias
      Given a message from `{sender}` to `{alias}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Hello, both of you.`
      Then the message arrives in the mailbox

  @rfc5321-3.9.1-alias-rest-unchanged @must @needs-mailbox
  Rule: Expanding an alias leaves the return address and the message as they were

    Scenario: the return address
      Given a message from `{sender}` to `{alias}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Hello, both of you.`
      Then the delivered message has the reverse-path `{sender}`

    Scenario: header and body
      Given a message from `{sender}` to `{alias}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Hello, both of you.`
      Then the message arrives in the mailbox as it was typed

  @rfc5321-3.9-list-reaches-every-member @must @needs-mailbox
  Rule: Mail for a list reaches its members

    Scenario: a message to a list
      Given a message from `{sender}` to `{list}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Dear readers.`
      Then the message arrives in the mailbox

  @rfc5321-3.9-list-return-address-changed @must @needs-mailbox
  Rule: The return address of what comes from a list is its administrator's

    Scenario: a message to a list
      Given a message from `{sender}` to `{list}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts a message with the body line `Dear readers.`
      Then the delivered message has the reverse-path `{listAdministrator}`

  @rfc5321-3.9-list-header-unchanged @must @needs-mailbox
  Rule: A list that the server expands leaves the header section as it was

    Scenario: a message to a list
      Given a message from `{sender}` to `{list}` is accepted from a stranger
      When the server accepts `DATA`
      And the server accepts the message
        """
        From: Carol <{sender}>
        Sender: <{sender}>
        Reply-To: <{sender}>
        To: <{list}>
        Subject: for all readers {token}
        Message-ID: <{token}@client.example>

        Dear readers.
        """
      Then the message arrives in the mailbox as it was typed

  @rfc5321-3.9-list-members-not-filtered @should @needs-mailbox
  Rule: Who writes to a list and is on it gets a copy, too

    Scenario: a message from a member
      Given a message from `{recipient}` to `{list}` is accepted from one of the server's own networks
      When the server accepts `DATA`
      And the server accepts a message with the body line `Dear readers, and dear me.`
      Then the message arrives in the mailbox

@rfc3463 @requires-ENHANCEDSTATUSCODES
Feature: Enhanced status codes and what they say
  Three numbers for programs: whether it worked, where the trouble is, and what it is.

  @rfc3463-2-no-leading-zeros @must
  Rule: The numbers of a code have no leading zeros

    Scenario: commands that are answered and commands that are refused
      Given a greeted session
      When the client sends, one by one:
        """
        NOOP
        XYZZY
        RCPT TO:<{anyRecipient}>
        MAIL FROM:<{sender}>
        DATA
        QUIT
        """
      Then every reply writes its enhanced status code without leading zeros

  @rfc3463-2-no-white-space @must-not
  Rule: There is no white space within a code

    Scenario: commands that are answered and commands that are refused
      Given a greeted session
      When the client sends, one by one:
        """
        NOOP
        XYZZY
        RCPT TO:<{anyRecipient}>
        MAIL FROM:<{sender}>
        DATA
        QUIT
        """
      Then every reply writes its enhanced status code without space in it

  @rfc3463-2-registered-codes @should
  Rule: A server sends registered codes only

    Scenario: commands of all kinds
      Given a greeted session
      When the client sends, one by one:
        """
        NOOP
        XYZZY
        HELP
        VRFY {anyRecipient}
        RCPT TO:<{anyRecipient}>
        MAIL FROM:<{sender}
        MAIL FROM:<{sender}> XMAILSPEC=1
        MAIL FROM:<{sender}>
        MAIL FROM:<{sender}>
        DATA
        RSET
        QUIT
        """
      Then every reply gives registered enhanced status codes only

    Scenario: recipients
      Given a session with a recipient accepted
      When the client sends, one by one:
        """
        RCPT TO:<{unknownRecipient}>
        RCPT TO:<{foreignRecipient}>
        RCPT TO:<{recipient}
        """
      Then every reply gives registered enhanced status codes only

  @rfc3463-3.2-no-such-mailbox @should
  Rule: A mailbox that does not exist is refused as one

    Scenario: an unknown recipient
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{unknownRecipient}>`
      Then the reply says that there is no such mailbox

  @rfc3463-3.2-address-syntax @should
  Rule: A malformed address is refused as one

    Scenario Outline: <command>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then the reply says that the address is malformed

      Examples:
        | command                          |
        | MAIL FROM:<@>                    |
        | MAIL FROM:<one two@four.example> |

  @rfc3463-3.6-invalid-command @should
  Rule: A command out of place and one that is not known are refused as such

    Scenario: RCPT before MAIL
      Given a greeted session
      When the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply says that the command is out of place

    Scenario: a verb that nobody defined
      Given a greeted session
      When the client sends `XYZZY`
      Then the reply says that the command is not known

  @rfc3463-3.6-invalid-arguments @should
  Rule: A command with a wrong argument is refused as such

    Scenario Outline: <command>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then the reply says that the argument is wrong

      Examples:
        | command                          |
        | RSET NOW                         |
        | MAIL FROM:<{sender}> XMAILSPEC=1 |

  @rfc3463-3.4-message-too-large @should @requires-SIZE
  Rule: A message beyond the limit on size is refused as one

    Scenario: MAIL with a size above the limit
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`
      Then the reply says that the message is too large

  @rfc3463-3.5-routing-loop @should
  Rule: A message that goes round is refused as one

    Scenario: 250 trace fields of the server's own
      Given a session ready for a second message
      When the client sends a message with the header `{ownHop*250}From: <{sender}>{CRLF}Subject: {token}`
      Then the reply says that the message goes round

@rfc5321
Feature: The envelope
  MAIL and RCPT say from whom and to whom; the header of the message does not.

  @rfc5321-3.3-rcpt-accepted-250 @must
  Rule: A recipient that is accepted is answered 250

    Scenario: a mailbox of the server's
      Given a session with a sender given
      When the client sends `RCPT TO:<{recipient}>`
      Then an acceptance is 250 or 251

  @rfc5321-3.3-mail-resets-buffers @must
  Rule: MAIL begins without recipients

    Scenario: MAIL after RSET, and no RCPT
      Given a session with a recipient accepted
      When the server accepts `RSET`
      And the server accepts `MAIL FROM:<{sender}>`
      And the client offers message data
      Then the reply is a refusal

    Scenario: MAIL after a message, and no RCPT
      Given a session ready for message data
      When the server accepts a message with the body line `The first of two.`
      And the server accepts `MAIL FROM:<{sender}>`
      And the client offers message data
      Then the reply is a refusal

  @rfc5321-4.1.1.3-delivered-to-mailbox @must @needs-mailbox
  Rule: A message for a mailbox of the server's is put into it

    Scenario: one message for one mailbox
      Given a session ready for message data
      When the server accepts a message with the body line `Put me where I belong.`
      Then the message arrives in the mailbox

  @rfc5321-4.1.1.3-recipients-add-up @must @needs-mailbox
  Rule: Each RCPT adds a recipient

    Scenario Outline: the mailbox <place>
      Given a session ready for message data from `{sender}` to `<recipients>`
      When the server accepts a message with the body line `One for each of you.`
      Then the message arrives in the mailbox

      Examples:
        | place          | recipients                 |
        | is named first | {recipient} {otherAddress} |
        | is named last  | {otherAddress} {recipient} |

  @rfc5321-4.1.1.3-rcpt-keeps-sender @must @needs-mailbox
  Rule: RCPT leaves the sender as it was

    Scenario: a refused recipient after an accepted one
      Given a session with a recipient accepted
      When the server refuses `RCPT TO:<{unknownRecipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Who sent me?`
      Then the delivered message has the reverse-path `{sender}`

  @rfc5321-2.4-local-part-case-preserved @must @needs-mailbox
  Rule: The case of a sender's local part is kept

    Scenario: a sender in mixed case
      Given a session ready for message data from `{senderInMixedCase}` to `{recipient}`
      When the server accepts a message with the body line `Who sent me?`
      Then the delivered message has the reverse-path `{senderInMixedCase}`

  @rfc5321-4.1.2-backslash-literal @must @needs-mailbox
  Rule: A backslash in a quoted local part is no character of the name

    Scenario: an escaped comma
      Given a session ready for message data from `"Joe\,Smith"@{senderDomain}` to `{recipient}`
      When the server accepts a message with the body line `Who sent me?`
      Then the delivered message has the reverse-path `"Joe,Smith"@{senderDomain}`

  @rfc5321-C-no-routing-from-header @must-not @needs-mailbox
  Rule: Where the message goes is taken from the envelope alone

    Scenario: addresses in the header that are not in the envelope
      Given a session ready for message data from `{sender}` to `{otherAddress}`
      When the server accepts the message
        """
        From: <{sender}>
        To: <{recipient}>
        Cc: <{recipient}>
        Bcc: <{recipient}>
        Resent-To: <{recipient}>
        Apparently-To: <{recipient}>
        Subject: for somebody else {token}
        Message-ID: <{token}@client.example>

        The envelope says who gets this.
        """
      Then the message does not arrive in the mailbox

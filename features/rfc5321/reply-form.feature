@rfc5321
Feature: Form of replies
  A code of three digits, a space or a hyphen, a text, CRLF: whatever is said, it is said in this form.

  @rfc5321-2.3.8-replies-crlf-only @must-not
  Rule: A reply line ends with CRLF, and no other CR or LF is sent

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply ends its lines with CRLF, and holds no other CR or LF

  @rfc5321-2.4-replies-ascii @must
  Rule: Replies are ASCII

    Scenario: eight-bit octets in commands
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY{xC3}{xA4}
        MAIL FROM:<{xE9}@client.example>
        VRFY {xFC}ser
        HELP
        NOOP
        """
      Then every reply is ASCII

  @rfc5321-4.2-reply-syntax @must
  Rule: A space or a hyphen stands between code and text

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply sets its code off by a space or a hyphen

  @rfc5321-4.3.2-three-digits @must-not
  Rule: A reply code has three digits

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply has a code of three digits

  @rfc5321-4.2-no-bare-codes @should-not
  Rule: A text follows the code

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply has a text behind its code

  @rfc5321-4.2.1-space-after-bare-code @should
  Rule: A code without a text is followed by a space

    Scenario: a dialogue with errors
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY
        RCPT TO:<{anyRecipient}>
        VRFY {anyRecipient}
        HELP
        NOOP
        """
      Then every reply has a space behind its last code

  @rfc5321-4.2-reply-text-characters @must
  Rule: The text of a reply is printable ASCII, spaces and tabs

    Scenario: control characters in commands
      Given a connected session
      When the client sends, one by one:
        """
        HELO client.example
        XYZZY{x1B}[2J
        VRFY a{x07}{NUL}b
        MAIL FROM:<a{x7F}@client.example>
        """
      Then every reply is made of printable characters, spaces and tabs

  @rfc5321-4.5.3.1.5-reply-line-512 @should
  Rule: A reply line has at most 512 octets

    Scenario: long arguments
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        XYZZY{x61*480}
        VRFY {x61*500}
        RCPT TO:<{x61*64}@{x61*60}.{x62*60}.{x63*60}.example>
        """
      Then every reply has lines of at most 512 octets

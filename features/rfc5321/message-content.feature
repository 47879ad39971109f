@rfc5321
Feature: Message content of every kind
  A server carries messages; it does not ask whether they are well made.

  @rfc5321-4.5.2-control-characters-kept @must @needs-mailbox
  Rule: Control characters of ASCII are accepted in the text and reach the mailbox

    Scenario Outline: <case>
      Given a session ready for a second message
      When the server accepts a message with the body line `a<octets>z`
      Then the delivered message has exactly the body line `a<octets>z`

      Examples:
        | case                       | octets                                   |
        | 1 to 8                     | {x01}{x02}{x03}{x04}{x05}{x06}{x07}{x08} |
        | vertical tab and form feed | {x0B}{x0C}                               |
        | 14 to 21                   | {x0E}{x0F}{x10}{x11}{x12}{x13}{x14}{x15} |
        | 22 to 31                   | {x16}{x17}{x18}{x19}{x1A}{x1C}{x1D}{x1F} |
        | escape and delete          | {x1B}{x7F}                               |

  @rfc5321-4.5.2-storage-reversible @must @needs-mailbox
  Rule: What storage does to a line can be undone, so that lines that differ stay different

    Scenario: lines that a mailbox file might take for its own
      Given a session ready for message data
      When the server accepts a message with the body `From me{CRLF}>From me{CRLF}>>From me{CRLF}{x0C}{CRLF}{x01}{x01}{x01}{x01}`
      Then the delivered message has 5 different body lines

  @rfc5321-4.5.3.1.6-text-line-1000 @must @needs-mailbox
  Rule: A text line of 1000 octets with its line end is taken, and arrives whole

    Scenario: 998 letters
      Given a session ready for a second message
      When the client sends a message with the body line `{x62*998}`
      Then the reply is a positive completion
      And the delivered message has exactly the body line `{x62*998}`

  @rfc5321-4.5.3.1.6-stuffed-period-not-counted @must @needs-mailbox
  Rule: The period that transparency adds does not count in the length of a line

    Scenario: 998 octets that begin with a period
      Given a session ready for a second message
      When the client sends a message with the body line `.{x62*997}`
      Then the reply is a positive completion
      And the delivered message has exactly the body line `.{x62*997}`

  @rfc5321-3.3-data-fails-with-reason-only @should
  Rule: After 354 a plain message for an accepted recipient is taken

    Scenario: a small message
      Given a session ready for message data
      When the client sends a message with the body line `Nothing special.`
      Then the reply is a positive completion

  @rfc5321-3.3-header-defects-accepted @should-not
  Rule: A message is not refused for defects of its header section or of its MIME structure

    Scenario Outline: <case>
      Given a session ready for a second message
      When the client sends a message with the header `<header>`
      Then the reply is a positive completion

      Examples:
        | case                 | header                                                                                               |
        | no Date              | From: <{sender}>{CRLF}To: <{recipient}>{CRLF}Subject: {token}                                        |
        | no From              | To: <{recipient}>{CRLF}Subject: {token}{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000                    |
        | two Subjects         | From: <{sender}>{CRLF}Subject: {token}{CRLF}Subject: again{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000 |
        | a Date that is none  | From: <{sender}>{CRLF}Subject: {token}{CRLF}Date: some day                                           |
        | a line without colon | From: <{sender}>{CRLF}Subject: {token}{CRLF}This is no field                                         |
        | no boundary          | From: <{sender}>{CRLF}Subject: {token}{CRLF}MIME-Version: 1.0{CRLF}Content-Type: multipart/mixed     |

  @rfc5321-3.3-resent-fields-accepted @must-not
  Rule: A message is not refused because its Resent fields do not match

    Scenario Outline: <case>
      Given a session ready for a second message
      When the client sends a message with the header field `<field>`
      Then the reply is a positive completion

      Examples:
        | case                           | field                                                                                    |
        | two Resent-To, one Resent-From | Resent-From: <{sender}>{CRLF}Resent-To: <{recipient}>{CRLF}Resent-To: <x@client.example> |
        | Resent-To alone                | Resent-To: <{recipient}>                                                                 |
        | Resent-To without Resent-Date  | Resent-From: <{sender}>{CRLF}Resent-To: <{recipient}>                                    |

  @rfc5321-6.2-faulty-message-delivered @should @needs-mailbox
  Rule: A message that can be delivered is delivered, whatever is wrong with its form

    Scenario Outline: <case>
      Given a session ready for a second message
      When the server accepts a message with the header `<header>`
      Then the message arrives in the mailbox

      Examples:
        | case                 | header                                                                                           |
        | no Date, no From     | Subject: {token}                                                                                 |
        | a line without colon | Subject: {token}{CRLF}This is no field{CRLF}From: <{sender}>                                     |
        | no boundary          | From: <{sender}>{CRLF}Subject: {token}{CRLF}MIME-Version: 1.0{CRLF}Content-Type: multipart/mixed |
        | text and no header   | This is all there is of {token}.                                                                 |

  @rfc5321-6.2-no-silent-dropping @should-not @needs-mailbox
  Rule: An ordinary message is never dropped in silence

    Scenario Outline: <case>
      Given a session ready for message data from `<sender>` to `{recipient}`
      When the server accepts a message with the header `<header>`
      Then the message arrives in the mailbox

      Examples:
        | case            | sender   | header                                                        |
        | no Date         | {sender} | From: <{sender}>{CRLF}To: <{recipient}>{CRLF}Subject: {token} |
        | no To           | {sender} | From: <{sender}>{CRLF}Subject: {token}                        |
        | the null sender |          | From: <{sender}>{CRLF}To: <{recipient}>{CRLF}Subject: {token} |

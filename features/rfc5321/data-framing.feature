@rfc5321
Feature: Where message data begins and ends
  After 354 every line is text, until a line that holds a single period and nothing else.

  @rfc5321-4.1.1.4-lines-are-data @must
  Rule: What looks like a command is text, between 354 and the end of data

    Scenario: commands inside the data
      Given a session ready for message data
      When the client sends a message with the body `RSET{CRLF}NOOP{CRLF}MAIL FROM:<>{CRLF}DATA{CRLF}QUIT`
      Then the server sends no second reply

    @needs-mailbox
    Scenario: the lines that looked like commands
      Given a session ready for message data
      When the server accepts a message with the body `RSET{CRLF}MAIL FROM:<>{CRLF}QUIT`
      Then the delivered message has exactly the body lines `RSET{CRLF}MAIL FROM:<>{CRLF}QUIT`

  @rfc5321-3.3-no-reply-inside-data @must
  Rule: The server says nothing between 354 and the end of data

    Scenario: a message above the limit of size
      Given a session ready for message data
      When the client sends the octets `Subject: too much {token}{CRLF}{CRLF}{bodyOverLimit}`
      And the client goes on with `{CRLF}.{CRLF}` once another session has been greeted
      Then the server says nothing before the end of data

  @rfc5321-4.1.1.4-period-alone-ends-data @must
  Rule: A line with a period alone ends the data, however its octets arrive

    Scenario Outline: <case>, then NOOP and another period
      Given a session ready for message data
      When the client sends the octets `Subject: framing {token}{CRLF}{CRLF}text<first>`
      And the client goes on with `<second>` once another session has been greeted
      And the client goes on with `NOOP{CRLF}.{CRLF}` once another session has been greeted
      Then the server takes what follows the end of data for commands

      Examples:
        | case                     | first         | second      |
        | the line in one piece    | {CRLF}        | .{CRLF}     |
        | cut within the line end  | {CR}          | {LF}.{CRLF} |
        | cut behind the period    | {CRLF}.       | {CRLF}      |
        | cut within the last CRLF | {CRLF}.{CR}   | {LF}        |
        | an empty line in front   | {CRLF}{CRLF}. | {CRLF}      |

  @rfc5321-4.1.1.4-period-at-once-ends-data @must
  Rule: A line with a period ends the data when it is the first line

    Scenario: no data at all, then NOOP and another period
      Given a session ready for message data
      When the client sends the octets `.{CRLF}`
      And the client goes on with `NOOP{CRLF}.{CRLF}` once another session has been greeted
      Then the server takes what follows the end of data for commands

  @rfc5321-4.1.1.4-last-line-break-belongs-to-message @must @needs-mailbox
  Rule: The line end before the period belongs to the last line, and is neither dropped nor doubled

    Scenario Outline: a last line that <case>
      Given a session ready for message data
      When the server accepts a message with the body `<body>`
      Then the delivered message has exactly the body lines `<body>`

      Examples:
        | case     | body            |
        | has text | first{CRLF}last |
        | is empty | first{CRLF}     |

  @rfc5321-2.3.8-bare-lf-no-line-in-data @must-not @needs-mailbox
  Rule: A lone line feed or carriage return begins no line, so that no period behind it is taken away

    Scenario Outline: periods behind <sign>
      Given a session ready for message data
      When the client sends a message with the body `a<octets>..b`
      Then the message is refused or delivered with `..b`

      Examples:
        | sign              | octets |
        | a line feed       | {LF}   |
        | a carriage return | {CR}   |

  @rfc5321-4.5.2-period-with-space-no-end @must
  Rule: A period with anything behind it does not end the data

    Scenario Outline: <case>
      Given a session ready for message data
      When the client sends the octets `Subject: framing {token}{CRLF}{CRLF}before{CRLF}<line>{CRLF}`
      And the client goes on with `after{CRLF}.{CRLF}` once another session has been greeted
      Then the server sends no second reply

      Examples:
        | case        | line   |
        | a space     | .{SP}  |
        | a tab       | .{TAB} |
        | two periods | ..     |
        | a letter    | .a     |

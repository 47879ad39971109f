@sec
Feature: Floods
  However much a client says, however long it is silent, and however many of it there are: the next one is served.

  @sec-flood-long-line @security
  Rule: A command line of any length does no harm to the next client

    Scenario Outline: <case>
      Given a greeted session from a stranger
      When the client sends the octets `<octets>`
      And the client closes the connection
      Then the server serves the next client

      Examples: with a line end
        | case                              | octets                                      |
        | NOOP with 64 KiB behind it        | NOOP {x61*65536}{CRLF}                      |
        | a verb of 64 KiB                  | {x61*65536}{CRLF}                           |
        | EHLO with 10,000 octets           | EHLO {x61*10000}{CRLF}                      |
        | MAIL with 10,000 octets           | MAIL FROM:<{x61*10000}@{senderDomain}>{CRLF} |
        | MAIL with 10,000 parameters       | MAIL FROM:<{sender}>{parameter*10000}{CRLF} |
        | 64 KiB of NUL                     | {NUL*65536}{CRLF}                           |
        | 64 KiB of 0xFF                    | {xFF*65536}{CRLF}                           |

      Examples: without one
        | case                              | octets                                      |
        | 1 MiB                             | {x61*1048576}                               |
        | 1 MiB of carriage returns         | {CR*1048576}                                |
        | 1 MiB of line feeds               | {LF*1048576}                                |

  @sec-flood-commands @security
  Rule: A thousand commands do no harm to the next client

    Scenario Outline: <command>
      Given a greeted session from a stranger
      When the client repeats `<command>` a thousand times, or as long as it is let
      Then the server serves the next client

      Examples:
        | command             |
        | NOOP                |
        | RSET                |
        | EHLO client.example |
        | XYZZY               |
        | VRFY {recipient}    |

  @sec-flood-left-behind @security
  Rule: Commands whose client is gone do no harm to the next one

    Scenario Outline: <commands> in one piece
      Given a greeted session from a stranger
      When the client sends the octets `<octets>`
      And the client closes the connection
      Then the server serves the next client

      Examples:
        | commands         | octets           |
        | 5,000 times NOOP | {noopLine*5000}  |
        | 500 times ETRN   | {etrnLine*500}   |

  @sec-flood-recipients @security
  Rule: A thousand recipients do no harm to the next client

    Scenario: the same recipient over and over
      Given a session with a sender given
      When the client repeats `RCPT TO:<{recipient}>` a thousand times, or as long as it is let
      Then the server serves the next client

  @sec-flood-header @security
  Rule: A header of any size does no harm to the next client

    Scenario Outline: <case>
      Given a session ready for message data
      When the server answers a message with the header field `<field>`
      Then the server serves the next client

      Examples:
        | case                          | field                              |
        | a line of 100 KiB             | X-Long: {x61*102400}               |
        | a name of 100 KiB             | {x61*102400}: x                    |
        | 2,000 trace fields            | {hop*2000}X-Last: yes              |
        | 10,000 folded lines           | X-Folded: a{foldedLine*10000}      |
        | 10,000 fields                 | {field*10000}X-Last: yes           |

  @sec-flood-sessions @security
  Rule: Clients that stay silent do not keep the next one out

    Scenario Outline: 50 sessions <stage>
      Given 50 other sessions <stage>
      And a connected session
      When the server accepts the greeting
      Then the server serves the next client

      Examples:
        | stage                         |
        | in the middle of a command    |
        | in the middle of message data |
        | with a recipient accepted     |

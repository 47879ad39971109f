@sec @requires-STARTTLS
Feature: Injection before STARTTLS
  Who sits between client and server can add commands in clear about STARTTLS; they must die with the clear session.

  @sec-starttls-injection-discarded @security
  Rule: Octets that arrive in clear behind STARTTLS are never run as commands inside TLS

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>` right behind STARTTLS
      Then the server runs nothing inside TLS that came in clear

      Examples:
        | command                                           |
        | NOOP                                              |
        | MAIL FROM:<{sender}>                            |
        | EHLO client.example{CRLF}MAIL FROM:<{sender}>   |
        | EHLO client.example{CRLF}EHLO client.example{CRLF}RSET |

    Scenario: a packet of its own
      Given a greeted session
      When the client sends `NOOP` behind STARTTLS in a packet of its own
      Then the server runs nothing inside TLS that came in clear

    Scenario Outline: a command without its end, <begun>
      Given a greeted session
      When the client sends `<begun>` right behind STARTTLS, without an end
      Then the server runs nothing inside TLS that came in clear

      Examples:
        | begun        |
        | RS           |
        | NOOP{CRLF}RS |

  @sec-starttls-clear-behind-220-discarded @security
  Rule: Octets that arrive in clear between the 220 and the handshake are never run as commands inside TLS

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>` right behind the 220 to STARTTLS
      Then the server runs nothing inside TLS that came in clear

      Examples:
        | command                                         |
        | NOOP                                            |
        | EHLO client.example{CRLF}MAIL FROM:<{sender}> |

  @sec-starttls-clear-command-not-obeyed @security
  Rule: A command in clear in place of the handshake is not obeyed

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>` in place of the handshake
      Then the server obeys nothing in clear

      Examples:
        | command              |
        | NOOP                 |
        | MAIL FROM:<{sender}> |

  @sec-starttls-failed-handshake-survived @security
  Rule: After a handshake that failed the next client is served

    Scenario Outline: <octets>
      Given a greeted session
      When the client sends `<octets>` in place of the handshake
      Then the server serves the next client

      Examples:
        | octets                                             |
        | NOOP                                               |
        | GET / HTTP/1.1                                     |
        | {x16}{x03}{x01}{x00}{x04}{x63}{x00}{x00}{x00} |

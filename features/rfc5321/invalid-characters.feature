@rfc5321
Feature: Characters that no command may hold
  A command with octets that are no characters of it is refused as a whole, and never served in part.

  @rfc5321-4.1.2-non-ascii-501 @must
  Rule: MAIL and RCPT with octets above 127 are refused with 501, unless an extension allows them

    Scenario Outline: MAIL, <case>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<path>>`
      Then the reply is one of 500, 501, 550 or 553

      Examples:
        | case                          | path                       |
        | Latin-1 in the local part     | j{xFC}@{senderDomain}      |
        | a lone octet of UTF-8         | j{x80}@{senderDomain}      |
        | Latin-1 in the domain         | j@b{xFC}.example           |

    Scenario Outline: RCPT, <case>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<path>>`
      Then the reply is one of 500, 501, 550 or 553

      Examples:
        | case                          | path                       |
        | Latin-1 in the local part     | j{xFC}@{domain}            |
        | a recipient and one octet     | {recipient}{xFC}           |

  @rfc5321-4.1.2-control-character-501 @must
  Rule: MAIL and RCPT with control characters are refused with 501

    Scenario Outline: <name> in MAIL
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<a<octet>b@{senderDomain}>`
      Then the reply is one of 500, 501, 550 or 553

      Examples:
        | name   | octet |
        | NUL    | {NUL} |
        | BEL    | {x07} |
        | TAB    | {TAB} |
        | ESC    | {x1B} |
        | DEL    | {x7F} |

    Scenario Outline: <name> in RCPT
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipient}<octet>>`
      Then the reply is one of 500, 501, 550 or 553

      Examples:
        | name   | octet |
        | NUL    | {NUL} |
        | BEL    | {x07} |
        | DEL    | {x7F} |

  @rfc5321-4.1.2-bad-domain-characters-501 @should
  Rule: A domain holds nothing but letters, digits, hyphens and periods

    Scenario Outline: <command>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then the reply is a permanent failure

      Examples:
        | command                           |
        | EHLO my_host.example              |
        | EHLO my$host.example              |
        | MAIL FROM:<user@my_host.example>  |
        | MAIL FROM:<user@my$host.example>  |

  @rfc5321-4.1.2-server-name-characters @must-not
  Rule: The server's own name holds nothing but letters, digits, hyphens and periods

    Scenario: the greeting
      Given a connected session
      Then the reply names the server

    Scenario Outline: <command>
      Given a connected session
      When the server accepts the greeting
      And the client sends `<command>`
      Then the reply names the server

      Examples:
        | command             |
        | EHLO client.example |
        | HELO client.example |

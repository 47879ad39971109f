@sec @needs-mailbox
Feature: Injection into trace fields and notifications
  What a client says of itself, and of its addresses, is written into messages. It must not become a line of its own there.

  @sec-injection-hello @security
  Rule: The name given in EHLO brings no header field of the client's into the message

    Scenario Outline: <sign>
      Given a connected session
      When the server accepts the greeting
      And the server answers `EHLO client.example<octets>X-Injected: yes`
      And the client offers a whole message from `{sender}` to `{recipient}`
      Then the server lets nobody write a header field X-Injected

      Examples:
        | sign              | octets           |
        | a carriage return | {CR}             |
        | a NUL             | {NUL}            |
        | a vertical tab    | {x0B}            |
        | a form feed       | {x0C}            |
        | NEL of Latin-1    | {x85}            |
        | a space           | {SP}             |
        | an escaped line   | {x5C}r{x5C}n     |

  @sec-injection-addresses @security
  Rule: An address of the envelope brings no header field of the client's into the message

    Scenario Outline: <case>
      Given a greeted session from a stranger
      When the client offers a whole message from `<sender>` to `<recipient>`
      Then the server lets nobody write a header field X-Injected

      Examples:
        | case                              | sender                                           | recipient                                        |
        | a carriage return in the sender   | "a{CR}X-Injected: yes"@{senderDomain}            | {recipient}                                      |
        | one behind a backslash            | "a\{CR}X-Injected: yes"@{senderDomain}           | {recipient}                                      |
        | a NUL in the sender               | "a{NUL}X-Injected: yes"@{senderDomain}           | {recipient}                                      |
        | many spaces in the sender         | "a{x20*60}X-Injected: yes"@{senderDomain}        | {recipient}                                      |
        | a carriage return behind it       | {sender}{CR}X-Injected: yes                      | {recipient}                                      |
        | one in the recipient              | {sender}                                         | {recipient}{CR}X-Injected: yes                   |
        | one in a source route             | {sender}                                         | @one.example{CR}X-Injected: yes:{recipient}      |

  @sec-injection-parameters @security
  Rule: A parameter of MAIL or RCPT brings no header field of the client's into the message

    Scenario Outline: <case>
      Given a greeted session from a stranger
      When the server answers `MAIL FROM:<{sender}><of mail>`
      And the server answers `RCPT TO:<{recipient}><of rcpt>`
      And the client offers message data
      Then the server lets nobody write a header field X-Injected

      Examples:
        | case                          | of mail                              | of rcpt                                   |
        | a carriage return in SIZE     | {SP}SIZE=100{CR}X-Injected:yes       |                                           |
        | one in BODY                   | {SP}BODY=7BIT{CR}X-Injected:yes      |                                           |
        | a NUL in BODY                 | {SP}BODY=7BIT{NUL}X-Injected:yes     |                                           |
        | a carriage return in ORCPT    |                                      | {SP}ORCPT=rfc822{CR}X-Injected:yes;a      |
        | an encoded line end in ORCPT  |                                      | {SP}ORCPT=rfc822;a+0D+0AX-Injected:yes    |
        | an encoded line end in ENVID  | {SP}ENVID=a+0D+0AX-Injected:yes      |                                           |

  @sec-injection-sender-kept @security
  Rule: A sender with signs of the shell or of formats is refused or kept as it is

    Scenario Outline: <local part>
      Given a greeted session from a stranger
      When the client offers a whole message from `<local part>@{senderDomain}` to `{recipient}`
      Then the message is refused or delivered with `<<local part>@{senderDomain}>`

      Examples:
        | local part          |
        | ";true;"            |
        | "$(true)"           |
        | "a \| true"         |
        | "a > /dev/null"     |
        | a{x60}true{x60}     |
        | $HOME               |
        | -froot              |
        | \|true              |
        | %s%n%x              |
        | {x24}{x7B}primary_hostname{x7D} |

  @sec-injection-notification @security @exclusive @requires-DSN
  Rule: What DSN parameters hold brings no line of the client's into a notification

    Scenario Outline: <parameter> with an encoded line end
      Given the next hop refuses every recipient for good
      And a greeted session from one of the server's own networks
      When the server answers `MAIL FROM:<{recipient}><of mail>`
      And the server answers `RCPT TO:<{deferredRecipient}><of rcpt>`
      And the client offers message data
      Then the server lets nobody write a line into the notification

      Examples:
        | parameter | of mail                             | of rcpt                                               |
        | ENVID     | {SP}ENVID=a+0D+0AX-Injected:yes     |                                                       |
        | ORCPT     |                                     | {SP}ORCPT=rfc822;a+0D+0AX-Injected:yes                |
        | a bare LF | {SP}ENVID=a+0AX-Injected:yes        | {SP}ORCPT=rfc822;a+0AX-Injected:yes                   |

  @sec-injection-vrfy @security
  Rule: VRFY and EXPN tell nothing of files and programs

    Scenario Outline: <command>
      Given a greeted session from a stranger
      When the client sends `<command>`
      Then no reply is 250

      Examples:
        | command                              |
        | EXPN :include:/etc/passwd            |
        | EXPN ":include:/etc/passwd"@{domain} |
        | EXPN /etc/passwd                     |
        | EXPN ../../etc/passwd                |
        | VRFY /etc/passwd                     |
        | VRFY "\|/bin/true"                   |
        | VRFY -bv root                        |
        | VRFY ;true                           |

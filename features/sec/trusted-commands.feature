@sec
Feature: Commands that are not for strangers
  Some commands change who the server takes the client for, or what it does. A client without trust is refused.

  @sec-trusted-xclient @security
  Rule: XCLIENT is refused from a stranger

    Scenario Outline: XCLIENT <attributes>
      Given a greeted session from a stranger
      When the client sends `XCLIENT <attributes>`
      Then the reply is a refusal

      Examples:
        | attributes                                |
        | ADDR=127.0.0.2                            |
        | NAME=localhost ADDR=127.0.0.1             |
        | LOGIN={recipient}                         |
        | DESTADDR=127.0.0.1 DESTPORT=587           |

  @sec-trusted-xclient-not-offered @should-not
  Rule: XCLIENT is not offered to a stranger

    Scenario: EHLO from a stranger
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply does not advertise XCLIENT

  @sec-trusted-xclient-gives-nothing @security
  Rule: XCLIENT from a stranger gives no right to relay

    Scenario Outline: XCLIENT <attributes>, then a foreign recipient
      Given a greeted session from a stranger
      When the server answers `XCLIENT <attributes>`
      And the server answers `EHLO client.example`
      And the client offers a message from `{sender}` to `{foreignRecipient}`
      Then the reply is a refusal

      Examples:
        | attributes             |
        | ADDR=127.0.0.2         |
        | LOGIN={recipient}      |

  @sec-trusted-xforward @security
  Rule: XFORWARD is refused from a stranger

    Scenario Outline: XFORWARD <attributes>
      Given a greeted session from a stranger
      When the client sends `XFORWARD <attributes>`
      Then the reply is a refusal

      Examples:
        | attributes                             |
        | ADDR=203.0.113.9                       |
        | NAME=bank.example HELO=bank.example    |

  @sec-trusted-debug @security
  Rule: Verbs for debugging are refused

    Scenario Outline: <command>
      Given a greeted session from a stranger
      When the client sends `<command>`
      Then the reply is a refusal

      Examples: of the old Sendmail
        | command        |
        | WIZ            |
        | DEBUG          |
        | KILL           |
        | SHOWQ          |

      Examples: of others
        | command              |
        | XEXCH50 2 2          |
        | X-LINK2STATE FIRST CHUNK=00 |
        | XADR {recipient}     |
        | XSHELL id            |

  @sec-trusted-turn @security
  Rule: TURN is refused from a stranger

    Scenario: TURN
      Given a greeted session from a stranger
      When the client sends `TURN`
      Then the reply is a refusal

  @sec-trusted-etrn-argument @should
  Rule: ETRN for what is no name of a host is refused

    Scenario Outline: ETRN <argument>
      Given a greeted session from a stranger
      When the client sends `ETRN <argument>`
      Then the reply is a refusal

      Examples:
        | argument                  |
        | ;id                       |
        | \|/bin/true               |
        | $(id)                     |
        | {x60}id{x60}              |
        | ../../etc/passwd          |
        | client.example{NUL}       |
        | client.example{x07}       |
        | @                         |

@rfc5321
Feature: Command lines
  Where a command ends, how long it may be, and what may stand behind it.

  @rfc5321-2.3.8-command-line-crlf-only @must-not
  Rule: Nothing but CRLF ends a command line

    Scenario Outline: <octets> inside NOOP
      Given a greeted session
      When the client sends the octets `NOOP<octets>NOOP{CRLF}`
      Then the server sends no second reply

      Examples:
        | octets |
        | {LF}   |
        | {CR}   |

    Scenario: a line of 64 KiB
      Given a greeted session
      When the client sends `NOOP {x61*65536}`
      Then the server sends no second reply

  @rfc5321-2.4-no-action-before-crlf @must
  Rule: Nothing is done about a command before its CRLF has come

    Scenario: a verb in two parts
      Given a greeted session
      When the client sends the octets `NOOP`
      And the client goes on with `X{CRLF}` once another session has been greeted
      Then the server sends no second reply

  @rfc5321-4.2-no-reply-injection @must
  Rule: What a client sends does not become a reply line

    Scenario Outline: <case>
      Given a greeted session
      When the client sends the octets `<line>{CRLF}`
      Then no reply is 259

      Examples:
        | case                            | line                          |
        | LF in an unknown command        | XYZZY{LF}259 taken            |
        | CR in an unknown command        | XYZZY{CR}259 taken            |
        | LF in a path                    | MAIL FROM:<a{LF}259 b@client.example> |

  @rfc5321-4.1.1-trailing-space-tolerated @should
  Rule: White space before the end of a command line does not matter

    Scenario Outline: <command>
      Given a greeted session that accepts the sender
      When the client sends `<command>`
      Then the reply is a positive completion

      Examples:
        | command                        |
        | NOOP{SP}                       |
        | NOOP{TAB}                      |
        | RSET{SP}{SP}{SP}               |
        | MAIL FROM:<{sender}>{SP}       |

    Scenario: DATA{SP}
      Given a session with a recipient accepted
      When the client sends `DATA{SP}`
      Then the reply is 354

  @rfc5321-4.1.1-superfluous-parameters-refused @should
  Rule: RSET, DATA and QUIT with a parameter are refused

    Scenario Outline: <command>
      Given a session with a recipient accepted
      When the client sends `<command>`
      Then the reply is a permanent failure

      Examples:
        | command  |
        | RSET now |
        | DATA now |
        | QUIT now |

  @rfc5321-4.3.2-arguments-501 @should
  Rule: The refusal of RSET, DATA or QUIT with a parameter is 501

    Scenario Outline: <command>
      Given a session with a recipient accepted
      When the client sends `<command>`
      Then a refusal is 501

      Examples:
        | command  |
        | RSET now |
        | DATA now |
        | QUIT now |

  @rfc5321-4.5.3.1.4-command-line-512 @must
  Rule: A command line of 512 octets is taken like a short one

    Scenario Outline: <case>
      Given a greeted session
      When the server accepts `NOOP {x61*10}`
      And the client sends `NOOP <argument>`
      Then the reply is a positive completion

      Examples:
        | case       | argument  |
        | 300 octets | {x61*293} |
        | 512 octets | {x61*505} |

  @rfc5321-4.2.2-line-too-long-500 @should
  Rule: A command line that is too long is answered 500

    Scenario: NOOP with ten thousand octets
      Given a greeted session
      When the client sends `NOOP {x61*10000}`
      Then the reply is one of 250 or 500

@rfc4954 @requires-AUTH
Feature: The AUTH exchange
  How the command is written, what a challenge looks like, and what a failure leaves behind.

  @rfc4954-8-mechanism-case-ignored @must @requires-AUTH-PLAIN
  Rule: The name of a mechanism means the same in any case

    Scenario Outline: <name>
      Given an encrypted submission session
      When the client sends `AUTH <name> {plain}`
      Then the reply is a positive completion

      Examples:
        | name  |
        | plain |
        | pLaIn |

  @rfc4954-8-mechanism-missing-501 @should
  Rule: AUTH without a mechanism is a syntax error

    Scenario: no argument
      Given an encrypted submission session
      When the client sends `AUTH`
      Then the reply is one of 500, 501 or 504

  @rfc4954-4-challenge-only-base64 @must-not
  Rule: A challenge holds nothing but BASE64

    Scenario: the challenges of PLAIN and LOGIN
      Given an encrypted submission session
      When the client sends, one by one:
        """
        AUTH PLAIN
        *
        AUTH LOGIN
        *
        """
      Then every reply has nothing but BASE64 behind 334

  @rfc4954-4-zero-length-response @must
  Rule: An initial response `=` is there, and empty: no challenge asks for it

    Scenario: AUTH PLAIN with nothing for an answer
      Given an encrypted submission session
      When the client sends `AUTH PLAIN =`
      Then the reply is a permanent failure

  @rfc4954-4-line-too-long-500 @must
  Rule: A response too long for the server fails with 500

    Scenario: a response of 20000 octets
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{x41*20000}`
      Then the reply is one of 500, 501 or 535

  @rfc4954-4-line-too-long-code @should @requires-ENHANCEDSTATUSCODES
  Rule: A response too long for the server earns the enhanced status code 5.5.6

    Scenario: a response of 20000 octets
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{x41*20000}`
      Then a 500 carries the enhanced status code 5.5.6

  @rfc4954-4-auth-after-failure @must
  Rule: After a failed AUTH another one may succeed

    Scenario Outline: <failure>
      Given an encrypted submission session
      When the server refuses `AUTH <attempt>`
      And the client sends `AUTH PLAIN {plain}`
      Then the reply is a positive completion

      Examples:
        | failure              | attempt                        |
        | a wrong password     | PLAIN {plainWithWrongPassword} |
        | no base64            | PLAIN AGFi!GRl                 |
        | an unknown mechanism | X-NOBODY-HAS-THIS              |

    Scenario: a cancelled exchange
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the server refuses `*`
      And the client sends `AUTH PLAIN {plain}`
      Then the reply is a positive completion

  @rfc4954-9-three-attempts @should-not
  Rule: The server does not hang up before three attempts have failed

    Scenario: two wrong passwords
      Given an encrypted submission session
      When the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the client sends `NOOP`
      Then the server keeps the connection open

  @rfc4954-7-esmtpa-keyword @should @needs-mailbox
  Rule: The trace field says that the client had logged in

    Scenario: a message after AUTH PLAIN
      Given an authenticated submission session
      When the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Who let me in?`
      Then the delivered message's first Received field says that the client had logged in

  @rfc4954-4-pipelined-in-order @must @requires-PIPELINING
  Rule: AUTH PLAIN with its response may stand in front of other commands in one piece

    Scenario: AUTH, RSET and NOOP
      Given an encrypted submission session
      When the client sends the octets `AUTH PLAIN {plain}{CRLF}RSET{CRLF}NOOP{CRLF}`
      Then the replies are, in order, 235, 250 and 250

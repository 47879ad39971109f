@rfc5321
Feature: Parameters of MAIL and RCPT
  What stands behind the path belongs to an extension that the server offers.

  @rfc5321-4.1.1.2-announced-parameters-accepted @must
  Rule: The parameters of what the server offers are accepted

    Scenario Outline: <parameter> in MAIL
      Given a greeted session that accepts the sender
      And the server offers <extension>
      When the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the reply is a positive completion

      Examples:
        | extension | parameter     |
        | SIZE      | SIZE=100      |
        | 8BITMIME  | BODY=7BIT     |
        | 8BITMIME  | BODY=8BITMIME |
        | DSN       | RET=HDRS      |
        | DSN       | ENVID=x       |

    Scenario: NOTIFY in RCPT
      Given a session with a recipient accepted
      And the server offers DSN
      When the client sends `RCPT TO:<{recipient}> NOTIFY=NEVER`
      Then the reply is a positive completion

  @rfc5321-2.4-parameter-case-ignored @must
  Rule: Parameters and their values mean the same in any case

    Scenario Outline: <as written>
      Given a greeted session that accepts the sender
      And the server offers <extension>
      When the server accepts `MAIL FROM:<{sender}> <in capitals>`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> <as written>`
      Then the reply is a positive completion

      Examples:
        | extension | in capitals   | as written    |
        | SIZE      | SIZE=100      | size=100      |
        | 8BITMIME  | BODY=8BITMIME | body=8BITMIME |
        | 8BITMIME  | BODY=8BITMIME | BODY=8bitmime |
        | DSN       | RET=HDRS      | RET=hdrs      |

  @rfc5321-4.1.2-several-parameters @must @requires-SIZE @requires-8BITMIME
  Rule: Several parameters may stand behind one path, in any order

    Scenario Outline: <parameters>
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> SIZE=100`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> <parameters>`
      Then the reply is a positive completion

      Examples:
        | parameters             |
        | SIZE=100 BODY=8BITMIME |
        | BODY=8BITMIME SIZE=100 |

  @rfc5321-4.1.2-parameter-grammar @should @requires-SIZE
  Rule: A parameter against the grammar is refused

    Scenario Outline: <parameter>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the reply is a permanent failure

      Examples:
        | parameter |
        | SIZE=     |
        | SIZE=1=2  |
        | =1        |
        | !SIZE=1   |

  @rfc5321-4.1.1.11-unknown-mail-parameter-555 @must
  Rule: MAIL with a parameter that the server does not know is refused with 555

    Scenario Outline: <parameter>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the reply is one of 555 or 504

      Examples:
        | parameter      |
        | XMAILSPEC=1    |
        | XMAILSPEC      |

  @rfc5321-4.1.1.11-unknown-rcpt-parameter-555 @must
  Rule: RCPT with a parameter that the server does not know is refused with 555

    Scenario: a parameter that nobody knows
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipient}> XMAILSPEC=1`
      Then the reply is one of 555 or 504

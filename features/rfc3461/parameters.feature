@rfc3461 @requires-DSN
Feature: Delivery status notifications on request
  A server that announces DSN understands what the client asks for, and what is no such wish.

  @rfc3461-2-keyword-alone @must-not
  Rule: The keyword DSN has no parameter

    Scenario: EHLO
      Given a connected session
      When the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply has nothing behind DSN

  @rfc3461-4-parameters-accepted @must
  Rule: The parameters of the extension are accepted on MAIL and RCPT

    Scenario Outline: MAIL with <parameters>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> <parameters>`
      Then the reply is a positive completion

      Examples:
        | parameters                  |
        | RET=HDRS                    |
        | RET=full                    |
        | RET=FULL ENVID=QQ314159     |
        | ENVID=a+2Bb+3Dc@(d);+7E     |
        | ENVID={x65*94}              |

    Scenario Outline: RCPT with <parameters>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipient}> <parameters>`
      Then the reply is a positive completion

      Examples:
        | parameters                                         |
        | NOTIFY=NEVER                                       |
        | NOTIFY=never                                       |
        | NOTIFY=DELAY                                       |
        | NOTIFY=SUCCESS,FAILURE,DELAY                       |
        | NOTIFY=Failure,Success                             |
        | NOTIFY=FAILURE ORCPT=rfc822;carol@client.example   |
        | ORCPT=rfc822;carol+2Blists@client.example          |
        | ORCPT=rfc822;{x61*60}@{x62*60}.{x63*60}.example     |

  @rfc3461-5.1-invalid-on-mail-501 @must
  Rule: A value of RET or ENVID that is not valid is refused with 501

    Scenario Outline: MAIL with <parameter>
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> RET=HDRS ENVID=x`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the reply is 501

      Examples:
        | parameter     |
        | RET=BODY      |
        | RET=FULL,HDRS |
        | ENVID=+ZZ     |
        | ENVID=+41+ZZ  |
        | ENVID=x+4     |
        | ENVID=+       |

  @rfc3461-5.1-repeated-on-mail-501 @must
  Rule: RET or ENVID given twice is refused with 501

    Scenario Outline: MAIL with <parameters>
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> RET=HDRS ENVID=x`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> <parameters>`
      Then the reply is 501

      Examples:
        | parameters         |
        | RET=HDRS RET=FULL  |
        | ENVID=x ENVID=y    |

  @rfc3461-5.1-invalid-on-rcpt-501 @should
  Rule: A value of NOTIFY or ORCPT that is not valid is refused with 501

    Scenario Outline: RCPT with <parameter>
      Given a session with a recipient accepted
      When the server accepts `RCPT TO:<{recipient}> NOTIFY=NEVER ORCPT=rfc822;x`
      And the client sends `RCPT TO:<{recipient}> <parameter>`
      Then the reply is 501

      Examples: NOTIFY
        | parameter            |
        | NOTIFY=NEVER,FAILURE |
        | NOTIFY=FAILURE,NEVER |
        | NOTIFY=ALWAYS        |
        | NOTIFY=DELAY,ALWAYS  |

      Examples: ORCPT
        | parameter               |
        | ORCPT=rfc822            |
        | ORCPT=;x                |
        | ORCPT=rfc@822;x         |
        | ORCPT=rfc822;x+4        |

  @rfc3461-4.5-repeated-on-rcpt-501 @should
  Rule: NOTIFY or ORCPT given twice is refused with 501

    Scenario Outline: RCPT with <parameters>
      Given a session with a recipient accepted
      When the server accepts `RCPT TO:<{recipient}> NOTIFY=NEVER ORCPT=rfc822;x`
      And the client sends `RCPT TO:<{recipient}> <parameters>`
      Then the reply is 501

      Examples:
        | parameters                        |
        | NOTIFY=NEVER NOTIFY=DELAY         |
        | ORCPT=rfc822;x ORCPT=rfc822;y     |

  @rfc3461-5.1-reply-unchanged @must
  Rule: The parameters change nothing of whether a recipient is accepted

    Scenario: an unknown recipient with NOTIFY=NEVER
      Given a session with a recipient accepted
      When the server refuses `RCPT TO:<{unknownRecipient}>`
      And the client sends `RCPT TO:<{unknownRecipient}> NOTIFY=NEVER`
      Then the reply is a permanent failure

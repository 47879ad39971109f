@rfc1870 @requires-SIZE
Feature: Declaration of size
  The server says how large a message may be, and the client how large its message is.

  @rfc1870-3-keyword-parameter @must
  Rule: SIZE is announced alone or with one decimal number

    Scenario: EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises, alone or with one decimal number, SIZE

  @rfc1870-4-size-parameter-accepted @must
  Rule: MAIL with a size within the limit is accepted

    Scenario Outline: SIZE=<size>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE=<size>`
      Then the reply is a positive completion

      Examples:
        | size                 |
        | 0                    |
        | 1000                 |
        | 00000000000000001000 |

    Scenario: the limit itself
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE={sizeAtLimit}`
      Then the reply is a positive completion

  @rfc1870-6-size-syntax @should
  Rule: A SIZE that is no number of at most twenty digits is refused

    Scenario Outline: SIZE=<size>
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> SIZE=1000`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> SIZE=<size>`
      Then the reply is a permanent failure

      Examples:
        | size  |
        | x1000 |
        | 1000x |
        | -1    |
        | 1.5   |

  @rfc1870-6-one-size @should
  Rule: A second SIZE in one command is refused

    Scenario: the same size twice
      Given a greeted session that accepts the sender
      When the server accepts `MAIL FROM:<{sender}> SIZE=1000`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{sender}> SIZE=1000 SIZE=1000`
      Then the reply is a permanent failure

  @rfc1870-6-size-ends-nothing @must-not @needs-mailbox
  Rule: The declared size does not end the message

    Scenario: a message larger than declared
      Given a greeted session
      When the server accepts `MAIL FROM:<{sender}> SIZE=10`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `This line ends far behind the tenth octet.`
      Then the delivered message has exactly the body line `This line ends far behind the tenth octet.`

  @rfc1870-6.3-no-552-after-agreement @should-not
  Rule: A message of the size that was agreed to is not refused as too large

    Scenario: 70000 octets declared, fewer sent
      Given a greeted session
      When the server accepts `MAIL FROM:<{sender}> SIZE=70000`
      And the server accepts `RCPT TO:<{recipient}>`
      When the server accepts `DATA`
      And the client sends a message with the body line `{bodyOf64K}`
      Then the reply is not 552

  @rfc1870-6.1-declared-size-too-big @should
  Rule: MAIL with a declared size over the announced limit is answered 552

    Scenario: one octet more than the limit
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`
      Then the reply is 552

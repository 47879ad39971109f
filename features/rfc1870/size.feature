@rfc1870 @requires-SIZE
Feature: Declaration of size
  The server says how large a message may be, and the client how large its message is.

  @rfc1870-3-keyword-parameter @must
  Rule: SIZE is announced alone or with one decimal number

    Scenario: EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises SIZE alone or with one decimal number

  @rfc1870-4-size-parameter-accepted @must
  Rule: MAIL with a size within the limit is accepted

    Scenario: SIZE=1000
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE=1000`
      Then the reply is a positive completion

  @rfc1870-6.1-declared-size-too-big @should
  Rule: MAIL with a declared size over the announced limit is answered 552

    Scenario: one octet more than the limit
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> SIZE={sizeOverLimit}`
      Then the reply is 552

@rfc4954 @requires-AUTH
Feature: The AUTH parameter of MAIL
  Servers that trust each other tell who submitted a message. Whoever announces AUTH has to understand the parameter.

  @rfc4954-5-parameter-accepted @must
  Rule: MAIL with an AUTH parameter is accepted

    Scenario Outline: AUTH=<value>
      Given an authenticated submission session
      When the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{ownAddress}> AUTH=<value>`
      Then the reply is a positive completion

      Examples:
        | value               |
        | <>                  |
        | {ownAddress}        |
        | e+3Dmc2@example.com |

  @rfc4954-5-parameter-syntax @should
  Rule: An AUTH parameter that is no xtext is refused

    Scenario Outline: AUTH=<value>
      Given an authenticated submission session
      When the server accepts `MAIL FROM:<{ownAddress}> AUTH=<>`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{ownAddress}> AUTH=<value>`
      Then the reply is a permanent failure

      Examples:
        | value                    |
        | mail+@client.example     |
        | mail+ZZ@client.example   |
        | mail@client.example+3    |
        | +@                       |

  @rfc4954-3-mail-line-longer @must
  Rule: MAIL may be 500 characters longer than without AUTH

    Scenario: a parameter of 500 characters
      Given an authenticated submission session
      When the server accepts `MAIL FROM:<{ownAddress}> AUTH=<>`
      And the server accepts `RSET`
      And the client sends `MAIL FROM:<{ownAddress}> AUTH=+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61@+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61.+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61+61`
      Then the reply is a positive completion

  @rfc4954-5-parameter-without-login @must
  Rule: The parameter is known before the login

    Scenario: AUTH=<> without a login
      Given an encrypted submission session
      When the client sends `MAIL FROM:<{ownAddress}> AUTH=<>`
      Then no reply is 501, 504 or 555

@rfc4954 @requires-AUTH
Feature: AUTH that fails
  Each kind of failure has a code of its own.

  @rfc4954-6-wrong-password-535 @should
  Rule: A wrong password is refused with 535

    Scenario: AUTH PLAIN with another password
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithWrongPassword}`
      Then the reply is 535

    Scenario Outline: a user name that nobody has, <length>
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<response>`
      Then the reply is 535

      Examples:
        | length               | response             |
        | without padding      | AG5vYm9keQBzZWNyZXQx |
        | with one pad         | AG5vYm9keQBzZWNyZXQ= |
        | with two pads        | AG5vYm9keQBzZWNyZQ== |

  @rfc4954-6-wrong-password-code @should @requires-ENHANCEDSTATUSCODES
  Rule: A wrong password carries the enhanced status code 5.7.8

    Scenario: AUTH PLAIN with another password
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithWrongPassword}`
      Then a 535 carries the enhanced status code 5.7.8

  @rfc4954-4-bad-base64-501 @must
  Rule: A response that is no base64 is refused with 501

    Scenario Outline: <case>
      Given an encrypted submission session
      When the client sends `AUTH PLAIN <response>`
      Then the reply is 501

      Examples:
        | case                             | response |
        | a character outside the alphabet | AGFi!GRl |
        | a pad character in the middle    | AAA=BBBB |
        | a pad character at the beginning | =AAA     |
        | a character too many             | AAAAA    |
        | a space in the middle            | AAAA BBBB |

    Scenario Outline: <case>, in answer to the challenge
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<response>`
      Then the reply is 501

      Examples:
        | case                             | response                |
        | a character outside the alphabet | AGFi!GRl                |
        | the alphabet of RFC 4648 §5      | AGF_-GRl                |
        | an equals sign alone             | =                       |
        | a pad character in the middle    | AAA=BBBB                |
        | a pad too many                   | AAA==                   |
        | a space at the end               | AAAA{SP}                |
        | an octet beyond ASCII            | AAA{xE4}                |
        | a command                        | MAIL FROM:<{ownAddress}> |

  @rfc4954-4-bad-base64-code @should @requires-ENHANCEDSTATUSCODES
  Rule: A response that is no base64 is refused with the enhanced status code 5.5.2

    Scenario: a character outside the alphabet
      Given an encrypted submission session
      When the client sends `AUTH PLAIN AGFi!GRl`
      Then a 501 carries the enhanced status code 5.5.2

  @rfc4954-4-cancel-501 @must
  Rule: A line with a single asterisk cancels the exchange with 501

    Scenario: asterisk in answer to the challenge
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `*`
      Then the reply is 501

  @rfc4954-4-unknown-mechanism-504 @must
  Rule: A mechanism that the server does not have is refused with 504

    Scenario: a mechanism that nobody defined
      Given an encrypted submission session
      When the client sends `AUTH X-NOBODY-HAS-THIS`
      Then the reply is 504

  @rfc4954-4-unknown-mechanism-code @should @requires-ENHANCEDSTATUSCODES
  Rule: A mechanism that the server does not have is refused with the enhanced status code 5.5.4

    Scenario: a mechanism that nobody defined
      Given an encrypted submission session
      When the client sends `AUTH X-NOBODY-HAS-THIS`
      Then a 504 carries the enhanced status code 5.5.4

  @rfc4954-4-second-auth-503 @must
  Rule: After a success a further AUTH is refused with 503

    Scenario: AUTH PLAIN once more
      Given an authenticated submission session
      When the client sends `AUTH PLAIN {plain}`
      Then the reply is 503

  @rfc4954-4-auth-in-transaction-503 @must
  Rule: AUTH inside a mail transaction is refused with 503

    Scenario: AUTH after MAIL
      Given an authenticated submission session with a sender given
      When the client sends `AUTH PLAIN {plain}`
      Then the reply is 503

  @rfc4954-6-authentication-required @should
  Rule: Mail without a login is refused with 530 where a login is required

    Scenario: MAIL and RCPT without AUTH
      Given an encrypted submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is 530

  @rfc4954-6-authentication-required-code @should @requires-ENHANCEDSTATUSCODES
  Rule: The demand for a login carries the enhanced status code 5.7.0

    Scenario: MAIL and RCPT without AUTH
      Given an encrypted submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then a 530 carries the enhanced status code 5.7.0

  @rfc4954-6-required-after-failure @should
  Rule: A failed AUTH leaves the session without a login, and otherwise as it was

    Scenario: a wrong password
      Given an encrypted submission session
      When the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is 530

    Scenario: a cancelled exchange
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the server refuses `*`
      And the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is 530

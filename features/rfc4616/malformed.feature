@rfc4616 @requires-AUTH
Feature: PLAIN messages that cannot hold
  A user name and a password, both of them, each in UTF-8, with one NUL before each.

  @rfc4616-2-malformed-message @must
  Rule: A message against the grammar opens no session

    Scenario Outline: <case>
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<message>`
      Then the reply is a permanent failure

      Examples:
        | case                         | message              |
        | no NUL                       | bm9ib2R5             |
        | one NUL                      | AG5vYm9keQ==         |
        | a third NUL and more         | {plainWithThirdNul}  |
        | a third NUL at the end       | {plainWithNulAtEnd}  |
        | a third NUL in front         | {plainWithNulInFront} |
        | octets that are no UTF-8     | AG5vYm9keQD//g==     |

  @rfc4616-2-empty-fields @must
  Rule: An empty user name or password fails

    Scenario Outline: <case>
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<message>`
      Then the reply is a permanent failure

      Examples:
        | case               | message                  |
        | no user name       | {plainWithEmptyUsername} |
        | no password        | {plainWithEmptyPassword} |
        | neither            | AAA=                     |

      Examples: nothing but a soft hyphen, of which SASLprep leaves nothing
        | case               | message                       |
        | a soft user name   | {plainWithNothingForUsername} |
        | a soft password    | {plainWithNothingForPassword} |

  @rfc4616-2-own-authzid @must
  Rule: A login may act as itself

    Scenario: the user name as authorization identity
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithOwnAuthzid}`
      Then the reply is a positive completion

  @rfc4616-2-prepared @should
  Rule: Two ways to write the same letters are the same user name and password

    Scenario: a letter and its mark in place of the letter with the mark
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainOfInternationalAccountDecomposed}`
      Then the reply is a positive completion

  @rfc4616-2-password-case @must
  Rule: A password with small letters for capitals is another one

    Scenario: the password in the other case
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithPasswordInOtherCase}`
      Then the reply is a permanent failure

  @rfc4616-2-unpreparable @must
  Rule: A user name or password that cannot be prepared fails

    Scenario Outline: a character for private use behind the <field>
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<message>`
      Then the reply is a permanent failure

      Examples:
        | field     | message                         |
        | user name | {plainWithProhibitedInUsername} |
        | password  | {plainWithProhibitedInPassword} |

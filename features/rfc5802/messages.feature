@rfc5802 @requires-AUTH @requires-AUTH-SCRAM-SHA-256
Feature: Messages of SCRAM-SHA-256
  What the server says in its first message, and what it makes of the client's.

  @rfc5802-5.2-client-first @must
  Rule: Without an initial response the exchange begins with an empty challenge

    Scenario: the challenge
      Given an encrypted submission session
      When the client sends `AUTH SCRAM-SHA-256`
      Then the reply is an empty challenge

    Scenario: the first message in a line of its own
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, step by step
      Then the reply is a positive completion

  @rfc5802-7-server-first-form @must
  Rule: The server's first message tells nonce, salt and iteration count

    Scenario: the first challenge
      Given an encrypted submission session
      When the client begins SCRAM-SHA-256
      Then the reply has a salt and an iteration count

  @rfc5802-5.1-nonce-lengthened @must
  Rule: The server lengthens the client's nonce

    Scenario: the first challenge
      Given an encrypted submission session
      When the client begins SCRAM-SHA-256
      Then the reply has the client's nonce, and more behind it

  @rfc5802-5.1-iteration-count @should
  Rule: The server asks for 4096 iterations or more

    Scenario: the first challenge
      Given an encrypted submission session
      When the client begins SCRAM-SHA-256
      Then the reply has an iteration count of at least 4096

  @rfc5802-5-first-flag @must
  Rule: A first message that begins with none of n, y and p fails

    Scenario: the flag q
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with a flag that nobody defined
      Then the reply is a permanent failure

  @rfc5802-5.1-order @must
  Rule: A first message whose attributes are not in their order fails

    Scenario Outline: <case>
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with <case>
      Then the reply is a permanent failure

      Examples:
        | case                      |
        | no nonce                  |
        | the nonce before the name |

  @rfc5802-5.1-name-equals @must
  Rule: An equals sign in a user name that stands for nothing fails

    Scenario: an equals sign at the end of the name
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with a bare equals sign in the user name
      Then the reply is a permanent failure

  @rfc5802-5.1-optional-extension @must
  Rule: An attribute that nobody knows is ignored

    Scenario: an attribute x behind the nonce
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with an extension that nobody knows
      Then the reply is a positive completion

  @rfc5802-5.1-mandatory-extension @must
  Rule: An attribute m fails the exchange

    Scenario: an attribute m before the name
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with an extension that has to be known
      Then the reply is a permanent failure

  @rfc5802-5.1-error-attribute @must
  Rule: A message of the server about a failure names the error

    Scenario: a wrong password
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with a wrong password
      Then the server names the error in its last challenge, if there is one

@rfc5802 @requires-AUTH @requires-AUTH-SCRAM-SHA-256
Feature: Proofs of SCRAM-SHA-256
  The client proves that it knows the password, the server that it has the keys, and neither shows them.

  @rfc5802-5-proof-verified @must
  Rule: A proof that does not hold fails

    Scenario Outline: <case>
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with <case>
      Then the reply is a permanent failure

      Examples:
        | case                 |
        | a wrong password     |
        | a proof of no octets |

  @rfc5802-5.1-nonce-verified @must
  Rule: A last message without the server's nonce fails

    Scenario Outline: <case>
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with <case>
      Then the reply is a permanent failure

      Examples:
        | case               |
        | another nonce      |
        | its own nonce only |

  @rfc5802-5-server-proves @must
  Rule: The server proves before the success that it has the keys of the account

    Scenario: a login
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256
      Then the server has proved that it knows the password

  @rfc5802-6-binding-validated @must
  Rule: A last message that tells another header than the first fails

    Scenario: y in the last message, n in the first
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with the header of another flag
      Then the reply is a permanent failure

  @rfc5802-6-flag-y @must
  Rule: The flag y succeeds where no channel binding is offered

    Scenario: y
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with the flag y
      Then the reply is a positive completion

  @rfc5802-6-flag-p @must
  Rule: A channel binding that the server does not support fails

    Scenario: p without data of the channel
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with the flag p
      Then the reply is a permanent failure

  @rfc5802-5.1-authzid-verified @must
  Rule: A login may not act as somebody else

    Scenario: somebody else's address as authorization identity
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with somebody else's name to act for
      Then the reply is a permanent failure

  @rfc5802-5.1-own-authzid @must
  Rule: A login may act as itself

    Scenario: the user name as authorization identity
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with its own name to act for
      Then the reply is a positive completion

@sec @requires-AUTH
Feature: Which user names exist
  Whoever guesses passwords is not to learn which names are worth it.

  @sec-auth-same-refusal @security
  Rule: A wrong password and a user name that nobody has are refused alike

    Scenario: the same password for both
      Given an encrypted submission session
      When the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the client sends `AUTH PLAIN AG5vYm9keS1oYXMtdGhpcy1uYW1lAG5vdC10aGUtcGFzc3dvcmQ=`
      Then the reply says the same as the one before

  @sec-auth-login-asks-everybody @security @requires-AUTH-LOGIN
  Rule: AUTH LOGIN asks for the password whatever the user name is

    Scenario: a user name that nobody has
      Given an encrypted submission session
      When the server accepts `AUTH LOGIN`
      And the client sends `bm9ib2R5LWhhcy10aGlzLW5hbWU=`
      Then the reply is 334

  @sec-auth-scram-asks-everybody @security @requires-AUTH-SCRAM-SHA-256
  Rule: SCRAM gives salt and iteration count whatever the user name is

    Scenario: a user name that nobody has
      Given an encrypted submission session
      When the client begins SCRAM-SHA-256 under a name that nobody has
      Then the reply is 334

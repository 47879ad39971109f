@sec @requires-AUTH
Feature: Which user names exist
  Whoever guesses passwords is not to learn which names are worth it, nor to shut anybody out by it.

  @sec-auth-same-refusal @security
  Rule: A wrong password and a user name that nobody has are refused alike

    Scenario: the same password for both
      Given an encrypted submission session
      When the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the client sends `AUTH PLAIN AG5vYm9keS1oYXMtdGhpcy1uYW1lAG5vdC10aGUtcGFzc3dvcmQ=`
      Then the reply says the same as the one before

  @sec-auth-refused-in-clear-alike @security
  Rule: A refusal in clear does not tell whether the password was right

    Scenario: a wrong password, then the right one
      Given a greeted submission session
      When the server refuses `AUTH PLAIN {plainWithWrongPassword}`
      And the client sends `AUTH PLAIN {plain}`
      Then the server says the same of both passwords, unless it takes a login in clear

  @sec-auth-recipient-before-login @should
  Rule: Before a login a submission server does not tell recipients that exist from others

    Scenario: a mailbox, and one that nobody has
      Given an encrypted submission session
      When the client offers a message from `{sender}` to `{recipient}`
      Then the reply says the same of a recipient that nobody has

  @sec-auth-sender-before-login @should
  Rule: Before a login a submission server does not tell senders that exist from others

    Scenario: an address of the account, and one that nobody has
      Given an encrypted submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply says the same of a sender that nobody has

  @sec-auth-many-failures @security
  Rule: A hundred failed logins do no harm to the next client

    Scenario: a wrong password again and again
      Given an encrypted submission session
      When the client repeats `AUTH PLAIN {plainWithWrongPassword}` a hundred times, or as long as it is let
      Then the server serves the next client

  @sec-auth-no-lockout @should-not
  Rule: Who guesses a password does not lock its owner out

    Scenario: ten wrong passwords, then the right one from elsewhere
      Given an encrypted submission session
      When the client repeats `AUTH PLAIN {plainWithWrongPassword}` ten times, or as long as it is let
      Then the server lets the account log in from elsewhere

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

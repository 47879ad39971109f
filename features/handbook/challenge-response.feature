@handbook @requires-AUTH
Feature: Logins that do not show the password
  CRAM-MD5 and SCRAM answer a question of the server, so that whoever listens learns no password.

  @handbook-submission-scram @should @requires-AUTH-SCRAM-SHA-256
  Rule: SCRAM-SHA-256 works where it is offered

    Scenario: a login
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256
      Then the reply is a positive completion

  @handbook-submission-cram-md5 @should @requires-AUTH-CRAM-MD5
  Rule: CRAM-MD5 works where it is offered

    Scenario: a login
      Given an encrypted submission session
      When the client logs in with CRAM-MD5
      Then the reply is a positive completion

  @handbook-submission-cram-challenge @should @requires-AUTH-CRAM-MD5
  Rule: The challenge of CRAM-MD5 looks like a message id

    Scenario: the challenge
      Given an encrypted submission session
      When the client sends `AUTH CRAM-MD5`
      Then the reply has a challenge in the form of a message id

  @handbook-submission-cram-wrong-password @security @requires-AUTH-CRAM-MD5
  Rule: A wrong password does not open the door

    Scenario: a digest made with another password
      Given an encrypted submission session
      When the client logs in with CRAM-MD5, with a wrong password
      Then the reply is a permanent failure

  @handbook-submission-cram-replay @security @requires-AUTH-CRAM-MD5
  Rule: An answer opens the door once at most

    Scenario: the right answer to the challenge of another connection
      Given an encrypted submission session
      When the client logs in with CRAM-MD5, with the answer to an older challenge
      Then the reply is a permanent failure

@rfc6409 @requires-AUTH
Feature: Submission needs a login
  The submission port is for people whom the server knows.

  @rfc6409-4.3-authentication-required @must
  Rule: A client that did not log in is not served

    Scenario: MAIL and RCPT without AUTH
      Given an encrypted submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a refusal

@rfc4954 @requires-AUTH @requires-AUTH-CRAM-MD5
Feature: Mechanisms in which the server begins
  The client has nothing to say before it is asked.

  @rfc4954-4-initial-response-unwanted @must
  Rule: An initial response to a mechanism in which the server begins is refused with 501

    Scenario: CRAM-MD5 with a user name
      Given an encrypted submission session
      When the client sends `AUTH CRAM-MD5 dXNlcg==`
      Then the reply is 501

  @rfc4954-4-initial-response-unwanted-code @should @requires-ENHANCEDSTATUSCODES
  Rule: An initial response to a mechanism in which the server begins earns the enhanced status code 5.7.0

    Scenario: CRAM-MD5 with a user name
      Given an encrypted submission session
      When the client sends `AUTH CRAM-MD5 dXNlcg==`
      Then a 501 carries the enhanced status code 5.7.0

@rfc4422 @requires-AUTH
Feature: SASL mechanisms
  What a mechanism may be called, by whichever protocol it is offered.

  @rfc4422-3.1-mechanism-names @must
  Rule: A mechanism is named by 1 to 20 letters, digits, hyphens and underscores

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the client sends `EHLO client.example`
      Then the reply advertises, with names of mechanisms, AUTH

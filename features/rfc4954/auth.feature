@rfc4954 @requires-AUTH
Feature: AUTH
  How a client proves who it is, and how the server answers each thing that can go wrong.

  @rfc4954-3-mechanisms-listed @must
  Rule: The AUTH keyword lists the mechanisms, separated by spaces

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the client sends `EHLO client.example`
      Then the reply advertises, with a list of mechanisms, AUTH

  @rfc4954-4-plain-only-inside-tls @should-not
  Rule: No plaintext mechanism is offered before TLS

    Scenario: EHLO in clear
      Given a greeted submission session
      When the client sends `EHLO client.example`
      Then the reply offers no plaintext mechanism

  @rfc4954-4-refused-in-clear @should-not
  Rule: AUTH PLAIN is refused in clear

    Scenario: AUTH PLAIN without a response, in clear
      Given a greeted submission session
      When the client sends `AUTH PLAIN`
      Then the reply is a refusal

  @rfc4954-4-initial-response @must
  Rule: AUTH PLAIN with its response in the command succeeds

    Scenario: one step
      Given an encrypted submission session
      When the client sends `AUTH PLAIN {plain}`
      Then the reply is a positive completion

  @rfc4954-4-two-steps @must
  Rule: AUTH PLAIN without an initial response is answered with an empty challenge

    Scenario: the challenge
      Given an encrypted submission session
      When the client sends `AUTH PLAIN`
      Then the reply is an empty challenge

    Scenario: the response to the challenge
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plain}`
      Then the reply is a positive completion

  @rfc4954-6-success-235 @must
  Rule: A success is answered 235

    Scenario: AUTH PLAIN
      Given an encrypted submission session
      When the client sends `AUTH PLAIN {plain}`
      Then an acceptance is 235

  @rfc4954-6-success-code @should @requires-ENHANCEDSTATUSCODES
  Rule: A success carries the enhanced status code 2.7.0

    Scenario: AUTH PLAIN
      Given an encrypted submission session
      When the client sends `AUTH PLAIN {plain}`
      Then a 235 carries the enhanced status code 2.7.0

  @rfc4954-6-listed-mechanism-usable @should-not
  Rule: No mechanism is listed that is refused for want of TLS

    Scenario: each mechanism on offer in clear
      Given a greeted submission session
      When the client tries each mechanism on offer
      Then no reply is 538

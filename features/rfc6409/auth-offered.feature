@rfc6409
Feature: Logins for submission
  Who may submit is known by a login, so there has to be one.

  @rfc6409-7-auth-offered @must
  Rule: AUTH is offered

    Scenario: EHLO inside TLS
      Given an encrypted submission session
      When the server accepts `EHLO client.example`
      Then the reply advertises AUTH

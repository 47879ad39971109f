@rfc9325
Feature: The way with TLS only
  Submission has two ways into TLS. The one in which nothing is said in clear has to be as good as the other.

  @rfc9325-3.2-tls-only-method @must
  Rule: Who may log in behind STARTTLS may log in where there is TLS only

    Scenario: EHLO on the submissions service
      Given a connected submissions session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the server offers a login, if it does behind STARTTLS

    Scenario: AUTH PLAIN on the submissions service
      Given a greeted submissions session
      When the client sends `AUTH PLAIN {plain}`
      Then the reply is a positive completion

@rfc8314
Feature: Submission inside TLS
  The submissions service has TLS from the first octet, the submission service has STARTTLS.

  @rfc8314-3.3-tls-from-first-octet @must
  Rule: The submissions service says nothing before the handshake

    Scenario: a client that begins TLS
      When the client begins TLS at the submissions service
      Then the server speaks TLS from the first octet

  @rfc8314-3.3-nothing-in-clear @must
  Rule: The submissions service obeys no command in clear

    Scenario Outline: <command>
      When the client sends `<command>` in clear to the submissions service
      Then the server obeys nothing in clear

      Examples:
        | command             |
        | EHLO client.example |
        | NOOP                |
        | STARTTLS            |

  @rfc8314-3.3-submission-inside-tls @must
  Rule: Who has logged in at the submissions service may send

    Scenario: MAIL after a login
      Given an authenticated submissions session
      When the client sends `MAIL FROM:<{ownAddress}>`
      Then the reply is a positive completion

  @rfc8314-3.3-starttls-on-submission @should
  Rule: The submission service offers STARTTLS

    Scenario: EHLO in clear
      Given a connected submission session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises STARTTLS

  @rfc8314-4.4-certificate-valid @must @requires-STARTTLS
  Rule: The certificate is in force, for the server's name, and from an authority that its clients trust

    Scenario Outline: a handshake with the <service> service
      When the client shakes hands at the <service> service
      Then the server shows a good certificate

      Examples:
        | service     |
        | submission  |
        | submissions |

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

  @rfc8314-3.3-implicit-tls-on-465 @should
  Rule: There is a submissions service that shakes hands from the first octet

    Scenario: a client that offers TLS 1.2 and 1.3
      When the client begins TLS at the submissions service
      Then the server shakes hands from the first octet

  @rfc8314-3.3-starttls-on-submission @should
  Rule: The submission service offers STARTTLS

    Scenario: EHLO in clear
      Given a connected submission session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises STARTTLS

  @rfc8314-4-tls-1-2-or-later @should
  Rule: What is older than TLS 1.2 is no longer served

    Scenario Outline: <version> on the <service> service
      Given an encrypted <service> session
      When the client offers only <version>
      Then the server does not agree to it

      Examples:
        | version | service     |
        | SSL 2.0 | submission  |
        | SSL 3.0 | submission  |
        | TLS 1.0 | submission  |
        | TLS 1.1 | submission  |
        | SSL 2.0 | submissions |
        | SSL 3.0 | submissions |
        | TLS 1.0 | submissions |
        | TLS 1.1 | submissions |

  @rfc8314-4-tls-1-2-supported @must @requires-STARTTLS
  Rule: TLS 1.2 or later is spoken

    Scenario Outline: a client of the <service> service that knows both
      When the client offers only TLS 1.2 or 1.3 at the <service> service
      Then the server agrees to it, and shakes hands

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc8314-4.4-certificate-valid @must @requires-STARTTLS
  Rule: The certificate is in force, for the server's name, and from an authority that its clients trust

    Scenario Outline: a handshake with the <service> service
      When the client shakes hands at the <service> service
      Then the server shows a good certificate

      Examples:
        | service     |
        | submission  |
        | submissions |

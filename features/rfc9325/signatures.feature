@rfc9325
Feature: Signatures of TLS 1.2
  With what hash a server signs its part of the handshake.

  @rfc9325-4.5-no-sha1 @must-not
  Rule: No handshake is signed with SHA-1 or MD5

    Scenario Outline: old hashes on the <service> service
      Given an encrypted <service> session
      When the client offers only signatures with SHA-1 or MD5
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.5-sha-256 @should
  Rule: A handshake is signed with SHA-256 where the client knows nothing else

    Scenario Outline: SHA-256 on the <service> service
      Given an encrypted <service> session
      When the client offers only signatures with SHA-256
      Then the server agrees to it

      Examples:
        | service     |
        | submission  |
        | submissions |

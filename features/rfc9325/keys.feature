@rfc9325
Feature: Length of keys
  What a key is worth, whatever it is used with. Certificates are looked at, whether or not a client would trust them.

  @rfc9325-4.5-rsa-2048 @must @requires-STARTTLS
  Rule: An RSA key in a certificate has 2048 bits or more

    Scenario Outline: the certificates of the <service> service
      When the client shakes hands at the <service> service
      Then the server shows no RSA key of less than 2048 bits

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2-ecdsa-p-256 @should @requires-STARTTLS
  Rule: An ECDSA key in a certificate is on the curve P-256

    Scenario Outline: the certificate on the <service> service
      When the client shakes hands at the <service> service
      Then the server shows no ECDSA key on another curve than P-256

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.5-dhe-2048 @must
  Rule: Diffie-Hellman in a finite field has 2048 bits or more

    Scenario Outline: DHE on the <service> service
      Given an encrypted <service> session
      When the client offers only finite-field Diffie-Hellman of any length
      Then the server agrees to it with 2048 bits or more only

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.5-curves-224 @must-not
  Rule: Curves of less than 224 bits are not agreed to

    Scenario Outline: short curves on the <service> service
      Given an encrypted <service> session
      When the client offers only curves of less than 224 bits
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2.1-p-256 @should
  Rule: The curve P-256 is known

    Scenario Outline: P-256 on the <service> service
      Given an encrypted <service> session
      When the client offers only the curve P-256
      Then the server agrees to that curve

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2.1-x25519 @should
  Rule: The curve X25519 is known

    Scenario Outline: X25519 on the <service> service
      Given an encrypted <service> session
      When the client offers only the curve X25519
      Then the server agrees to that curve

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-7.4-no-finite-field-key-reuse @should-not
  Rule: A key of Diffie-Hellman in a finite field is not used for another client

    Scenario Outline: three clients of the <service> service
      Given an encrypted <service> session
      When the client offers only suites with finite-field Diffie-Hellman
      Then the server takes a new key for each client, if it agrees to it

      Examples:
        | service     |
        | submission  |
        | submissions |

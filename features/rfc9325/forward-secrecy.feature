@rfc9325
Feature: Forward secrecy
  Whoever learns the server's key later shall not read what was sent before.

  @rfc9325-4.1-no-static-rsa @should-not
  Rule: Suites with static RSA are not agreed to

    Scenario Outline: static RSA on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with static RSA
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-no-static-diffie-hellman @should-not
  Rule: Suites with static Diffie-Hellman are not agreed to

    Scenario Outline: static Diffie-Hellman on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with static Diffie-Hellman
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-no-finite-field-dhe @should-not
  Rule: Diffie-Hellman in a finite field is not agreed to

    Scenario Outline: DHE on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with finite-field Diffie-Hellman
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-forward-secrecy-preferred @must
  Rule: Forward secrecy is preferred to what the client would rather have

    Scenario Outline: both on the <service> service
      Given an encrypted <service> session
      When the client offers only static RSA first, ECDHE last
      Then the server prefers forward secrecy

      Examples:
        | service     |
        | submission  |
        | submissions |

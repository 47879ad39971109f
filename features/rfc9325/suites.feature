@rfc9325
Feature: Cipher suites of TLS 1.2
  A client that offers nothing else shows what a submission server would agree to.

  @rfc9325-4.1-no-null-encryption @must-not
  Rule: Suites with NULL encryption are not agreed to

    Scenario Outline: NULL on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with NULL encryption
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-no-rc4 @must-not
  Rule: Suites with RC4 are not agreed to

    Scenario Outline: RC4 on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with RC4
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-no-less-than-112-bits @must-not
  Rule: Suites with less than 112 bits are not agreed to

    Scenario Outline: export ciphers and DES on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with less than 112 bits
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.1-no-less-than-128-bits @should-not
  Rule: Suites with less than 128 bits are not agreed to

    Scenario Outline: 3DES on the <service> service
      Given an encrypted <service> session
      When the client offers only suites with 3DES
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2-recommended-suites @should
  Rule: ECDHE with AES-GCM is agreed to

    Scenario Outline: the recommended suites on the <service> service
      Given an encrypted <service> session
      When the client offers only ECDHE with AES-GCM
      Then the server agrees to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2-cbc-with-encrypt-then-mac @should-not
  Rule: Suites in CBC mode are not agreed to without encrypt-then-MAC

    Scenario Outline: CBC on the <service> service
      Given an encrypted <service> session
      When the client offers only suites in CBC mode
      Then the server agrees to it with encrypt-then-MAC only

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2.1-weaker-suites-not-preferred @must
  Rule: GCM is preferred to CBC mode, in whatever order they are offered

    Scenario Outline: CBC first on the <service> service
      Given an encrypted <service> session
      When the client offers only AES-128 in CBC mode first, with GCM last
      Then the server prefers the mode GCM

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.2.1-stronger-suites-preferred @should
  Rule: AES-256-GCM is preferred to AES-128-GCM where a client offers both

    Scenario Outline: AES-128 first on the <service> service
      Given an encrypted <service> session
      When the client offers only AES-128-GCM first, AES-256-GCM last
      Then the server prefers the stronger suite

      Examples:
        | service     |
        | submission  |
        | submissions |

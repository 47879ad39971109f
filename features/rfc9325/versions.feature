@rfc9325
Feature: Versions of TLS
  What a submission server speaks, and what it no longer may. Mail between servers is opportunistic, and not judged by this document (§5.2).

  @rfc9325-3.1.1-no-ssl2 @must-not
  Rule: SSL 2.0 is not spoken

    Scenario Outline: SSL 2.0 on the <service> service
      Given an encrypted <service> session
      When the client offers only SSL 2.0
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-no-ssl3 @must-not
  Rule: SSL 3.0 is not spoken

    Scenario Outline: SSL 3.0 on the <service> service
      Given an encrypted <service> session
      When the client offers only SSL 3.0
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-no-tls-10 @must-not
  Rule: TLS 1.0 is not spoken

    Scenario Outline: TLS 1.0 on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.0
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-no-tls-11 @must-not
  Rule: TLS 1.1 is not spoken

    Scenario Outline: TLS 1.1 on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.1
      Then the server does not agree to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-tls-12 @must
  Rule: TLS 1.2 is spoken

    Scenario Outline: TLS 1.2 on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2
      Then the server agrees to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-tls-13 @should
  Rule: TLS 1.3 is spoken

    Scenario Outline: TLS 1.3 on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.3
      Then the server agrees to it

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.1.1-tls-13-preferred @must
  Rule: TLS 1.3 is preferred to TLS 1.2

    Scenario Outline: both on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2 or 1.3
      Then the server prefers the newest version

      Examples:
        | service     |
        | submission  |
        | submissions |

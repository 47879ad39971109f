@rfc9325
Feature: Extensions of TLS 1.2
  What a submission server has to know of them, and what it may not agree to.

  @rfc9325-3.3-no-compression @should-not
  Rule: TLS does not compress

    Scenario Outline: compression on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2 with compression
      Then the server agrees to no compression

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.5-renegotiation-info @must
  Rule: The extension renegotiation_info is known

    Scenario Outline: renegotiation_info on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2
      Then the server knows renegotiation_info

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.5-extended-master-secret @must
  Rule: The extension extended_master_secret is known

    Scenario Outline: extended_master_secret on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2
      Then the server knows extended_master_secret

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-4.6-no-truncated-hmac @must-not
  Rule: The extension truncated_hmac is not agreed to

    Scenario Outline: truncated_hmac on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2 with truncated HMAC
      Then the server agrees to no truncated HMAC

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.7-unknown-name-refused @should-not
  Rule: A name that the server does not know is not served by one that looks at names

    Scenario Outline: server_name on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2 with a name that nobody has
      Then the server shakes hands under its own name only

      Examples:
        | service     |
        | submission  |
        | submissions |

  @rfc9325-3.7-unrecognized-name @should
  Rule: A name that is refused is refused with the alert unrecognized_name

    Scenario Outline: the alert on the <service> service
      Given an encrypted <service> session
      When the client offers only TLS 1.2 with a name that nobody has
      Then the server refuses that name with unrecognized_name

      Examples:
        | service     |
        | submission  |
        | submissions |

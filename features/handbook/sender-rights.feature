@handbook @requires-AUTH
Feature: Sender rights in the course of a session
  What a login may send from is asked anew of each message, and of the login that the session has.

  @handbook-sender-own-spellings @should
  Rule: An address is a login's own in each of its spellings

    Scenario Outline: <spelling>
      Given an authenticated submission session
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a positive completion

      Examples:
        | spelling                 | sender                            |
        | the domain in upper case | {ownAddressWithDomainInUpperCase} |
        | the local part in quotes | {ownAddressQuoted}                |

  @handbook-sender-tag-refused @may
  Rule: An address with a tag may be another address

    Scenario: the login's own with a tag
      Given an authenticated submission session
      When the client offers a message from `{ownAddressWithTag}` to `{recipient}`
      Then the reply is a permanent failure

  @handbook-sender-asked-each-time @security
  Rule: Every message of a session is asked for its sender

    Scenario: after a sender that was given up with RSET
      Given an authenticated submission session
      When the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RSET`
      And the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply is a permanent failure

    Scenario: after a message
      Given an authenticated submission session ready for message data
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}`
      And the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RSET`
      And the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply is a permanent failure

    Scenario: for the second time
      Given an authenticated submission session
      When the server answers `MAIL FROM:<{otherAddress}>`
      And the server answers `RSET`
      And the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply is a permanent failure

  @handbook-sender-own-after-refusal @must
  Rule: A sender that was refused does not stand in the way of the login's own

    Scenario: somebody else's address, then the login's own
      Given an authenticated submission session
      When the server answers `MAIL FROM:<{otherAddress}>`
      And the server answers `RSET`
      And the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a positive completion

  @handbook-sender-rights-of-this-login @security
  Rule: A login has its own rights and not those of another

    Scenario: the first login's address after the second login
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN {plainOfInternationalAccount}`
      And the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a permanent failure

  @handbook-sender-rights-stay @must
  Rule: A second AUTH in a session does not change the rights

    Scenario: the first login's address after an attempt to change the login
      Given an authenticated submission session
      When the server answers `AUTH PLAIN {plainOfInternationalAccount}`
      And the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a positive completion

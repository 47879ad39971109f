@handbook @requires-AUTH
Feature: Sender and login
  A login sends from the addresses that it owns, and from no other, however they are spelt.

  @handbook-sender-own-accepted @must
  Rule: A login may send from its own address

    Scenario: the login's own address
      Given an authenticated submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a positive completion

  @handbook-sender-alias-accepted @must
  Rule: A login may send from another address that it owns

    Scenario: an alias of the login
      Given an authenticated submission session
      When the client offers a message from `{aliasAddress}` to `{recipient}`
      Then the reply is a positive completion

  @handbook-sender-own-foreign-accepted @must
  Rule: A login may send from an address of its own in a foreign domain

    Scenario Outline: <spelling>
      Given an authenticated submission session
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a positive completion

      Examples:
        | spelling                 | sender                                  |
        | as it is listed          | {ownForeignAddress}                     |
        | the domain in upper case | {ownForeignAddressWithDomainInUpperCase} |

  @handbook-sender-own-foreign-neighbours-refused @security
  Rule: An address of its own in a foreign domain opens no other one to a login

    Scenario Outline: <neighbour>
      Given an authenticated submission session
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a permanent failure

      Examples:
        | neighbour                    | sender                      |
        | another mailbox of that host | not-{ownForeignAddress}     |
        | that mailbox of another host | {ownForeignAddress}.invalid |

  @handbook-sender-foreign-case-refused @may
  Rule: In a foreign domain another case of the local part may be another address

    Scenario: the local part in upper case
      Given an authenticated submission session
      When the client offers a message from `{ownForeignAddressWithLocalPartInUpperCase}` to `{recipient}`
      Then the reply is a permanent failure

  @handbook-sender-other-refused @security
  Rule: A login may not send from somebody else's address

    Scenario: an address that another login owns
      Given an authenticated submission session
      When the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply is one of 550, 553 or 554

  @handbook-sender-foreign-refused @security
  Rule: A login may not send from an address in a foreign domain

    Scenario: a foreign address
      Given an authenticated submission session
      When the client offers a message from `{foreignRecipient}` to `{recipient}`
      Then the reply is one of 550, 553 or 554

  @handbook-sender-unowned-refused @security
  Rule: A login may not send from a local address that nobody owns

    Scenario: a local address without an owner
      Given an authenticated submission session
      When the client offers a message from `{unownedAddress}` to `{recipient}`
      Then the reply is one of 550, 553 or 554

  @handbook-sender-member-refused @security
  Rule: Who is a member of an address does not own it

    Scenario Outline: <address>
      Given an authenticated submission session
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a permanent failure

      Examples:
        | address  | sender        |
        | an alias | {memberAlias} |
        | a list   | {memberList}  |

  @handbook-sender-refusal-code @should @requires-ENHANCEDSTATUSCODES
  Rule: The refusal of a sender says that it is a matter of authorisation

    Scenario: an address that another login owns
      Given an authenticated submission session
      When the client offers a message from `{otherAddress}` to `{recipient}`
      Then the reply has the enhanced status code X.7.1

  @handbook-sender-variants-refused @security
  Rule: Another spelling of somebody else's address does not get around the check

    Scenario Outline: <spelling>
      Given an authenticated submission session
      When the client offers a message from `<sender>` to `{recipient}`
      Then the reply is a permanent failure

      Examples:
        | spelling                   | sender                              |
        | the domain in upper case   | {otherAddressWithDomainInUpperCase} |
        | everything in upper case   | {otherAddressInUpperCase}           |
        | the local part in quotes   | {otherAddressQuoted}                |
        | the local part with a tag  | {otherAddressWithTag}               |

  @handbook-sender-null-policy @must
  Rule: The null sender of a login is treated as the policy says

    Scenario: a message from the null sender
      Given an authenticated submission session
      And the policy for the null sender of a login
      When the client offers a message from `` to `{recipient}`
      Then the reply is what the policy for the null sender says

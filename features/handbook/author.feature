@handbook @requires-AUTH @needs-mailbox
Feature: Author and login
  Readers see the author that a message names and not its envelope. Where the site promises it, that is the login, or the login is named beside it.

  Background:
    Given a login cannot write as somebody else
    And an authenticated submission session ready for message data

  @handbook-sender-author-somebody-else @security
  Rule: A message that names somebody else as its author is refused, or names the login in Sender

    Scenario Outline: <author>
      When the client sends a message with the header `From: <from>{CRLF}Subject: {token}`
      Then the message is refused or names the login as its sender

      Examples:
        | author                                         | from                                             |
        | an address that another login owns             | <{otherAddress}>                                 |
        | an address in a foreign domain                 | <{foreignRecipient}>                             |
        | without brackets                               | {otherAddress}                                   |
        | in a folded line                               | {CRLF}{SP}<{otherAddress}>                       |
        | the login's address as the name of another one | "{ownAddress}" <{otherAddress}>                  |
        | the login's address in a comment               | {otherAddress} ({ownAddress})                    |
        | the login's address, then another one          | <{ownAddress}>, <{otherAddress}>                 |
        | another address, then the login's              | <{otherAddress}>, <{ownAddress}>                 |
        | a mailbox whose name begins like the login's   | <{ownAddress}.invalid>                           |

  @handbook-sender-field-somebody-else @security
  Rule: A Sender of somebody else does not go on

    Scenario Outline: <author>
      When the client sends a message with the header `From: <from>{CRLF}Sender: <{otherAddress}>{CRLF}Subject: {token}`
      Then the message is refused or names the login as its sender

      Examples:
        | author                  | from             |
        | From is the login       | <{ownAddress}>   |
        | From is the same person | <{otherAddress}> |

  @handbook-sender-author-own @must
  Rule: Another address of the login's own may stand in From

    Scenario Outline: <address>
      When the server accepts a message with the header `From: <<own>>{CRLF}Subject: {token}`
      Then the delivered message has one header field From with `<<own>>`

      Examples:
        | address                         | own                               |
        | an alias of the login           | {aliasAddress}                    |
        | the domain in upper case        | {ownAddressWithDomainInUpperCase} |
        | its address in a foreign domain | {ownForeignAddress}               |

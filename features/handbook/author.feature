@handbook @requires-AUTH @needs-mailbox
Feature: Author and login
  Readers see the author that a message names and not its envelope. Where the site promises it, that is the login, or the login is named beside it.

  Background:
    Given a login cannot write as somebody else
    And an authenticated submission session ready for message data

  @handbook-sender-author-somebody-else @security
  Rule: A message that names somebody else as its author is refused, or names the login in Sender

    Scenario Outline: <author>
      When the client sends a message with the header `<field>{CRLF}Subject: {token}`
      Then the message is refused or names the login as its sender

      Examples:
        | author                                         | field                                  |
        | an address that another login owns             | From: <{otherAddress}>                 |
        | an address in a foreign domain                 | From: <{foreignRecipient}>             |
        | without brackets                               | From: {otherAddress}                   |
        | in a folded line                               | From:{CRLF}{SP}<{otherAddress}>        |
        | the login's address as the name of another one | From: "{ownAddress}" <{otherAddress}>  |
        | the login's address in a comment               | From: {otherAddress} ({ownAddress})    |
        | the login's address, then another one          | From: <{ownAddress}>, <{otherAddress}> |
        | another address, then the login's              | From: <{otherAddress}>, <{ownAddress}> |
        | a mailbox whose name begins like the login's   | From: <{ownAddress}.invalid>           |

  @handbook-sender-field-somebody-else @security
  Rule: A Sender of somebody else does not go on

    Scenario Outline: <author>
      When the client sends a message with the header `<field>{CRLF}Sender: <{otherAddress}>{CRLF}Subject: {token}`
      Then the message is refused or names the login as its sender

      Examples:
        | author                  | field                  |
        | From is the login       | From: <{ownAddress}>   |
        | From is the same person | From: <{otherAddress}> |

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

  @handbook-sender-field-not-needed @should-not
  Rule: A message that names the login as its author gets no Sender

    Scenario Outline: <author>
      When the server accepts a message with the header `<field>{CRLF}Subject: {token}`
      Then the delivered message has no header field `Sender`

      Examples:
        | author                          | field                                           |
        | the login                       | From: <{ownAddress}>                            |
        | without brackets                | From: {ownAddress}                              |
        | with a name                     | From: "Somebody, {otherAddress}" <{ownAddress}> |
        | with a comment                  | From: {ownAddress} ({otherAddress})             |
        | in a folded line                | From:{CRLF}{SP}<{ownAddress}>                   |
        | in a group of its own           | From: us: <{ownAddress}>;                       |
        | an alias of the login           | From: <{aliasAddress}>                          |
        | its address in a foreign domain | From: <{ownForeignAddress}>                     |

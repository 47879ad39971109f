@rfc6409 @requires-AUTH
Feature: Addresses in the header of a submission
  A server that changes messages reads their addresses, and what is none does not go on.

  Background:
    Given an authenticated submission session ready for message data

  @rfc6409-5.1-header-address-syntax @should @needs-mailbox
  Rule: A server that changes a message lets no illegal address go on in its header

    Scenario Outline: <field>
      When the client sends a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}{CRLF}<field>`
      Then the message is refused or has legal addresses

      Examples:
        | field                                   |
        | To: <one@@client.example>               |
        | Cc: <one@two@client.example>            |
        | Reply-To: "One" <one two@client.example> |
        | To: <one>                               |

  @rfc6409-5.1-header-address-554 @must
  Rule: A message that is refused for an address in its header is answered 554

    Scenario: two at signs
      When the client sends a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}{CRLF}To: <one@@client.example>`
      Then a refusal is 554

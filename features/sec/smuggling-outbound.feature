@sec @requires-AUTH
Feature: SMTP smuggling on the way out
  A server that hands on what looks like an end of data lends itself to an attack of its users on other servers.

  Background:
    Given the next hop is back
    And an authenticated submission session

  @sec-smuggling-not-handed-on @security @exclusive
  Rule: What a server hands on holds nothing that another could take for an end of data

    Scenario Outline: <sequence> in a message for the next hop
      When the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RCPT TO:<{deferredRecipient}>`
      And the server accepts `DATA`
      When the client sends the octets `From: <{ownAddress}>{CRLF}Subject: outer {token}{CRLF}{CRLF}text<sequence>MAIL FROM:<{ownAddress}>{CRLF}text{CRLF}.{CRLF}`
      Then the server hands on no second end of data

      Examples:
        | sequence                  |
        | {LF}.{LF}                 |
        | {LF}.{CRLF}               |
        | {CRLF}.{LF}               |
        | {CR}.{CR}                 |
        | {CR}.{CRLF}               |
        | {CRLF}.{CR}               |
        | {CRLF}.{CR}{CRLF}         |
        | {CRLF}..{CRLF}            |

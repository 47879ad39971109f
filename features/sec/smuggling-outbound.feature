@sec
Feature: SMTP smuggling on the way out
  A server that hands on what looks like an end of data to others makes itself the means of an attack on them.

  @sec-smuggling-not-handed-on @security @exclusive
  Rule: What a server hands on holds nothing that another could take for an end of data

    Scenario Outline: <sequence> in a message for the next hop
      Given the next hop is back
      And a session ready for message data from `{sender}` to `{deferredRecipient}`
      When the client sends the octets `Subject: outer {token}{CRLF}{CRLF}text<sequence>MAIL FROM:<{sender}>{CRLF}text`
      And the client goes on with `{CRLF}.{CRLF}` once another session has been greeted
      Then the server hands on no second end of data

      Examples:
        | sequence               |
        | {LF}.{LF}              |
        | {LF}.{CRLF}            |
        | {CRLF}.{LF}            |
        | {CR}.{CR}              |
        | {CR}.{CRLF}            |
        | {CRLF}.{CR}            |
        | {CRLF}..{CRLF}         |

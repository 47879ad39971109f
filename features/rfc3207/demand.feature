@rfc3207 @requires-STARTTLS
Feature: A server that demands TLS
  What is served before TLS all the same, and how the demand is said.

  @rfc3207-4-served-before-tls @should
  Rule: NOOP, EHLO and QUIT are never answered with the demand for TLS

    Scenario Outline: <command> in clear
      Given a greeted submission session
      When the client sends `<command>`
      Then the reply is not 530

      Examples:
        | command             |
        | NOOP                |
        | EHLO client.example |
        | QUIT                |

  @rfc3207-4-demand-5-7-0 @should @requires-ENHANCEDSTATUSCODES
  Rule: The demand for TLS carries the enhanced status code 5.7.0

    Scenario: MAIL in clear
      Given a greeted submission session
      When the client sends `MAIL FROM:<{ownAddress}>`
      Then a 530 carries the enhanced status code 5.7.0

  @rfc3207-4-demand-530 @should
  Rule: The demand for TLS is 530

    Scenario: RSET in clear
      Given a greeted submission session
      When the client sends `RSET`
      Then the server demands TLS for it with 530, if it does

@rfc5321
Feature: EHLO and HELO
  The client says who it is, and learns who the server is and what it can do.

  @rfc5321-2.2.1-ehlo-supported @must
  Rule: EHLO is served

    Scenario: EHLO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply is 250

  @rfc5321-2.2.1-helo-supported @must
  Rule: HELO is served, for clients that know nothing else

    Scenario: HELO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `HELO client.example`
      Then the reply is 250

  @rfc5321-3.2-helo-no-extensions @must-not
  Rule: The reply to HELO does not list extensions

    Scenario: HELO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `HELO client.example`
      Then the reply lists no extensions

  @rfc5321-4.1.1.1-ehlo-names-server @must
  Rule: The EHLO reply begins with the server's domain or address literal

    Scenario: EHLO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply names the server

  @rfc5321-4.1.1.1-keyword-syntax @must
  Rule: Each further line of the EHLO reply is a keyword with its parameters

    Scenario: EHLO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply lists one keyword a line

  @rfc5321-4.2.1-multiline-same-code @must
  Rule: Every line of a multiline reply carries the same code

    Scenario: EHLO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply has the same code on each line

  @rfc5321-4.1.4-ehlo-again-accepted @must
  Rule: A later EHLO is accepted, or refused with 500, 501, 502 or 550

    Scenario: EHLO after EHLO
      Given a greeted session
      When the client sends `EHLO client.example`
      Then the reply is one of 250, 500, 501, 502 or 550

  @rfc5321-4.1.4-ehlo-clears-transaction @must
  Rule: An accepted EHLO in mid-session discards the transaction

    Scenario: RCPT after a second EHLO
      Given a session with a sender given
      When the server accepts `EHLO client.example`
      And the client sends `RCPT TO:<{anyRecipient}>`
      Then the reply is 503

  @rfc5321-4.1.1.1-address-literal-accepted @must
  Rule: A client without a name may give its address literal in place of one

    Scenario Outline: EHLO <literal>
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO <literal>`
      Then the server has understood it

      Examples:
        | literal            |
        | [127.0.0.1]        |
        | [IPv6:::1]         |
        | [IPv6:2001:db8::1] |

  @rfc5321-4.1.1.1-argument-required @should
  Rule: EHLO and HELO without an argument are refused

    Scenario Outline: <verb> alone
      Given a connected session
      When the server accepts the greeting
      And the client sends `<verb>`
      Then the reply is a permanent failure

      Examples:
        | verb |
        | EHLO |
        | HELO |

  @rfc5321-4.1.1.1-text-after-literal @should
  Rule: Text behind the address literal of EHLO does not put the server off

    Scenario: NOOP after EHLO with a literal and a text
      Given a connected session
      When the server accepts the greeting
      And the server answers `EHLO [127.0.0.1] the machine in the cellar`
      And the client sends `NOOP`
      Then the server keeps the connection open

  @rfc5321-4.1.1.1-helo-names-server @must
  Rule: The reply to HELO begins with the server's domain or address literal

    Scenario: HELO after the greeting
      Given a connected session
      When the server accepts the greeting
      And the client sends `HELO client.example`
      Then the reply names the server

  @rfc5321-4.1.1.1-helo-clears-transaction @must
  Rule: An accepted HELO in mid-session discards the transaction

    Scenario: RCPT after HELO
      Given a session with a recipient accepted
      When the server accepts `HELO client.example`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is a permanent failure

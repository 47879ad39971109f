@rfc5321
Feature: Lengths of paths
  A server can hold local parts, domains and paths of the lengths that the standard allows.

  @rfc5321-4.5.3.1.1-local-part-64 @must
  Rule: A local part of 64 octets is understood

    Scenario: in MAIL
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{x61*64}@{senderDomain}>`
      Then the server has understood it

    Scenario: in RCPT
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{x61*64}@{domain}>`
      Then the server has understood it

  @rfc5321-4.5.3.1.2-domain-255 @must
  Rule: A domain as long as names can be is understood

    Scenario: 253 octets in EHLO
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO {x61*63}.{x62*63}.{x63*63}.{x64*61}`
      Then the server has understood it

    Scenario: 251 octets in MAIL
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<ab@{x61*63}.{x62*63}.{x63*63}.{x64*59}>`
      Then the server has understood it

  @rfc5321-4.5.3.1.3-path-256 @must
  Rule: A path of 256 octets is understood

    Scenario: in MAIL
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{x61*64}@{x61*63}.{x62*63}.{x63*61}>`
      Then the server has understood it

    Scenario: in RCPT
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{x61*64}@{x61*63}.{x62*63}.{x63*61}>`
      Then the server has understood it

@rfc4616 @requires-AUTH
Feature: The PLAIN mechanism
  User name and password in UTF-8 between two NULs, and whom they let the client be.

  @rfc4616-2-username-with-at @must
  Rule: A user name that holds an at sign can log in

    Scenario: the account's user name
      Given an encrypted submission session
      And the account's user name holds `@`
      When the server accepts `AUTH PLAIN`
      And the client sends `{plain}`
      Then the reply is a positive completion

  @rfc4616-2-utf8-username @must
  Rule: A user name with letters beyond ASCII can log in

    Scenario: a user name in UTF-8
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainOfInternationalAccount}`
      Then the reply is a positive completion

  @rfc4616-2-authzid-refused @must
  Rule: A login may not act as somebody else

    Scenario: somebody else's address as authorization identity
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithForeignAuthzid}`
      Then the reply is a permanent failure

  @rfc4616-2-long-fields @must
  Rule: A user name and a password of 255 octets each are judged, not refused for their length

    Scenario: 255 octets twice
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWith255Octets}`
      Then the reply is not 500
      And the reply is not 501

    Scenario: 255 octets three times
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `{plainWithThrice255Octets}`
      Then the reply is not 500
      And the reply is not 501
